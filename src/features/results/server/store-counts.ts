import type { Engine } from '#platform/duckdb.ts';
import type { CountField, RawCounts, SchoolCounts } from '#features/results/domain/counts.ts';
import { countFields } from '#features/results/domain/fields.ts';
import { dictionaryJoins } from './store-duplicates.ts';
import { rowsSql, type MappedTable } from './store-source.ts';

export interface CountRow {
  readonly ord: number;
  readonly school: number;
  readonly sitting: number;
  readonly code: string | null;
  readonly name: string | null;
  readonly municipality: string | null;
  readonly raw: RawCounts;
}

/** Rows of a table of school counts in the order of the file. */
export async function* streamCountRows(engine: Engine, table: MappedTable): AsyncGenerator<CountRow[]> {
  const fields = countFields.filter((field) => table.map.places[field] !== undefined);
  const columns = fields.map((field) => `, g.${field}`).join('');
  const sql = `SELECT g.ord, s.s, i.i, g.school_code, g.school_name, g.municipality${columns} FROM ${rowsSql(table, 'again', true)} AS g
    ${dictionaryJoins(table)} ORDER BY g.ord`;
  for await (const rows of engine.stream(sql)) {
    yield rows.map(([ord, school, sitting, code, name, municipality, ...texts]) => ({
      ord: Number(ord),
      school: Number(school),
      sitting: Number(sitting),
      code: textOf(code),
      name: textOf(name),
      municipality: textOf(municipality),
      raw: Object.fromEntries(fields.map((field, place): [CountField, string | null] => [field, textOf(texts[place])])),
    }));
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Loads judged counts beside the cells of pupils; `cellsSql` adds them up. */
export async function loadCounts(
  engine: Engine,
  rows: readonly { readonly school: number; readonly sitting: number; readonly counts: SchoolCounts | null }[],
): Promise<void> {
  const columns = {
    s: 'INTEGER',
    i: 'INTEGER',
    registered: 'INTEGER',
    participants: 'INTEGER',
    mark2: 'INTEGER',
    mark3: 'INTEGER',
    mark4: 'INTEGER',
    mark5: 'INTEGER',
    low: 'INTEGER',
    score_sum: 'DOUBLE',
    scored: 'INTEGER',
    reconstructed: 'BOOLEAN',
  } as const;
  await engine.load(
    'counts',
    columns,
    rows.flatMap(({ school, sitting, counts }) =>
      counts === null
        ? []
        : [
            [
              school,
              sitting,
              counts.registered,
              counts.participants,
              counts.mark2,
              counts.mark3,
              counts.mark4,
              counts.mark5,
              counts.low,
              counts.scoreSum,
              counts.scored,
              counts.reconstructed,
            ],
          ],
    ),
  );
}
