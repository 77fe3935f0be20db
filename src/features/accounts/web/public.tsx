/** What the shell and other features' pages may use. */
export { meQuery, useMay, useMe } from './api.ts';
export type { Me } from './api.ts';
