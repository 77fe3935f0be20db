import { headingKey } from './headings.ts';
import type { ReasonCode } from './reason.ts';
import { findScale, scaleFault, type Scale } from './scale.ts';
import { scaleHeadings, type ScaleField } from './scale-file.words.ts';
import { parseSitting } from './sitting.ts';
import { parseNumber, tidy } from './text.ts';

export interface ScaleProblem {
  readonly code: ReasonCode;
  readonly row: number | null;
  readonly column: ScaleField | null;
  readonly found: string | null;
  readonly expected: string | null;
}
export interface ScaleRow {
  readonly row: number;
  readonly cells: readonly string[];
}

const scaleFields = Object.keys(scaleHeadings) as ScaleField[];
const required = ['procedure', 'max_score', 'min_score_mark3'] as const;

/** How many of the cells are headings of a scale file. */
export function scoreScaleHeading(cells: readonly string[]): number {
  return cells.filter((cell) => fieldOf(cell) !== null).length;
}

function fieldOf(heading: string): ScaleField | null {
  const key = headingKey(heading);
  const words = (field: ScaleField): readonly string[] => scaleHeadings[field];
  return scaleFields.find((field) => words(field).some((word) => headingKey(word) === key)) ?? null;
}

/** Reads scales, one a row; every problem is reported, and a file with problems must not be used. An empty cell means "any". */
export function parseScales(
  headings: readonly string[],
  rows: readonly ScaleRow[],
): { readonly scales: readonly Scale[]; readonly problems: readonly ScaleProblem[] } {
  const columns = headings.map(fieldOf);
  const problems: ScaleProblem[] = required
    .filter((field) => !columns.includes(field))
    .map((field) => ({ code: 'missing_column', row: null, column: null, found: null, expected: field }));
  columns.forEach((field, place) => {
    if (field === null || columns.indexOf(field) === place) return;
    problems.push({
      code: 'duplicate_column',
      row: null,
      column: field,
      found: headings[place] ?? null,
      expected: null,
    });
  });
  if (problems.length > 0) return { scales: [], problems };
  const scales: Scale[] = [];
  for (const row of rows) {
    const read = readScale(row, (field) => tidy(row.cells[columns.indexOf(field)] ?? null));
    problems.push(...read.problems);
    if (read.scale === null) continue;
    if (isTwin(scales, read.scale)) problems.push(problem(row, 'duplicate_conflict', 'procedure', read.scale.type));
    scales.push(read.scale);
  }
  if (rows.length === 0) problems.push({ code: 'no_rows', row: null, column: null, found: '0', expected: null });
  return { scales, problems };
}

function readScale(
  row: ScaleRow,
  text: (field: ScaleField) => string,
): { scale: Scale | null; problems: readonly ScaleProblem[] } {
  const given = (['procedure', 'subject', 'grade', 'level', 'year'] as const).filter((field) => text(field) !== '');
  const sitting = parseSitting(Object.fromEntries(given.map((field) => [field, text(field)])));
  const problems = sitting.problems
    .filter(({ code, field }) => code !== 'grade_with_letter' && (field !== 'exam_date' || given.includes('year')))
    .map(({ code, field, found }) => problem(row, code, given.find((name) => name === field) ?? null, found));
  if (text('procedure') === '') problems.push(problem(row, 'ragged_row', 'procedure', ''));
  const number = (field: ScaleField): number | null => {
    const parsed = parseNumber(text(field));
    if (parsed.kind === 'text' || parsed.kind === 'date') {
      problems.push(problem(row, parsed.kind === 'date' ? 'date_in_number' : 'non_numeric', field, text(field)));
    }
    return parsed.kind === 'number' ? parsed.value : null;
  };
  const points = { minScore: number('min_score') ?? 0, maxScore: number('max_score') ?? NaN };
  const cuts = {
    mark3: number('min_score_mark3') ?? NaN,
    mark4: number('min_score_mark4'),
    mark5: number('min_score_mark5'),
  };
  if (problems.length > 0) return { scale: null, problems };
  const { type, subject, grade, level } = sitting.procedure;
  const span = { fromYear: sitting.year, toYear: sitting.year === 0 ? null : sitting.year };
  const rest = { hasSideConditions: type === 'OGE', isBinding: true };
  const scale: Scale = { type, subject, grade, level, ...span, ...points, cuts, ...rest };
  const fault = scaleFault(scale);
  if (fault === null) return { scale, problems };
  const column = fault === 'min_not_below_max' ? 'max_score' : 'min_score_mark3';
  return { scale: null, problems: [problem(row, 'score_out_of_scale', column, text(column))] };
}

function isTwin(scales: readonly Scale[], scale: Scale): boolean {
  const { type, subject, grade, level, fromYear } = scale;
  const known = findScale(scales, { type, subject, grade, level }, fromYear);
  return known !== null && known.subject === subject && known.grade === grade && known.fromYear === fromYear;
}

function problem(row: ScaleRow, code: ReasonCode, column: ScaleField | null, found: string): ScaleProblem {
  const expected =
    code === 'score_out_of_scale'
      ? 'min_score < min_score_mark3 < min_score_mark4 < min_score_mark5 ≤ max_score'
      : null;
  return { code, row: row.row, column, found, expected };
}
