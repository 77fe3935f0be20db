import { isShareAtLeast } from '#kernel/share.ts';
import type { IndicatorDefinition, ValueUnit } from './definition.ts';
import { countOf, type UnitFacts } from './measure.ts';

/** The two counts of one unit; null: the unit is asked and something of it is unknown. */
export interface Counts {
  readonly numerator: number;
  readonly denominator: number;
}

/** The value of a territory: sums over the units whose counts are both known. */
export interface Value {
  readonly numerator: number;
  readonly denominator: number;
  /** Units that were asked. */
  readonly units: number;
  /** Those of them that are in the sums. */
  readonly known: number;
}

export const noValue: Value = { numerator: 0, denominator: 0, units: 0, known: 0 };

/** a unit is in both sums or in neither. */
export function countsOf(
  { numerator, denominator }: Pick<IndicatorDefinition, 'numerator' | 'denominator'>,
  unit: UnitFacts,
): Counts | null {
  const [part, whole] = [countOf(numerator, unit), countOf(denominator, unit)];
  return part === null || whole === null ? null : { numerator: part, denominator: whole };
}

/** sums of counts; a mean of percentages is nowhere made. */
export function sumOf(units: readonly (Counts | null)[]): Value {
  return units.reduce<Value>(
    (sum, counts) =>
      counts === null
        ? { ...sum, units: sum.units + 1 }
        : {
            numerator: sum.numerator + counts.numerator,
            denominator: sum.denominator + counts.denominator,
            units: sum.units + 1,
            known: sum.known + 1,
          },
    noValue,
  );
}

/** The value of several territories together. */
export function together(values: readonly Value[]): Value {
  return values.reduce<Value>(
    (sum, one) => ({
      numerator: sum.numerator + one.numerator,
      denominator: sum.denominator + one.denominator,
      units: sum.units + one.units,
      known: sum.known + one.known,
    }),
    noValue,
  );
}

/** exactly the whole: "the list = 100 %"; a territory where there is nothing to count is not on it. */
export function isWhole({ numerator, denominator }: Value): boolean {
  return denominator > 0 && numerator === denominator;
}

/** "the list < 30 %", on exact integers. */
export function isBelow({ numerator, denominator }: Value, percent: number): boolean {
  return denominator > 0 && !isShareAtLeast(numerator, denominator, percent);
}

export type Standing = 'reached' | 'not_reached' | 'no_target' | 'no_data';

/** against the target, in the direction in which better lies. */
export function standingOf({ unit, direction, target }: IndicatorDefinition, value: Value): Standing {
  const { known, denominator } = value;
  if (known === 0 || (unit !== 'count' && denominator === 0)) return 'no_data';
  if (target === null || direction === 'none') return 'no_target';
  const [reached, asked] = sidesOf(unit, target, value);
  return (direction === 'up' ? reached >= asked : reached <= asked) ? 'reached' : 'not_reached';
}

/** What was reached beside the target, in whole numbers. */
function sidesOf(unit: ValueUnit, target: number, { numerator, denominator }: Value): readonly [number, number] {
  if (unit === 'count') return [numerator, target];
  return [unit === 'ratio' ? numerator : 100 * numerator, target * denominator];
}
