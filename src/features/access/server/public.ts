export { openAccess } from './access-check.ts';
