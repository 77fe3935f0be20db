import type { Field } from './fields.ts';
import type { ReasonCode } from './reason.ts';
import type { Expectation } from './sitting.ts';

/** Every word of the feature in one language. A reason without a sentence does not compile. */
export interface ResultsWords {
  /** What a reason means and what is done about it. */
  readonly reasons: Readonly<Record<ReasonCode, string>>;
  readonly fields: Readonly<Record<Field, string>>;
  readonly expected: (expectation: Expectation) => string;
}
