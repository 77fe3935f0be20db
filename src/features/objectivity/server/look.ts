import { procedureKey } from '#features/results/domain/procedure.ts';
import { findScale, type Scale } from '#features/results/domain/scale.ts';
import { builtInScales } from '#features/results/domain/scales.ts';
import { listScales } from '#features/results/server/public.ts';
import { openEngine } from '#platform/duckdb.ts';
import type { Ctx } from '#platform/http/context.ts';
import { findJump, findNotConfirmed, findShift, type Marks, type Sign } from '../domain/signs.ts';
import { endSearch, replaceSigns, type FoundSign, type YearKey } from './store.ts';
import { countScores, listArchives, listMarks, type MarksCell, type ScoreCount } from './store-results.ts';

/** Schools of these kinds have an advanced programme. */
const ADVANCED: readonly string[] = ['gymnasium', 'lyceum'];

type Work = Pick<Ctx, 'db' | 'files' | 'now'>;

/** Looks at every school of a year; safe to run again. */
export async function lookForSigns({ db, files, now }: Work, key: YearKey): Promise<void> {
  const cells = await listMarks(db, key);
  const marks = findInMarks(cells, key.year);
  const scales = [...(await listScales(db, key.regionId)), ...builtInScales];
  const scores = await readScores({ db, files }, key, cells);
  const jumps = findInScores(scores, cells, { year: key.year, scales });
  const schools = new Set(cells.filter(({ year }) => year === key.year).map(({ schoolId }) => schoolId)).size;
  const pupils = scores.reduce((sum, one) => sum + one.pupils, 0);
  await db.transaction().execute(async (transaction) => {
    await replaceSigns(transaction, key, [...marks, ...jumps], now());
    await endSearch(transaction, key, { state: 'looked', schools, scores: pupils, endedAt: now() });
  });
}

function findInMarks(cells: readonly MarksCell[], year: number): readonly FoundSign[] {
  const now = cells.filter((cell) => cell.year === year);
  const exams = new Map(now.filter(({ type }) => type === 'OGE').map((exam) => [subjectOf(exam), exam]));
  const before = new Map(
    cells.filter((cell) => cell.year === year - 1).map((cell) => [`${String(cell.schoolId)} ${cell.key}`, cell]),
  );
  const region = sumByKey(now);
  return now
    .filter(({ type }) => type === 'VPR')
    .flatMap((work) => [
      ...notConfirmed(work, exams.get(subjectOf(work)), region),
      ...shifted(work, before.get(`${String(work.schoolId)} ${keyOfYounger(work)}`)),
    ]);
}

function subjectOf({ schoolId, subject }: MarksCell): string {
  return `${String(schoolId)} ${subject ?? ''}`;
}

function keyOfYounger(work: MarksCell): string {
  return procedureKey({ ...work, grade: (work.grade ?? 0) - 1 });
}

function notConfirmed(
  work: MarksCell,
  exam: MarksCell | undefined,
  region: ReadonlyMap<string, Marks>,
): readonly FoundSign[] {
  if (exam === undefined || ADVANCED.includes(work.kind ?? '')) return [];
  const found = findNotConfirmed(compared(work, region), compared(exam, region));
  return found === null ? [] : [signOf(work, 'not_confirmed', { ...found })];
}

function shifted(work: MarksCell, before: MarksCell | undefined): readonly FoundSign[] {
  const found = before === undefined ? null : findShift(marksOf(before), marksOf(work));
  return found === null ? [] : [signOf(work, 'cohort_shift', { ...found })];
}

function signOf({ schoolId, procedureId }: MarksCell, sign: Sign, facts: FoundSign['facts']): FoundSign {
  return { schoolId, procedureId, sign, facts };
}

function compared(cell: MarksCell, region: ReadonlyMap<string, Marks>): { school: Marks; region: Marks } {
  return { school: marksOf(cell), region: region.get(cell.key) ?? [0, 0, 0, 0] };
}

function marksOf({ mark2, mark3, mark4, mark5 }: MarksCell): Marks {
  return [mark2, mark3, mark4, mark5];
}

function sumByKey(cells: readonly MarksCell[]): ReadonlyMap<string, Marks> {
  const sums = new Map<string, Marks>();
  for (const cell of cells) {
    const [two, three, four, five] = sums.get(cell.key) ?? [0, 0, 0, 0];
    sums.set(cell.key, [two + cell.mark2, three + cell.mark3, four + cell.mark4, five + cell.mark5]);
  }
  return sums;
}

/** Only of the batch that the result of the school came with: an older one may lie beside it. */
async function readScores(
  { db, files }: Pick<Work, 'db' | 'files'>,
  key: YearKey,
  cells: readonly MarksCell[],
): Promise<readonly ScoreCount[]> {
  const batches = new Map(
    cells.filter(({ year }) => year === key.year).map((cell) => [`${cell.code} ${cell.key}`, cell.batchId]),
  );
  const archives = await listArchives(db, key);
  return await files.withScratch(async (tempFolder) => {
    const engine = await openEngine({ tempFolder, memoryLimitMegabytes: 512, threads: 1 });
    try {
      const all: ScoreCount[] = [];
      for (const { batchId, sha256 } of archives) {
        const counts = await countScores(engine, files.path(sha256), key.year);
        for (const one of counts) if (batches.get(`${one.school} ${one.key}`) === batchId) all.push(one);
      }
      return all;
    } finally {
      engine.close();
    }
  });
}

function findInScores(
  scores: readonly ScoreCount[],
  cells: readonly MarksCell[],
  { year, scales }: { readonly year: number; readonly scales: readonly Scale[] },
): readonly FoundSign[] {
  const byCell = Map.groupBy(scores, ({ school, key }) => `${school} ${key}`);
  return cells
    .filter((cell) => cell.year === year)
    .flatMap((cell): FoundSign[] => {
      const { code, key } = cell;
      const counts = byCell.get(`${code} ${key}`);
      const cuts = findScale(scales, cell, year)?.cuts;
      if (counts === undefined || cuts === undefined) return [];
      const boundaries = [cuts.mark3, cuts.mark4, cuts.mark5].flatMap((score, place) => {
        return score === null ? [] : [{ mark: place + 3, score }];
      });
      const jump = findJump(new Map(counts.map(({ score, pupils }) => [score, pupils])), boundaries);
      return jump === null ? [] : [signOf(cell, 'jump_at_boundary', { ...jump })];
    });
}
