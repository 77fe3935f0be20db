/** What the shell and other features' pages may use. */
export { RegionName } from './region-name.tsx';
export { SchoolCell } from './school-cell.tsx';
export { registryTold } from './told/words.ts';
