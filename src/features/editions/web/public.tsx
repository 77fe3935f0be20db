/** What other features' pages may use. */
export { EditionBar } from './edition-bar.tsx';
export { editionsTold } from './told/words.ts';
