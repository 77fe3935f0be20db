/** What other features' pages may use. */
export { mapQuery, type RegionMapShown } from './api.ts';
