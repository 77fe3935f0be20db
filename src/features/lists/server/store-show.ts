import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { schoolIn } from '#platform/db/scoped.ts';
import type { ListFilter, ListRow } from '../contract.ts';
import type { ListEntry } from '../domain/evaluation.ts';
import type { FlowEntry } from '../domain/flow.ts';
import { unpackTrace, type PackedRow } from '../domain/packed-trace.ts';

/** A filter as the store understands it: the question has become schools. */
export type StoreFilter = Pick<
  ListFilter,
  'show' | 'cluster' | 'recurrence' | 'dynamics' | 'municipality' | 'smallN'
> & {
  readonly schoolIds: readonly number[] | null;
};

/** What the scope has of a run. */
export interface RunKey {
  readonly scope: Scope;
  readonly listRunId: number;
}

/** Entries of a run as far as the scope goes, of a table called `e`. */
export function entriesOf({ scope, listRunId }: RunKey): RawBuilder<unknown> {
  const ofRun = sql`e.region_id = ${scope.regionId} and e.list_run_id = ${listRunId}`;
  return sql`${ofRun} and ${schoolIn(scope, 'e.school_id')}`;
}

export type StoredRow = Omit<ListRow, 'sharePercent' | 'wilsonLowPercent' | 'wilsonHighPercent'> & {
  readonly place: number;
  /** Only where the share is a mean of those in the trace. */
  readonly trace: readonly PackedRow[] | null;
};

const scopes: Readonly<Record<ListFilter['show'], RawBuilder<unknown> | null>> = {
  listed: sql`e.is_listed`,
  warning: sql`e.is_warning`,
  not_evaluable: sql`not e.is_evaluable`,
  all: null,
};

function conditions(key: RunKey, filter: StoreFilter): RawBuilder<unknown> {
  const { show, cluster, recurrence, dynamics, municipality, smallN, schoolIds } = filter;
  const tests = [
    entriesOf(key),
    scopes[show],
    oneOf('cluster', cluster),
    oneOf('recurrence', recurrence),
    oneOf('dynamics', dynamics),
    municipality === undefined ? null : sql`e.municipality_id = ${municipality}`,
    smallN === undefined ? null : sql`e.small_n = ${smallN}`,
    schoolIds === null ? null : sql`e.school_id = any(${schoolIds}::int[])`,
  ];
  return sql.join(
    tests.filter((test) => test !== null),
    sql` and `,
  );
}

function oneOf(column: string, values: readonly string[] | undefined): RawBuilder<unknown> | null {
  if (values === undefined || values.length === 0) return null;
  return sql`${sql.ref(`e.${column}`)} = any(${values}::text[])`;
}

/** Rows after a place in the printed order. */
export async function listRows(
  db: Db,
  key: RunKey,
  filter: StoreFilter,
  page: { readonly after: number; readonly limit: number },
): Promise<readonly StoredRow[]> {
  const { rows } = await sql<StoredRow>`
    select e.place, e.school_id, e.school_code, e.school_name, e.municipality_id, e.municipality, e.is_listed, e.is_warning,
      e.is_evaluable, e.reason, e.cluster, e.low, e.participants, e.small_n, e.recurrence, e.dynamics, e.previous_cluster,
      e.entry -> 'history' as history,
      case when r.parameters ->> 'CLUSTER_AGGREGATE' = 'mean_low' then e.entry -> 'trace' end as trace
    from list_entry e join list_run r using (region_id, list_run_id) where ${conditions(key, filter)} and e.place > ${page.after}
    order by e.place limit ${page.limit}`.execute(db);
  return rows;
}

export async function countRows(db: Db, key: RunKey, filter: StoreFilter): Promise<number> {
  const { rows } = await sql<{ matching: number }>`
    select count(*) as matching from list_entry e where ${conditions(key, filter)}`.execute(db);
  return rows[0]?.matching ?? 0;
}

export interface RunCounts {
  readonly schools: number;
  readonly listed: number;
  readonly warning: number;
  readonly notEvaluable: number;
  readonly smallN: number;
  readonly basic: number;
  readonly moderate: number;
  readonly strong: number;
  readonly belowRange: number;
}

export async function countRun(db: Db, key: RunKey): Promise<RunCounts> {
  const { rows } = await sql<RunCounts>`
    select count(*) as schools, count(*) filter (where is_listed) as listed, count(*) filter (where is_warning) as warning,
      count(*) filter (where not is_evaluable) as not_evaluable, count(*) filter (where small_n) as small_n,
      count(*) filter (where cluster = 'basic') as basic, count(*) filter (where cluster = 'moderate') as moderate,
      count(*) filter (where cluster = 'strong') as strong, count(*) filter (where cluster = 'below_range') as below_range
    from list_entry e where ${entriesOf(key)}`.execute(db);
  const [counts] = rows;
  if (counts === undefined) throw new Error('a count is always one row');
  return counts;
}

export interface MunicipalityCount {
  readonly id: number;
  readonly name: string;
  readonly schools: number;
  readonly listed: number;
}

/** In the order of the printed list. */
export async function countMunicipalities(db: Db, key: RunKey): Promise<readonly MunicipalityCount[]> {
  const { rows } = await sql<MunicipalityCount>`
    select municipality_id as id, min(municipality) as name, count(*) as schools, count(*) filter (where is_listed) as listed
    from list_entry e where ${entriesOf(key)}
    group by municipality_id order by min(place)`.execute(db);
  return rows;
}

export interface YearCount {
  readonly year: number;
  readonly listed: number;
  readonly warning: number;
  readonly notEvaluable: number;
}

interface RunsKey {
  readonly scope: Scope;
  readonly listRunIds: readonly number[];
}

/** Years of these runs, newest first, with what the scope has of each. */
export async function countYears(db: Db, { scope, listRunIds }: RunsKey): Promise<YearCount[]> {
  const { rows } = await sql<YearCount>`
    select r.year, count(*) filter (where e.is_listed) as listed, count(*) filter (where e.is_warning) as warning,
      count(*) filter (where not e.is_evaluable) as not_evaluable
    from list_run r left join list_entry e on e.region_id = r.region_id and e.list_run_id = r.list_run_id
      and ${schoolIn(scope, 'e.school_id')}
    where r.region_id = ${scope.regionId} and r.list_run_id = any(${listRunIds}::int[])
    group by r.year order by r.year desc`.execute(db);
  return rows;
}

export interface StoredEntry {
  readonly schoolId: number;
  readonly schoolCode: string;
  readonly schoolName: string;
  readonly municipalityId: number;
  readonly municipality: string;
  readonly entry: ListEntry;
}

type PackedEntry = Omit<StoredEntry, 'entry'> & {
  readonly entry: Omit<ListEntry, 'trace'> & { readonly trace: readonly PackedRow[] };
};

/** One entry whole, with its trace. */
export async function findEntry(db: Db, key: RunKey, schoolId: number): Promise<StoredEntry | null> {
  const { rows } = await sql<PackedEntry>`
    select school_id, school_code, school_name, municipality_id, municipality, entry from list_entry e
    where ${entriesOf(key)} and school_id = ${schoolId}`.execute(db);
  const [found] = rows;
  if (found === undefined) return null;
  return { ...found, entry: { ...found.entry, trace: unpackTrace(found.entry.trace) } };
}

export type StoredFlowEntry = FlowEntry & Omit<StoredEntry, 'entry' | 'schoolCode'>;

/** All entries of a run, only what comparing two lists needs: the large column is not read. */
export async function listFlowEntries(db: Db, key: RunKey): Promise<readonly StoredFlowEntry[]> {
  const { rows } = await sql<StoredFlowEntry>`
    select e.school_id, e.school_code as school, e.school_name, e.municipality_id, e.municipality, r.year, e.is_listed,
      e.is_evaluable, e.has_results, e.cluster
    from list_entry e join list_run r using (region_id, list_run_id)
    where ${entriesOf(key)} order by e.place`.execute(db);
  return rows;
}

/** Earlier listings that entries of a run carry: their own under another code, and those of the schools merged into them. */
export interface CarriedListing {
  readonly school: string;
  /** Code of the school merged into this one; its own when the listing is its own. */
  readonly from: string;
  readonly year: number;
  readonly cluster: FlowEntry['cluster'];
}

/** What entries of a run say of one list year before it. */
export async function listCarried(db: Db, key: RunKey, year: number): Promise<readonly CarriedListing[]> {
  const { rows } = await sql<CarriedListing>`
    select e.school_code as school, one ->> 'school' as "from", ${year}::int as year, one ->> 'cluster' as cluster
    from list_entry e, jsonb_array_elements(e.entry -> 'inherited') as one
    where ${entriesOf(key)} and (one ->> 'year')::int = ${year}
    union all
    select e.school_code, e.school_code, ${year}::int, null
    from list_entry e, jsonb_array_elements(e.entry -> 'history') as one
    where ${entriesOf(key)} and (one ->> 'year')::int = ${year} and one ->> 'state' = 'listed'`.execute(db);
  return rows;
}
