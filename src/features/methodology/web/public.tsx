/** What other features' pages may use: the fields of the rule and how differences are said. */
export { describeChanges } from './describe.ts';
export { ParameterFields } from './parameter-fields.tsx';
export { nameOf, useMethodologyWords } from './words.ts';
