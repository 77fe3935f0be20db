/** What other features' pages and the shell may use. */
export { surveysTold } from './told/words.ts';
