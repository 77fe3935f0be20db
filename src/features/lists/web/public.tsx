import { lazy } from 'react';

/** What other features' pages may use. */
export { yearsQuery } from './api.ts';
export type { Reach } from './reach.ts';
export { ClusterMark } from './cluster-mark.tsx';
export { useReach } from './use-reach.ts';
export { listsTold } from './told/words.ts';
/** Loaded when it is shown: most who come here ask less. */
export const WhyRule = lazy(async () => ({ default: (await import('./why-rule.tsx')).WhyRule }));
