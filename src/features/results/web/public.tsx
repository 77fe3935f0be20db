/** What other features' pages may use. */
export { useProcedureName } from './procedure.tsx';
