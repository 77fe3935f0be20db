import { publish } from '#kernel/small-cells.ts';
import type { Value } from './aggregate.ts';

export interface PublishedValues {
  /** By the place of the row. */
  readonly isHidden: readonly boolean[];
  readonly isTotalHidden: boolean;
}

/** what of a table of values and its total may be shown to everybody. Whoever is counted is counted once. */
export function publishValues(values: readonly Value[]): PublishedValues {
  return publish(
    values.map(({ numerator, denominator }) => {
      const whole = Math.max(numerator, denominator);
      const part = Math.min(numerator, denominator);
      return { whole, part, people: whole, peopleInPart: part };
    }),
  );
}
