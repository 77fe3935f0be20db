import { Readable } from 'node:stream';
import { procedureKey, type Procedure } from '#features/results/domain/procedure.ts';
import type { Cell } from '#features/results/domain/cell.ts';
import { addBatch, changeBatch } from '#features/results/server/store.ts';
import { replaceCells, stageCells } from '#features/results/server/store-commit.ts';
import type { Db } from '#platform/db/database.ts';

/** The fifteen procedures of the federal rule. */
const subjects = ['ru', 'ma'];
const none = { grade: null, level: null };
const catalogue: readonly Procedure[] = [
  ...subjects.flatMap((subject) => [4, 5, 6, 7, 8].map((grade) => ({ type: 'VPR', subject, grade, level: null }))),
  { type: 'OGE', subject: 'ru', ...none },
  { type: 'OGE', subject: 'ma', ...none },
  { type: 'EGE', subject: 'ru', ...none },
  { type: 'EGE', subject: 'ma', grade: null, level: 'base' },
  { type: 'EGE', subject: 'ma', grade: null, level: 'profile' },
];
const named = catalogue.map((procedure) => ({ procedure, key: procedureKey(procedure) }));

export interface CellsSize {
  readonly schools: number;
  readonly years: readonly number[];
}

/** Cells of schools that differ in size and weakness, by school, year and procedure as the store gives them; nothing random. */
export function* syntheticCells({ schools, years }: CellsSize): Generator<Cell> {
  for (let place = 0; place < schools; place += 1) {
    const school = String(100_000 + place);
    const weakness = (place * 37) % 100;
    for (const year of years) {
      for (const [index, { procedure, key }] of named.entries()) {
        const participants = 6 + ((place * 13 + index * 7) % 40);
        const sharePercent = Math.max(0, weakness - 50 + ((place + year * 5 + index * 11) % 20));
        const low = Math.floor((participants * sharePercent) / 100);
        yield cellOf({ school, year, procedure, key }, participants, low);
      }
    }
  }
}

function cellOf(place: Pick<Cell, 'school' | 'year' | 'procedure' | 'key'>, participants: number, low: number): Cell {
  const rest = participants - low;
  const mark5 = Math.floor(rest / 5);
  const mark4 = Math.floor(rest / 3);
  const marks = { mark2: low, mark3: rest - mark4 - mark5, mark4, mark5 };
  const sums = { scoreSum: participants * 10, scored: participants, reconstructed: false };
  return { ...place, registered: participants + 1, participants, low, ...marks, ...sums };
}

/** Commits them as the import does, as one batch. The schools must be known. */
export async function storeCells(db: Db, regionId: number, size: CellsSize): Promise<void> {
  const at = new Date('2025-09-01T09:00:00Z');
  await db.transaction().execute(async (transaction) => {
    const file = { fileName: 'cells.csv', sha256: '0'.repeat(64), createSchools: false, at };
    const batchId = await addBatch(transaction, regionId, file);
    await stageCells(transaction, () => Readable.from(csvLines(size)));
    await replaceCells(transaction, { regionId, batchId });
    const years = [...size.years];
    await changeBatch(transaction, { regionId, batchId }, { state: 'committed', commitSeq: 1, committedAt: at, years });
  });
}

function* csvLines(size: CellsSize): Generator<string> {
  for (const cell of syntheticCells(size)) {
    const { type, subject, grade, level } = cell.procedure;
    const names = [cell.school, cell.year, cell.key, type, subject, grade, level];
    const marks = [cell.mark2, cell.mark3, cell.mark4, cell.mark5];
    const counts = [
      cell.registered,
      cell.participants,
      ...marks,
      cell.low,
      cell.scoreSum,
      cell.scored,
      cell.reconstructed,
    ];
    yield `${[...names, ...counts].join(',')}\n`;
  }
}
