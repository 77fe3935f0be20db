/** What the shell and other features' pages may use. */
export { municipalitiesQuery } from './api.ts';
export { RegionName } from './region-name.tsx';
export { SchoolCell } from './school-cell.tsx';
/** What kinds and levels of schools are called. */
export { commonWords as schoolWords } from './common/words.ts';
export { registryTold } from './told/words.ts';
