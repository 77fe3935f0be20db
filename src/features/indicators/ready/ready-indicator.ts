import type { Ready } from '../domain/catalogue.ts';
import type { IndicatorDefinition, Measure, Part, UnitFact } from '../domain/definition.ts';

export const unit: Measure = { kind: 'unit' };
export const fact = (name: UnitFact): Measure => ({ kind: 'fact', fact: name });
export const sum = (...terms: readonly Measure[]): Measure => ({ kind: 'sum', terms });
export const every = (...terms: readonly Measure[]): Measure => ({ kind: 'every', terms });
/** Numbers of one form. */
export const answerOf =
  (form: string) =>
  (of: string): Measure => ({ kind: 'answer', form, of });
export const chosenOf =
  (form: string) =>
  (of: string, option = 'yes'): Measure => ({ kind: 'chosen', form, of, option });
/** One where at least one of them is one. */
export const anyOf = (...terms: readonly Measure[]): Measure => ({
  ...{ kind: 'reaches', part: sum(...terms), whole: unit, percent: 100, isStrict: false },
});
export const part = (code: string, label: string, numerator: Measure): Part => ({ code, label, numerator });

type Told = Pick<
  IndicatorDefinition,
  'title' | 'group' | 'numeratorTitle' | 'denominatorTitle' | 'numerator' | 'denominator' | 'source'
>;

/** A share of schools' counts without a target: the region sets its own. */
export function ready(code: string, told: Told & Partial<IndicatorDefinition>): Ready {
  return {
    code,
    definition: {
      ...{ unit: 'percent', subject: 'school', direction: 'none', target: null, leastKnown: 1, parts: [] },
      ...told,
    },
  };
}
