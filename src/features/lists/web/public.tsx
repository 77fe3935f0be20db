/** What other features' pages may use. */
export { yearsQuery } from './api.ts';
