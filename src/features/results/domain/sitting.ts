import { procedureKey, type Procedure } from './procedure.ts';
import type { ReasonCode } from './reason.ts';
import type { Field } from './fields.ts';
import { allGradesWords, gradePattern, gradeWord, levelWords, procedureWords, subjectWords } from './sitting.words.ts';
import { cyrillicLookalike, lookupKey, parseNumber, tidy } from './text.ts';
import { textProblems } from './text-problem.ts';

/** The texts of one row that say which test of which year it was; undefined where the file has no such column. */
export interface RawSitting {
  readonly procedure?: string | null;
  readonly subject?: string | null;
  readonly subject_code?: string | null;
  readonly level?: string | null;
  readonly grade?: string | null;
  readonly programme_grade?: string | null;
  readonly year?: string | null;
  readonly exam_date?: string | null;
}

export interface FieldProblem {
  readonly code: ReasonCode;
  readonly field: Field;
  readonly found: string;
  readonly expected: Expectation;
}
/** What was wanted instead; becomes words in the language of the reader. */
export type Expectation =
  | { readonly kind: ExpectationKind }
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'value'; readonly value: string };
export type ExpectationKind =
  | 'year'
  | 'grade'
  | 'mark'
  | 'number'
  | 'text'
  | 'scale'
  | 'school'
  | 'municipality'
  | 'count'
  | 'sum'
  | 'percent'
  | 'one_row'
  | 'one_column'
  | 'no_column'
  | 'data_rows';

export interface Sitting {
  readonly procedure: Procedure;
  readonly key: string;
  readonly year: number;
  /** The row sums other rows (all grades together): it is left out. */
  readonly isTotal: boolean;
  readonly problems: readonly FieldProblem[];
}

/** Reads the texts of one row. Every refusal of the row stands in `problems` with a `row` code; the other values are still useful. */
export function parseSitting(raw: RawSitting): Sitting {
  const problems: FieldProblem[] = textProblems(raw);
  const type = parseType(raw.procedure, problems);
  const { subject, level } = parseSubject(raw, type, problems);
  const year = parseYear(raw, problems);
  const { grade, isTotal } = parseGrade(raw, type, problems);
  const procedure: Procedure = { type, subject, grade, level };
  return { procedure, key: procedureKey(procedure), year, isTotal, problems };
}

function parseType(text: string | null | undefined, problems: FieldProblem[]): string {
  if (text === undefined) return '';
  const clean = unmixed(text, 'procedure', problems);
  if (clean === '') problems.push({ code: 'ragged_row', field: 'procedure', found: '', expected: { kind: 'text' } });
  return procedureWords[lookupKey(clean)] ?? clean.toUpperCase();
}

/** The text with letters of one alphabet: a Latin «P» in «ВПР» is a slip of the keyboard, not another procedure. */
function unmixed(text: string | null, field: 'procedure' | 'subject', problems: FieldProblem[]): string {
  const clean = tidy(text);
  const folded = cyrillicLookalike(clean);
  if (folded === null) return clean;
  problems.push({ code: 'lookalike_letters', field, found: clean, expected: { kind: 'value', value: folded } });
  return folded;
}

function parseSubject(
  raw: RawSitting,
  type: string,
  problems: FieldProblem[],
): { subject: string | null; level: Procedure['level'] } {
  if (raw.subject === undefined && raw.subject_code === undefined) return { subject: null, level: null };
  const code = bareCode(raw.subject_code ?? null);
  const text = subjectText(raw, code, problems);
  const { bare, tail } = splitLevel(text);
  const subject = subjectWords[text] ?? subjectWords[bare] ?? text;
  if (type !== 'EGE' || subject !== 'ma') return { subject, level: null };
  // the name wins; the code says what it leaves open
  return { subject, level: parseLevel(text, tail, raw.level) ?? parseLevel(code, '', null) };
}

function subjectText({ subject }: RawSitting, code: string, problems: FieldProblem[]): string {
  const name = bareCode(unmixed(subject ?? null, 'subject', problems));
  const text = name === '' ? code : name;
  const field = subject === undefined ? 'subject_code' : 'subject';
  if (text === '') problems.push({ code: 'ragged_row', field, found: '', expected: { kind: 'text' } });
  return text;
}

function bareCode(text: string | null): string {
  return lookupKey(text).replace(/^(\d+)[.,]0+$/, '$1');
}

/** «Математика (профильная)», «математика базовая», «22 Математика, базовый уровень» → the subject and the word of the level. */
function splitLevel(text: string): { bare: string; tail: string } {
  const words = text
    .replace(/^\d{1,2} /, '')
    .split(/[\s,.()_-]+/)
    .filter((word) => word !== '' && word !== '-');
  const cut = [words.length - 1, words.length - 2].find((place) => words.slice(place).join(' ') in levelWords);
  if (cut === undefined || cut < 1) return { bare: words.join(' '), tail: '' };
  return { bare: words.slice(0, cut).join(' '), tail: words.slice(cut).join(' ') };
}

function parseLevel(subjectText: string, tail: string, levelText: string | null | undefined): Procedure['level'] {
  const own = levelWords[lookupKey(levelText ?? '')];
  if (own !== undefined) return own;
  // in the exam databases code 2 is the profile level of the unified exam, 22 the basic one
  if (subjectText === '2' || subjectText === '02') return 'profile';
  return levelWords[tail] ?? levelWords[subjectText] ?? null;
}

function parseYear(raw: RawSitting, problems: FieldProblem[]): number {
  const field = raw.year === undefined ? 'exam_date' : 'year';
  const year = field === 'year' && isDate(raw.year ?? null) ? null : readYear(raw[field] ?? null);
  if (year !== null) return year;
  problems.push({ code: 'bad_year', field, found: tidy(raw[field] ?? null), expected: { kind: 'year' } });
  return 0;
}

/** The year of a cell that holds a year or a date; null when it holds neither, or none of our times. */
export function readYear(text: string | null): number | null {
  const clean = tidy(text);
  const dated = /^(\d{4})-\d\d-\d\d|^\d{1,2}\.\d{1,2}\.(\d{4})/.exec(clean);
  const number = parseNumber(dated?.[1] ?? dated?.[2] ?? clean);
  const year = number.kind === 'number' ? number.value : NaN;
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : null;
}

function isDate(text: string | null): boolean {
  return parseNumber(text).kind === 'date';
}

function parseGrade(
  raw: RawSitting,
  type: string,
  problems: FieldProblem[],
): { grade: number | null; isTotal: boolean } {
  const none = { grade: null, isTotal: false };
  const field = gradeField(raw);
  if (raw[field] === undefined) return none;
  const text = tidy(raw[field]).replace(/^'/, '');
  // the state exams are of one grade each, so an empty cell leaves nothing to guess
  if (text === '' && (type === 'OGE' || type === 'EGE')) return none;
  if (allGradesWords.includes(lookupKey(text))) {
    problems.push({ code: 'totals_row', field, found: text, expected: { kind: 'grade' } });
    return { grade: null, isTotal: true };
  }
  const grade = readGrade(text);
  if (grade === null) {
    problems.push({ code: 'non_numeric', field, found: text, expected: { kind: 'grade' } });
  } else if (!/^\d+([.,]0+)?$/.test(text)) {
    problems.push({ code: 'grade_with_letter', field, found: text, expected: { kind: 'value', value: String(grade) } });
  }
  return { grade, isTotal: false };
}

/** The grade of the programme tested says more than the grade the pupils are in (domain case V10). */
function gradeField({ grade, programme_grade: programme }: RawSitting): 'grade' | 'programme_grade' {
  return tidy(programme ?? null) === '' && grade !== undefined ? 'grade' : 'programme_grade';
}

function readGrade(text: string): number | null {
  const match = gradePattern.exec(text) ?? gradeWord.exec(text);
  const grade = Number(match?.[1]);
  return grade >= 1 && grade <= 12 ? grade : null;
}
