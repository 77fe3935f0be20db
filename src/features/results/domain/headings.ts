import { fields, type ColumnPlaces, type Field, type Layout } from './fields.ts';
import { bareMarkWords, headingWords, personalWords, unitTail } from './headings.words.ts';
import type { ReasonCode } from './reason.ts';
import { cyrillicLookalike, lookupKey, tidy } from './text.ts';

/** Heading → field, null for "do not read", as a person saved it for files with these headings. */
export type SavedMapping = readonly { readonly heading: string; readonly field: string | null }[];

export interface HeadingProblem {
  readonly code: Extract<
    ReasonCode,
    'missing_column' | 'duplicate_column' | 'extra_columns' | 'personal_data' | 'lookalike_letters'
  >;
  /** The heading as written; null for a column that is not there. */
  readonly column: string | null;
  /** The field that is missing or found twice. */
  readonly field: Field | null;
}
export interface HeadingMap {
  readonly layout: Layout;
  readonly places: ColumnPlaces;
  readonly problems: readonly HeadingProblem[];
}

const fieldByWord: ReadonlyMap<string, Field> = new Map(
  fields.flatMap((field) => headingWords[field].map((word) => [word, field] as const)),
);

/** What two headings have in common when they are "the same". */
export function headingKey(heading: string): string {
  const plain = cyrillicLookalike(heading) ?? heading;
  return tidy(lookupKey(plain).replaceAll('_', ' ').replaceAll('.', ''));
}

export function isPersonalHeading(heading: string): boolean {
  return personalWords.includes(headingKey(heading));
}

/** Field of a heading by the table of words; null when no word fits. */
export function fieldOfHeading(heading: string): Field | null {
  const key = headingKey(heading);
  return fieldByWord.get(key) ?? fieldByWord.get(key.replace(unitTail, '')) ?? null;
}

/** How much a row of cells looks like the headings of a file of results: the number of fields it names. */
export function scoreHeading(cells: readonly string[]): number {
  const named = cells.filter((cell) => bareMarkWords.includes(headingKey(cell)) || fieldOfHeading(cell) !== null);
  return new Set(named.map(headingKey)).size;
}

/** Short text that is the same for files with the same headings in any order; key of saved mappings. */
export function headingFingerprint(headings: readonly string[]): string {
  return headings
    .map(headingKey)
    .filter((key) => key !== '')
    .sort((a, b) => (a < b ? -1 : Number(a > b)))
    .join('|');
}

/**
 * Finds the column of each field. What a person saved for these headings comes before the table of words.
 * Two columns of one field are a refusal: choosing would be a guess. Columns with personal data are named and never read.
 */
export function mapHeadings(headings: readonly string[], saved: SavedMapping = []): HeadingMap {
  const wished = new Map(saved.map(({ heading, field }) => [headingKey(heading), field]));
  const problems: HeadingProblem[] = [];
  const places: Partial<Record<Field, number>> = {};
  headings.forEach((heading, place) => {
    if (isPersonalHeading(heading)) {
      problems.push({ code: 'personal_data', column: heading, field: null });
      return;
    }
    const field = wishedField(wished, heading) ?? bareMark(headings, heading);
    if (field === null) {
      if (heading !== '') problems.push({ code: 'extra_columns', column: heading, field: null });
    } else if (places[field] === undefined) places[field] = place;
    else problems.push({ code: 'duplicate_column', column: heading, field });
    if (field !== null && cyrillicLookalike(heading) !== null) {
      problems.push({ code: 'lookalike_letters', column: heading, field });
    }
  });
  const layout = layoutOf(places);
  return { layout, places, problems: [...problems, ...missing(places, layout)] };
}

function wishedField(wished: ReadonlyMap<string, string | null>, heading: string): Field | null {
  const wish = wished.get(headingKey(heading));
  if (wish === undefined) return fieldOfHeading(heading);
  return fields.find((field) => field === wish) ?? null;
}

/** «2», «3», «4», «5» together are marks; with a column of percentages by name beside them they are counts, else see `readCounts`. */
function bareMark(headings: readonly string[], heading: string): Field | null {
  const key = headingKey(heading);
  if (!bareMarkWords.includes(key)) return null;
  const all = bareMarkWords.every((word) => headings.some((other) => headingKey(other) === word));
  return all ? (fields.find((field) => field === `n${key}`) ?? null) : null;
}

function layoutOf(places: ColumnPlaces): Layout {
  const isPupil = places.mark !== undefined || places.student_id !== undefined;
  const hasCounts = [places.n2, places.pct2, places.below_minimum].some((place) => place !== undefined);
  return hasCounts && !isPupil ? 'school_counts' : 'pupil_rows';
}

function missing(places: ColumnPlaces, layout: Layout): HeadingProblem[] {
  const isThere = (...names: readonly Field[]): boolean => names.some((name) => places[name] !== undefined);
  const wanted: Field[] = [];
  if (!isThere('school_code', 'school_name')) wanted.push('school_code');
  if (!isThere('year', 'exam_date')) wanted.push('year');
  if (layout === 'pupil_rows' && !isThere('mark', 'score', 'primary_score', 'test_score')) wanted.push('mark');
  if (layout === 'school_counts' && isThere('pct2') && !isThere('n2', 'participants')) wanted.push('participants');
  return wanted.map((field) => ({ code: 'missing_column', column: null, field }));
}
