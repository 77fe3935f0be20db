import { countsOf, noValue, sumOf, together, type Counts, type Value } from './aggregate.ts';
import type { IndicatorDefinition, Measure } from './definition.ts';
import { formsOf, type UnitFacts } from './measure.ts';

/** A unit that was asked, where it lies and what is known of it. */
export interface PlacedUnit extends UnitFacts {
  readonly municipalityId: number;
}

/** A value with the values of its parts, in the order of the definition; only a distribution has parts. */
export interface Reckoned {
  readonly value: Value;
  readonly parts: readonly Value[];
}

export const nothingReckoned: Reckoned = { value: noValue, parts: [] };

/** the values of municipalities; that of the region is made of their sums, not of their values. */
export function reckon(definition: IndicatorDefinition, units: readonly PlacedUnit[]): ReadonlyMap<number, Reckoned> {
  const byPlace = Map.groupBy(units, ({ municipalityId }) => municipalityId);
  return new Map([...byPlace].map(([municipalityId, within]) => [municipalityId, reckonUnits(definition, within)]));
}

function reckonUnits(definition: IndicatorDefinition, units: readonly UnitFacts[]): Reckoned {
  const sum = (numerator: Measure): Value =>
    sumOf(units.map((unit): Counts | null => countsOf({ ...definition, numerator }, unit)));
  return { value: sum(definition.numerator), parts: definition.parts.map(({ numerator }) => sum(numerator)) };
}

export function reckonTogether(all: readonly Reckoned[]): Reckoned {
  const count = Math.max(0, ...all.map(({ parts }) => parts.length));
  const parts = Array.from({ length: count }, (_, at) => together(all.map((one) => one.parts[at] ?? noValue)));
  return { value: together(all.map(({ value }) => value)), parts };
}

/** Every measure of a definition. */
export function measuresOf({ numerator, denominator, parts }: IndicatorDefinition): readonly Measure[] {
  return [numerator, denominator, ...parts.map((part) => part.numerator)];
}

/** Codes of the forms whose answers it is made of; none: it is made of what the product knows itself. */
export function formsBehind(definition: IndicatorDefinition): readonly string[] {
  return [...new Set(measuresOf(definition).flatMap(formsOf))];
}
