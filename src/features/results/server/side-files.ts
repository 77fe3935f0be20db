import { basename } from 'node:path';
import { err, ok, type Result } from '#kernel/result.ts';
import { withTemporaryFolder } from '#platform/local-files.ts';
import { openTables } from '#platform/tables/open-tables.ts';
import { readRows, type NumberedRow } from '#platform/tables/read-rows.ts';
import { findRegistryColumns, readRegistryRow, scoreRegistryHeading } from '#features/registry/domain/registry-file.ts';
import type { RegistryFault } from '#features/registry/domain/registry-file.ts';
import type { ReasonCode } from '#features/results/domain/reason.ts';
import { indexRegistryRows } from '#features/results/domain/registry-rows.ts';
import type { RegistryIndex } from '#features/results/domain/school-match.ts';
import { parseScales, scoreScaleHeading } from '#features/results/domain/scale-file.ts';
import type { Scale } from '#features/results/domain/scale.ts';
import type { RowProblem } from './crunch-types.ts';

/** A registry of schools beside the files of results. */
export async function readRegistryFile(path: string): Promise<Result<RegistryIndex, readonly RowProblem[]>> {
  const read = await readSideFile(path, scoreRegistryHeading);
  if (!read.ok) return read;
  const { headings, rows } = read.value;
  const { places, faults } = findRegistryColumns(headings);
  const schools = faults.length > 0 ? [] : rows.map(({ row, cells }) => readRegistryRow(row, cells, places));
  // a wrong login or ИНН says nothing against the school; matching by it just finds nothing
  const serious = [...faults, ...schools.flatMap((school) => school.faults)].filter(({ code }) => code in faultCodes);
  if (serious.length > 0) {
    return err(serious.map((fault) => ({ ...placed(path, fault.row), ...describeFault(fault) })));
  }
  if (rows.length === 0)
    return err([{ ...placed(path, null), code: 'no_rows', column: null, found: '0', expected: null }]);
  return ok(indexRegistryRows(schools.map(({ value }) => value)));
}

const faultCodes: Partial<Record<RegistryFault['code'], ReasonCode>> = {
  missing_column: 'missing_column',
  duplicate_column: 'duplicate_column',
  missing_value: 'ragged_row',
  value_too_long: 'value_too_long',
  unknown_word: 'non_numeric',
  bad_date: 'bad_year',
  dates_crossed: 'bad_year',
};

function describeFault({ code, field, found, expected }: RegistryFault): Omit<RowProblem, 'file' | 'sheet' | 'row'> {
  return { code: faultCodes[code] ?? 'ragged_row', column: field, found, expected };
}

/** Scales of the user: cut points by procedure, subject, grade and year. */
export async function readScaleFile(path: string): Promise<Result<readonly Scale[], readonly RowProblem[]>> {
  const read = await readSideFile(path, scoreScaleHeading);
  if (!read.ok) return read;
  const { scales, problems } = parseScales(read.value.headings, read.value.rows);
  if (problems.length === 0) return ok(scales);
  return err(problems.map(({ row, ...problem }) => ({ ...placed(path, row), ...problem })));
}

function placed(path: string, row: number | null): Pick<RowProblem, 'file' | 'sheet' | 'row'> {
  return { file: basename(path), sheet: null, row };
}

interface SideTable {
  readonly headings: readonly string[];
  readonly rows: readonly NumberedRow[];
}

async function readSideFile(
  path: string,
  scoreHeading: (cells: readonly string[]) => number,
): Promise<Result<SideTable, readonly RowProblem[]>> {
  return withTemporaryFolder(async (workDir) => {
    const opened = await openTables(path, { fileName: basename(path), workDir, scoreHeading });
    const best = opened.tables.toSorted((a, b) => scoreHeading(b.headings) - scoreHeading(a.headings))[0];
    if (best === undefined) return err(opened.refusals);
    return ok({ headings: best.headings, rows: await readRows(best) });
  });
}
