import { exams, outcomes, type Exam, type Outcome } from './exams.ts';

/**
 * What one unit (a school, a municipality) adds to a sum. Counts are whole numbers: a share is made of two sums, never of shares.
 * Source of the set: the catalogue of indicators of the field (tracks 1 to 3, support results, activity).
 */
export type Measure =
  /** A number of the unit's answer: `field`, `field.part`, `field.row.column`, `field.*.column`, as forms name them. */
  | { readonly kind: 'answer'; readonly form: string; readonly of: string }
  /** One when the option is chosen, zero when the question was answered otherwise. */
  | { readonly kind: 'chosen'; readonly form: string; readonly of: string; readonly option: string }
  /** One when the number reaches the bound (`>=`), zero when it is known and does not: "for more than 20 % of the teachers". */
  | {
      readonly kind: 'reaches';
      readonly part: Measure;
      readonly whole: Measure;
      readonly percent: number;
      readonly isStrict: boolean;
    }
  /** One for every unit that was asked. */
  | { readonly kind: 'unit' }
  /** A fact of the product itself, counted per unit. */
  | { readonly kind: 'fact'; readonly fact: UnitFact }
  | { readonly kind: 'sum'; readonly terms: readonly Measure[] }
  /** One when each of them is more than zero: "in the list and grown". */
  | { readonly kind: 'every'; readonly terms: readonly Measure[] };

/**
 * Facts the product knows of a school in the year of a published list without asking; each is one or zero, but for `people`.
 * `standing`: the school exists; `before`: it was in the list before; `gone`: it was, and sat nothing since; `supported` and `risk`:
 * it is in track 1, in track 2; `curator`: somebody is its curator; `due`: something it owed in the year is over, `idle`: and less than
 * half of it was done; `took_part`: somebody of it was at an event of the year, `people`: so many at all of them together.
 */
const plainFacts = [
  ...(['standing', 'listed', 'before', 'stayed', 'new', 'left', 'gone', 'basic', 'moderate', 'strong'] as const),
  ...(['first_time', 'repeat_consecutive', 'repeat_in_5y', 'crisis', 'supported', 'risk', 'curator'] as const),
  ...(['due', 'idle', 'took_part', 'people'] as const),
] as const;
export type PlainFact = (typeof plainFacts)[number];
/** What the results behind the list of the year say: `oge-ru better`. */
export type ResultFact = `${Exam} ${Outcome}`;

export const unitFacts = [
  ...plainFacts,
  ...exams.flatMap((exam) => outcomes.map((outcome): ResultFact => `${exam} ${outcome}`)),
] as const;
export type UnitFact = PlainFact | ResultFact;

export const directions = ['up', 'down', 'none'] as const;
/** Where better is: `up` more is better. */
export type Direction = (typeof directions)[number];

/**
 * `percent` of the denominator; a `count`, whose denominator is told beside it; a `ratio`, so many for each of the denominator;
 * a `distribution` of the denominator over parts.
 */
export const valueUnits = ['percent', 'count', 'ratio', 'distribution'] as const;
export type ValueUnit = (typeof valueUnits)[number];

/** One part of a distribution: an option of a choice, a cluster. */
export interface Part {
  readonly code: string;
  readonly label: string;
  readonly numerator: Measure;
}

export const indicatorGroups = ['track1', 'results', 'track2', 'track3', 'support', 'activity', 'own'] as const;
export type IndicatorGroup = (typeof indicatorGroups)[number];

export interface IndicatorDefinition {
  readonly title: string;
  readonly group: IndicatorGroup;
  /** What the numerator and the denominator are, in words. */
  readonly numeratorTitle: string;
  readonly denominatorTitle: string;
  /** Of a distribution: everything that is in some part. */
  readonly numerator: Measure;
  readonly denominator: Measure;
  readonly parts: readonly Part[];
  readonly unit: ValueUnit;
  readonly subject: 'school' | 'municipality';
  readonly direction: Direction;
  /** Whole percent or a count; null: none was set. */
  readonly target: number | null;
  /** Below so many units known a value says too little of a territory to be compared. */
  readonly leastKnown: number;
  readonly source: string;
}
