import { isShareAbove, isShareAtLeast } from '#kernel/share.ts';
import type { Measure, UnitFact } from './definition.ts';

/** What is known of one unit; null is unknown, and unknown is not zero. */
export interface UnitFacts {
  /** The number under a reference of a form. */
  answer(form: string, of: string): number | null;
  /** Whether the option is chosen; null when the question was not answered. */
  chosen(form: string, of: string, option: string): boolean | null;
  fact(fact: UnitFact): number | null;
}

/** What the unit adds to a sum; null when anything it needs is unknown. */
export function countOf(measure: Measure, unit: UnitFacts): number | null {
  switch (measure.kind) {
    case 'unit':
      return 1;
    case 'answer':
      return unit.answer(measure.form, measure.of);
    case 'chosen': {
      const isChosen = unit.chosen(measure.form, measure.of, measure.option);
      return isChosen === null ? null : Number(isChosen);
    }
    case 'fact':
      return unit.fact(measure.fact);
    case 'reaches':
      return reaches(measure, unit);
    case 'sum':
      return measure.terms.reduce<number | null>((sum, term) => {
        const count = sum === null ? null : countOf(term, unit);
        return sum === null || count === null ? null : sum + count;
      }, 0);
    case 'every':
      return every(measure.terms.map((term) => countOf(term, unit)));
  }
}

function every(counts: readonly (number | null)[]): number | null {
  return counts.includes(null) ? null : Number(counts.every((count) => count !== null && count > 0));
}

/** A share of nothing reaches no bound, and nobody knows whether it would: unknown. */
function reaches(measure: Extract<Measure, { kind: 'reaches' }>, unit: UnitFacts): number | null {
  const [part, whole] = [countOf(measure.part, unit), countOf(measure.whole, unit)];
  if (part === null || whole === null || whole === 0) return null;
  return Number((measure.isStrict ? isShareAbove : isShareAtLeast)(part, whole, measure.percent));
}

/** What a measure is made of in the end. */
export function leavesOf(measure: Measure): readonly Measure[] {
  if (measure.kind === 'sum' || measure.kind === 'every') return measure.terms.flatMap(leavesOf);
  return measure.kind === 'reaches' ? [measure.part, measure.whole].flatMap(leavesOf) : [measure];
}

/** All forms a measure looks into. */
export function formsOf(measure: Measure): readonly string[] {
  switch (measure.kind) {
    case 'answer':
    case 'chosen':
      return [measure.form];
    case 'sum':
    case 'every':
      return [...new Set(measure.terms.flatMap(formsOf))];
    case 'reaches':
      return [...new Set([measure.part, measure.whole].flatMap(formsOf))];
    case 'unit':
    case 'fact':
      return [];
  }
}
