/** What other features' pages and the shell may use. */
export { obligationsTold } from './told/words.ts';
/** Who is meant by a wave or an event, as fields of a form. */
export { PopulationFields } from './population-fields.tsx';
export { nobodyMeant, populationOf, valuesOf as populationValues, type PopulationValues } from './population-values.ts';
