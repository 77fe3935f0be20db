import type { Problem } from '#kernel/problem.ts';
import { wholeRegion } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { openTables } from '#platform/tables/open-tables.ts';
import { readRows } from '#platform/tables/read-rows.ts';
import type { FileProblem, SourceTable } from '#platform/tables/source-table.ts';
import { isGroupingsHeading, readGroupings, type GroupingFault } from '../domain/groupings-file.ts';
import { normaliseMunicipality } from '../domain/municipality-name.ts';
import {
  findRegistryColumns,
  readRegistryRow,
  scoreRegistryHeading,
  type RegistryFault,
  type RegistryRow,
} from '../domain/registry-file.ts';
import { checkRows, planVersions } from '../domain/registry-plan.ts';
import { normaliseSchoolName } from '../domain/school-name.ts';
import { checkSuccessions, lineageEdges, successionsOf } from '../domain/succession.ts';
import { listSuccessions } from './store-find.ts';
import * as store from './store.ts';

export interface RegistryImport {
  /** False: nothing was changed, see the problems. */
  readonly isAccepted: boolean;
  readonly schools: number;
  readonly added: number;
  readonly changed: number;
  readonly problems: readonly Problem[];
}

export interface RegistryFile {
  readonly path: string;
  readonly fileName: string;
  readonly workDir: string;
}

/** Reads the whole file first; only a file without a fault changes the registry, and does so in the transaction of `db`. */
export async function importRegistry(db: Db, regionId: number, file: RegistryFile, now: Date): Promise<RegistryImport> {
  await store.lockRegistry(db, regionId);
  const opened = await openTables(file.path, { ...file, scoreHeading: scoreRegistryHeading });
  try {
    const table = opened.tables[0];
    if (table === undefined) return { ...nothing, problems: opened.refusals };
    const notes: FileProblem[] = [...opened.warnings, ...table.problems];
    const done = isGroupingsHeading(table.headings)
      ? await importGroupings(db, regionId, table)
      : await importSchools(db, { regionId, table, now });
    return { ...done, problems: [...done.problems, ...notes] };
  } finally {
    await opened.dispose();
  }
}

const nothing = { isAccepted: false, schools: 0, added: 0, changed: 0 };

async function importSchools(
  db: Db,
  { regionId, table, now }: { readonly regionId: number; readonly table: SourceTable; readonly now: Date },
): Promise<RegistryImport> {
  const { rows, faults } = await readTable(table);
  // A row that could not be read is missing: without it the file is not the registry its author meant.
  const lost = table.problems.filter(({ code }) => code === 'formula_without_value');
  const known = new Set((await store.listVersions(db, wholeRegion(regionId))).map(({ code }) => code));
  const { places } = findRegistryColumns(table.headings);
  const edges = lineageEdges(await listSuccessions(db, wholeRegion(regionId)));
  const all = [...faults, ...checkRows(rows, known), ...checkSuccessions(rows, edges)];
  const problems = all.map((fault) => problemOf(fault, table, places[fault.field]));
  if (rows.length === 0 || all.length > 0 || lost.length > 0) return { ...nothing, problems };
  const saved = await saveRegistry(db, regionId, rows, now.toISOString().slice(0, 10));
  await store.markRegistryLoaded(db, regionId, now);
  return { isAccepted: true, ...saved, problems };
}

async function importGroupings(db: Db, regionId: number, table: SourceTable): Promise<RegistryImport> {
  const known = new Set((await store.listVersions(db, wholeRegion(regionId))).map(({ code }) => code));
  const { values, faults } = readGroupings(table.headings, await readRows(table), known);
  const problems = faults.map((fault) => problemOf(fault, table, undefined));
  if (faults.length > 0) return { ...nothing, problems };
  const added = await store.saveGroupings(db, regionId, values);
  return { isAccepted: true, schools: values.length, added, changed: 0, problems };
}

async function readTable(table: SourceTable): Promise<{ rows: RegistryRow[]; faults: RegistryFault[] }> {
  const { places, faults } = findRegistryColumns(table.headings);
  if (faults.length > 0) return { rows: [], faults };
  const read = (await readRows(table)).map(({ row, cells }) => readRegistryRow(row, cells, places));
  if (read.length === 0) {
    return {
      rows: [],
      faults: [{ code: 'missing_value', row: null, field: 'school_code', found: null, expected: null }],
    };
  }
  return { rows: read.map(({ value }) => value), faults: read.flatMap((row) => row.faults) };
}

function problemOf(fault: RegistryFault | GroupingFault, table: SourceTable, place: number | undefined): Problem {
  const { code, row, found, expected, field } = fault;
  const column = place === undefined ? field : (table.headings[place] ?? field);
  return { code, file: table.file, sheet: table.sheet, row, column, found, expected };
}

async function saveRegistry(
  db: Db,
  regionId: number,
  rows: readonly RegistryRow[],
  today: string,
): Promise<{ schools: number; added: number; changed: number }> {
  const municipalityIds = await saveMunicipalities(db, { regionId, rows, today });
  const byCode = Map.groupBy(rows, (row) => row.code);
  const known = Map.groupBy(await store.listVersions(db, wholeRegion(regionId)), (version) => version.code);
  const schools = [...byCode].map(([code, of]) => {
    const status = of.at(-1)?.status ?? null;
    return { code, status: status === 'renamed' ? ('merged' as const) : status };
  });
  const added = await store.saveSchools(db, regionId, schools);
  const versions = [...byCode].flatMap(([code, of]) =>
    planVersions((known.get(code) ?? []).map(inMunicipality), of.map(inMunicipality), today).map((version) => {
      return { ...version, code, municipalityId: municipalityIds.get(version.municipality) ?? 0 };
    }),
  );
  await store.saveVersions(db, regionId, versions);
  const names = rows.flatMap(({ code, name, formerNames }) =>
    [name, ...formerNames].map((one) => ({ code, name: one, searchName: normaliseSchoolName(one) })),
  );
  await store.saveNames(db, regionId, names);
  const identifiers = rows.flatMap(({ code, identifiers: given }) => given.map((one) => ({ code, ...one })));
  await store.saveIdentifiers(db, regionId, { today, identifiers });
  await store.saveSuccessions(db, regionId, { codes: [...byCode.keys()], successions: successionsOf(rows) });
  const touched = new Set(versions.map(({ code }) => code));
  return { schools: byCode.size, added, changed: touched.size - added };
}

/** Another spelling of the municipality, or another kind of it, is no change of the school. */
function inMunicipality<T extends { readonly municipality: string }>(said: T): T {
  return { ...said, municipality: normaliseMunicipality(said.municipality) };
}

/** @returns id of every municipality by its normalised name. */
export async function saveMunicipalities(
  db: Db,
  given: {
    readonly regionId: number;
    readonly rows: readonly { readonly municipality: string; readonly oktmo: string | null }[];
    readonly today: string;
  },
): Promise<ReadonlyMap<string, number>> {
  const { regionId, rows, today } = given;
  const known = new Map((await store.listMunicipalities(db, regionId)).map((one) => [one.searchName, one]));
  const ids = new Map([...known.values()].map((one) => [one.searchName, one.municipalityId]));
  const codes = new Map<string, { name: string; oktmo: string | null }>();
  for (const { municipality, oktmo } of rows) {
    const searchName = normaliseMunicipality(municipality);
    codes.set(searchName, { name: municipality, oktmo: oktmo ?? codes.get(searchName)?.oktmo ?? null });
  }
  for (const [searchName, { name, oktmo }] of codes) {
    const present = known.get(searchName);
    if (present === undefined)
      ids.set(searchName, await store.addMunicipality(db, regionId, { name, searchName, oktmo }));
    else if (oktmo !== null && oktmo !== present.oktmo)
      await store.setOktmo(db, regionId, present, { name, oktmo, today });
  }
  return ids;
}
