/** What other features' pages and the shell may use. */
export { campaignsTold } from './told/words.ts';
