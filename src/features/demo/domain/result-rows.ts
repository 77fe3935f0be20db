import { csvLine } from './csv-line.ts';
import type { ExamType } from './procedures.ts';
import { procedureWords, subjectWords } from './region.words.ts';
import type { DemoResult } from './results.ts';
import { type DemoSchool, RENAMED_IN, type ResultYear } from './school.ts';
import { pupilResults } from './scores.ts';

const RESULT_HEADING = [
  'school_code',
  'school_name',
  'municipality',
  'procedure',
  'subject',
  'grade',
  'year',
  'student_id',
  'score',
  'mark',
];

/** A school with its results, before they are written out pupil by pupil. */
interface SchoolResults {
  readonly school: DemoSchool;
  readonly results: readonly DemoResult[];
}

interface Slice {
  readonly type: ExamType;
  readonly year: ResultYear;
  readonly seed: string;
}

export function* resultRows(all: readonly SchoolResults[], { type, year, seed }: Slice): Generator<string> {
  yield resultHeading();
  for (const { school, results } of all) {
    const named = { code: school.code, name: nameIn(school, year), municipality: school.municipality.name };
    for (const result of results) {
      if (result.year === year && result.test.procedure.type === type) yield* pupilRows(named, result, seed);
    }
  }
}

/** School as a file of results names it. */
export interface NamedSchool {
  readonly code: string;
  readonly name: string;
  readonly municipality: string;
}

export function resultHeading(): string {
  return csvLine(...RESULT_HEADING);
}

/** One row a pupil; who did not come has neither score nor mark. */
export function* pupilRows(
  { code, name, municipality }: NamedSchool,
  result: DemoResult,
  seed: string,
): Generator<string> {
  const { procedure, grade } = result.test;
  const head = csvLine(
    code,
    name,
    municipality,
    procedureWords[procedure.type],
    subjectWordOf(result),
    grade,
    result.year,
  );
  for (const { pupil, score, mark } of pupilResults(result, seed, code)) {
    yield `${head};${pupil.studentId};${score === null ? '' : String(score)};${mark === null ? '' : String(mark)}`;
  }
}

/** Files of the years before a renaming carry the name of then: tests are sat in spring, the name changed in autumn. */
function nameIn(school: DemoSchool, year: ResultYear): string {
  return school.formerName !== null && year <= RENAMED_IN ? school.formerName : school.name;
}

function subjectWordOf({ test }: DemoResult): string {
  const { subject, level } = test.procedure;
  const word = Object.entries(subjectWords).find(
    ([code]) => code === (level === null ? subject : `${String(subject)}-${level}`),
  );
  if (word === undefined) throw new Error('The invented region sat a subject without a name.');
  return word[1];
}
