/** What other features' pages and the shell may use. */
export { appealsTold } from './told/words.ts';
