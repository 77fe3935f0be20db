import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cell } from '#features/results/domain/cell.ts';
import type { ReasonCode } from '#features/results/domain/reason.ts';
import type { Scale } from '#features/results/domain/scale.ts';
import { buildRegistryIndex, type RegistrySchool } from '#features/results/domain/school-match.ts';
import { crunch } from '#features/results/server/crunch.ts';
import type { Crunched, CrunchOptions, FileReport, RowProblem } from '#features/results/server/crunch-types.ts';

export interface CrunchOutcome {
  readonly file: FileReport;
  readonly files: readonly FileReport[];
  readonly problems: readonly RowProblem[];
  readonly counts: ReadonlyMap<ReasonCode, number>;
  readonly cells: readonly Cell[];
  readonly schools: Crunched['schools'];
  readonly labels: Crunched['labels'];
}

/** Crunches texts as files 1.csv, 2.csv, … and reads everything that was found out. */
export async function crunchTexts(
  workDir: string,
  texts: readonly string[],
  options: Partial<CrunchOptions>,
): Promise<CrunchOutcome> {
  const folder = await mkdtemp(join(workDir, 'case-'));
  const paths = texts.map((_, place) => join(folder, `${String(place + 1)}.csv`));
  await Promise.all(texts.map((text, place) => writeFile(paths[place] ?? '', text)));
  const crunched = await crunch(
    paths.map((path) => ({ path })),
    { workDir: folder, ...options },
  );
  try {
    const [file] = crunched.files;
    if (file === undefined) throw new Error('no file');
    const problems: RowProblem[] = [];
    for await (const some of crunched.allProblems()) problems.push(...some);
    const cells: Cell[] = [];
    for await (const some of crunched.cells()) cells.push(...some);
    const { files, problemCounts: counts, schools, labels } = crunched;
    return { file, files, problems, counts, cells, schools, labels };
  } finally {
    await crunched.dispose();
    await rm(folder, { recursive: true });
  }
}

export function scaleOf(type: string, subject: string, grade: number, changes: Partial<Scale> = {}): Scale {
  return {
    type,
    subject,
    grade,
    level: null,
    fromYear: 2022,
    toYear: 2022,
    minScore: 0,
    maxScore: 51,
    cuts: { mark3: 18, mark4: 30, mark5: 45 },
    hasSideConditions: false,
    isBinding: true,
    ...changes,
  };
}

function school(code: string, name: string, changes: Partial<RegistrySchool> = {}): RegistrySchool {
  const rest = { otherCodes: [], formerNames: [], municipality: 'Первый район', successors: [] };
  return { school: code, code, name, ...rest, isGone: false, goneFromYear: null, ...changes };
}

/** 001 (was named after Lenin), 002 merged into it in 2022, 003 closed in 2022, 004 in another district under the name of 001. */
export const registry = buildRegistryIndex([
  school('001', 'МОУ СОШ № 1', { formerNames: ['Школа имени Ленина'], otherCodes: ['edu760001'] }),
  school('002', 'МОУ СОШ № 2', { isGone: true, goneFromYear: 2022, successors: ['001'] }),
  school('003', 'МОУ СОШ № 3', { isGone: true, goneFromYear: 2022 }),
  school('004', 'МОУ СОШ № 1', { municipality: 'Второй район' }),
]);
