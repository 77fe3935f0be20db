import type { Problem } from '#kernel/problem.ts';
import type { Db } from '#platform/db/database.ts';
import { openTables } from '#platform/tables/open-tables.ts';
import { readRows } from '#platform/tables/read-rows.ts';
import type { FileProblem, SourceTable } from '#platform/tables/source-table.ts';
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
import { successionsOf } from '../domain/succession.ts';
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
  const read = await readRegistry(file, async () => {
    await store.lockRegistry(db, regionId);
    return new Set((await store.listVersions(db, regionId)).map(({ code }) => code));
  });
  const refused = { isAccepted: false, schools: 0, added: 0, changed: 0, problems: read.problems };
  if (read.rows.length === 0 || read.isFaulty) return refused;
  const saved = await saveRegistry(db, regionId, read.rows, now.toISOString().slice(0, 10));
  await store.markRegistryLoaded(db, regionId, now);
  return { isAccepted: true, ...saved, problems: read.problems };
}

interface Read {
  readonly rows: readonly RegistryRow[];
  readonly problems: readonly Problem[];
  readonly isFaulty: boolean;
}

async function readRegistry(file: RegistryFile, knownCodes: () => Promise<ReadonlySet<string>>): Promise<Read> {
  const opened = await openTables(file.path, { ...file, scoreHeading: scoreRegistryHeading });
  try {
    const table = opened.tables[0];
    if (table === undefined) return { rows: [], problems: opened.refusals, isFaulty: true };
    const { rows, faults } = await readTable(table);
    faults.push(...checkRows(rows, await knownCodes()));
    const notes: FileProblem[] = [...opened.warnings, ...table.problems];
    const problems = [...faults.map((fault) => problemOf(fault, table)), ...notes];
    const lost = table.problems.some((problem) => problem.row !== null && problem.code === 'formula_without_value');
    return { rows, problems, isFaulty: faults.length > 0 || lost };
  } finally {
    await opened.dispose();
  }
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

function problemOf(fault: RegistryFault, table: SourceTable): Problem {
  const { places } = findRegistryColumns(table.headings);
  const place = places[fault.field];
  const column = place === undefined ? fault.field : (table.headings[place] ?? fault.field);
  const { code, row, found, expected } = fault;
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
  const known = Map.groupBy(await store.listVersions(db, regionId), (version) => version.code);
  const schools = [...byCode].map(([code, of]) => {
    const status = of.at(-1)?.status ?? null;
    return { code, status: status === 'renamed' ? ('merged' as const) : status };
  });
  const added = await store.saveSchools(db, regionId, schools);
  const versions = [...byCode].flatMap(([code, of]) =>
    planVersions(known.get(code) ?? [], of, today).map((version) => {
      const municipalityId = municipalityIds.get(normaliseMunicipality(version.municipality)) ?? 0;
      return { ...version, code, municipalityId };
    }),
  );
  await store.saveVersions(db, regionId, versions);
  const names = rows.flatMap(({ code, name, formerNames }) =>
    [name, ...formerNames].map((one) => ({ code, name: one, searchName: normaliseSchoolName(one) })),
  );
  await store.saveNames(db, regionId, names);
  const identifiers = rows.flatMap(({ code, identifiers: given }) => given.map((one) => ({ code, ...one })));
  await store.saveIdentifiers(db, regionId, { today, identifiers });
  await store.saveSuccessions(db, regionId, successionsOf(rows));
  const touched = new Set(versions.map(({ code }) => code));
  return { schools: byCode.size, added, changed: touched.size - added };
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
    else if (oktmo !== null && oktmo !== present.oktmo) await store.setOktmo(db, regionId, present, { oktmo, today });
  }
  return ids;
}
