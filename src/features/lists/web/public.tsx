/** What other features' pages may use. */
export { yearsQuery } from './api.ts';
export type { Reach } from './reach.ts';
export { ClusterMark } from './cluster-mark.tsx';
export { useReach } from './use-reach.ts';
export { listsTold } from './told/words.ts';
