import { reasonCodes, reasonEffects, type ReasonCode, type Verdict } from '#features/results/domain/reason.ts';
import type { FieldProblem } from '#features/results/domain/sitting.ts';
import { maskValue } from '#features/results/domain/mask.ts';
import { cyrillicLookalike } from '#features/results/domain/text.ts';
import type { ResultsWords } from '#features/results/domain/words.ts';
import type { HeadingProblem } from '#features/results/domain/headings.ts';
import type { RowProblem } from './crunch-types.ts';
import type { Dictionary } from './dictionary.ts';
import type { Outcomes } from './outcomes.ts';
import type { FaultyRow } from './store-problems.ts';
import type { MappedTable } from './store-source.ts';

/** Everything said about one row by the entries it refers to. Of a totals row only that it is one. */
export function problemsOfRow(row: FaultyRow, dictionary: Dictionary, outcomes: Outcomes): readonly FieldProblem[] {
  const school = dictionary.schools[row.school];
  if (school?.isTotal === true) return school.problems;
  const sitting = dictionary.sittings[row.sitting]?.sitting;
  if (sitting?.isTotal === true) return totalsOnly(sitting.problems);
  return [...(school?.problems ?? []), ...(sitting?.problems ?? []), ...problemsOfResult(row, outcomes)];
}

/** A totals row is left out whatever else is odd about it. */
export function totalsOnly(problems: readonly FieldProblem[]): readonly FieldProblem[] {
  return problems.filter(({ code }) => code === 'totals_row');
}

function problemsOfResult({ outcome: place, student, isConflict }: FaultyRow, outcomes: Outcomes): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const ofStudent = outcomes.students.get(student ?? '');
  if (ofStudent !== undefined) problems.push(ofStudent);
  const outcome = outcomes.entries[place ?? -1];
  if (outcome?.kind === 'refused') problems.push(outcome.problem);
  if (isConflict !== null) problems.push(copyProblem(isConflict));
  return problems;
}

function copyProblem(isConflict: boolean): FieldProblem {
  const code = isConflict ? 'duplicate_conflict' : 'duplicate_student';
  // the pupil code itself stays in the file
  return { code, field: 'student_id', found: '', expected: { kind: 'one_row' } };
}

/** A fault of a row in the place where the person finds it. */
export function placeProblem(
  table: MappedTable,
  row: number,
  { code, field, found, expected }: FieldProblem,
  words: ResultsWords,
): RowProblem {
  const { file, sheet } = table.source;
  const column = headingOf(table, field) ?? words.fields[field];
  const shown = found === '' ? null : maskValue(field, found);
  return { code, file, sheet, row, column, found: shown, expected: words.expected(expected) };
}

function headingOf({ map, source }: MappedTable, field: FieldProblem['field']): string | undefined {
  const others: readonly FieldProblem['field'][] =
    field === 'score'
      ? ['score', 'primary_score', 'test_score']
      : field === 'school_code'
        ? ['school_code', 'school_name']
        : [field];
  const place = others.map((name) => map.places[name]).find((known) => known !== undefined);
  return place === undefined ? undefined : source.headings[place];
}

export function placeHeadingProblem(table: MappedTable, problem: HeadingProblem, words: ResultsWords): RowProblem {
  const { file, sheet } = table.source;
  const expected: Record<HeadingProblem['code'], string | null> = {
    missing_column: problem.field === null ? null : words.fields[problem.field],
    duplicate_column: words.expected({ kind: 'one_column' }),
    extra_columns: null,
    personal_data: words.expected({ kind: 'no_column' }),
    lookalike_letters: cyrillicLookalike(problem.column ?? ''),
  };
  const found = problem.code === 'duplicate_column' && problem.field !== null ? words.fields[problem.field] : null;
  return {
    code: problem.code,
    file,
    sheet,
    row: null,
    column: problem.column,
    found,
    expected: expected[problem.code],
  };
}

/** Every reason met, in the order of the closed set; `ok` when none. */
export function reasonsOf(met: Iterable<ReasonCode>): ReasonCode[] {
  const codes = new Set(met);
  const reasons = reasonCodes.filter((code) => codes.has(code));
  return reasons.length === 0 ? ['ok'] : reasons;
}

export function verdictOf(isRefused: boolean, reasons: readonly ReasonCode[]): Verdict {
  if (isRefused) return 'reject';
  return reasons.every((code) => reasonEffects[code] === 'none') ? 'accept' : 'accept_with_warnings';
}
