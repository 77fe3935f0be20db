/** What other features' pages may use. */
export { EditionBar } from './edition-bar.tsx';
