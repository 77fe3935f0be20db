import { pupilFields, type Field } from './fields.ts';
import { fieldOfHeading, isPersonalHeading } from './headings.ts';
import { anyLetter, fullNamePattern, insuranceNumberPattern, wholeNamePattern } from './personal.words.ts';
import { tidy } from './text.ts';

/** Rows of pupils are never shown: what names a pupil, or may, is masked wherever a value of the file comes back. */
export const MASK = '•••';

const anyName = new RegExp(`^(${fullNamePattern})$`);
const wholeName = new RegExp(wholeNamePattern);
const insuranceNumber = new RegExp(insuranceNumberPattern);
/** No mark, score or grade is so long: a pupil code that slipped into a wrong column is. */
const longNumber = /\d{5}/;

/** Letters and digits without what they say; enough to see where a quote or a separator went wrong. */
export function shapeOf(text: string): string {
  return text.replace(/\p{L}/gu, anyLetter).replace(/\d/g, '0');
}

/** Headings are shown as they are, unless a row of a pupil stands where they should: then only what is known for a heading. */
export function maskHeadings(headings: readonly string[]): readonly string[] {
  if (!headings.some(isOfPerson)) return headings;
  return headings.map((heading) => (fieldOfHeading(heading) === null ? shapeOf(heading) : heading));
}

function isOfPerson(heading: string): boolean {
  const text = tidy(heading);
  return wholeName.test(text) || insuranceNumber.test(text) || longNumber.test(text);
}

/** A value of a column that is read as the field. */
export function maskValue(field: Field, value: string): string {
  if (value === '' || value === MASK) return value;
  if (field === 'student_id') return MASK;
  const text = tidy(value);
  if (wholeName.test(text) || insuranceNumber.test(text)) return MASK;
  // A year with a digit too many is worth reading.
  const isCode = field === 'year' ? /\d{6}/ : longNumber;
  return isPupilField(field) && (anyName.test(text) || isCode.test(text)) ? MASK : value;
}

function isPupilField(field: Field): boolean {
  return (pupilFields as readonly Field[]).includes(field) || field === 'grade' || field === 'year';
}

/** A column as it is mapped, and what may be shown of it: of one that is not read, only the shape, as it may hold anything. */
export function maskCell(heading: string, field: Field | null, value: string): string {
  if (value === '' || value === MASK) return value;
  if (isPersonalHeading(heading) || fieldOfHeading(heading) === 'student_id') return MASK;
  return field === null ? shapeOf(value) : maskValue(field, value);
}

export interface Column {
  readonly heading: string;
  readonly field: Field | null;
}

/** Rows of the beginning of a file. */
export function maskRows(columns: readonly Column[], rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row) =>
    row.map((value, place) => {
      const { heading, field } = columns[place] ?? { heading: '', field: null };
      return maskCell(heading, field, value);
    }),
  );
}

const raw = ['malformed_csv', 'encoding'];

/** What a problem of a whole file quotes may be a row of it. */
export function maskQuote<P extends Quoting>(problem: P): P {
  const { code, found } = problem;
  if (found === null || !raw.includes(code) || /^[\w.-]+$/.test(found)) return problem;
  return { ...problem, found: shapeOf(found) };
}

interface Quoting {
  readonly code: string;
  readonly column: string | null;
  readonly found: string | null;
}

/** A problem as it was kept, by a version that did not mask, with the columns as they were read. */
export function maskKept<P extends Quoting>(columns: readonly Column[], problem: P): P {
  const { column, found } = problem;
  const field = columns.find(({ heading }) => heading === column)?.field ?? null;
  if (found === null || field === null || !isPupilField(field)) return maskQuote(problem);
  return { ...problem, found: maskValue(field, found) };
}
