/** What other features' pages may use. */
export { procedureOfKey } from './procedure.tsx';
export { resultsTold } from './told/words.ts';
