/** What other features' pages may use. */
export { yearsQuery } from './api.ts';
export type { Reach } from './reach.ts';
export { useReach } from './use-reach.ts';
