/** What other features' pages and the shell may use. */
export { obligationsTold } from './told/words.ts';
