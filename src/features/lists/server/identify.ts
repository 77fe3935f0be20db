import { createHash } from 'node:crypto';
import type { Parameters, SmallSchoolPooling } from '#features/methodology/domain/parameters.ts';
import { loadMethodology } from '#features/methodology/server/public.ts';
import { listRegistry, type RegistryEntry } from '#features/registry/server/public.ts';
import type { Cell } from '#features/results/domain/cell.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { wholeRegion } from '#kernel/territory.ts';
import { copyLine, type CopyValue } from '#platform/db/copy-line.ts';
import type { Db } from '#platform/db/database.ts';
import type { Ctx } from '#platform/http/context.ts';
import { buildList } from '../domain/build-list.ts';
import type { ListEntry } from '../domain/evaluation.ts';
import { packTrace } from '../domain/packed-trace.ts';
import { restsOnFew } from '../domain/rests-on-few.ts';
import type { Evidence } from '../domain/school-view.ts';
import { loadEvidence } from './load-evidence.ts';
import * as store from './store.ts';

/** How a list is to be made, when not as it was made before. */
export interface Wish {
  readonly method?: string | undefined;
  readonly pooling?: SmallSchoolPooling | undefined;
}
export type IdentifyRefusal = 'no_results' | 'unknown_method' | 'lineage_faulty';
type Clocked = Pick<Ctx, 'db' | 'now'>;

export const DEFAULT_METHOD = 'federal';

/**
 * Makes the lists of the years in the transaction of `db`. A list that comes out as it is now is left alone, so it may be done again
 * at any time; otherwise the new run becomes the current one and the run before stays as it was.
 */
export async function identify(
  { db, now }: Clocked,
  regionId: number,
  years: readonly number[],
  wish: Wish,
): Promise<Result<readonly number[], IdentifyRefusal>> {
  await store.lockLists(db, regionId);
  const region = wholeRegion(regionId);
  const evidence = await loadEvidence(db, region);
  if (!evidence.ok) return evidence;
  const cells = await store.listCells(db, region, Math.max(...years));
  if (cells.length === 0) return err('no_results');
  const schools = placesOf(await listRegistry(db, region));
  for (const year of years) {
    const method = await methodOf(db, regionId, year, wish);
    if (method === null) return err('unknown_method');
    await makeRun(db, regionId, { cells, evidence: evidence.value, schools, method, year, at: now() });
  }
  return ok(years);
}

interface Method {
  readonly name: string;
  readonly version: number;
  readonly parameters: Parameters;
}

/** As wished, else as the list of the year was made before, else by the federal method. */
async function methodOf(db: Db, regionId: number, year: number, wish: Wish): Promise<Method | null> {
  const before = await store.findRun(db, regionId, year);
  const name = wish.method ?? before?.methodologyName ?? DEFAULT_METHOD;
  const method = await loadMethodology(db, regionId, { name, listYear: year });
  if (method === null) return null;
  const kept = wish.method === undefined ? before?.parameters.SMALL_SCHOOL_POOLING : undefined;
  const pooling = wish.pooling ?? kept ?? method.parameters.SMALL_SCHOOL_POOLING;
  return { ...method, parameters: { ...method.parameters, SMALL_SCHOOL_POOLING: pooling } };
}

type Placed = RegistryEntry & { readonly place: number };

/** Schools in the order of the printed list. */
function placesOf(registry: readonly RegistryEntry[]): ReadonlyMap<string, Placed> {
  const { compare } = new Intl.Collator('ru', { numeric: true });
  const sorted = [...registry].sort(
    (a, b) => compare(a.municipality, b.municipality) || compare(a.name, b.name) || compare(a.code, b.code),
  );
  return new Map(sorted.map((school, index) => [school.code, { ...school, place: index + 1 }]));
}

interface RunPlan {
  readonly cells: readonly Cell[];
  readonly evidence: Evidence;
  readonly schools: ReadonlyMap<string, Placed>;
  readonly method: Method;
  readonly year: number;
  readonly at: Date;
}

async function makeRun(db: Db, regionId: number, plan: RunPlan): Promise<void> {
  const { cells, evidence, schools, method, year } = plan;
  const { parameters } = method;
  const resultsYear = year - parameters.RESULT_YEAR_OFFSET;
  const digest = createHash('sha256').update(JSON.stringify({ ...method, year }));
  const lines = buildList(cells, year, parameters, evidence).map((entry) => {
    const school = schools.get(entry.school);
    if (school === undefined) throw new Error(`school ${entry.school} has results and is not in the registry`);
    const line = copyLine(valuesOf(school, entry, parameters));
    digest.update(line);
    return (key: string): string => `${key},${line}`;
  });
  const hash = digest.digest('hex');
  const present = await store.findRun(db, regionId, year);
  if (present?.digest === hash) return;
  const run = {
    year,
    resultsYear,
    methodologyName: method.name,
    methodologyVersion: method.version,
    parameters,
    digest: hash,
    identifiedAt: plan.at,
  };
  await store.saveRun(db, regionId, run, lines);
}

/** In the order of the columns after region and run. */
function valuesOf(school: Placed, entry: ListEntry, parameters: Parameters): readonly CopyValue[] {
  return [
    school.schoolId,
    school.place,
    school.code,
    school.name,
    school.municipalityId,
    school.municipality,
    entry.isListed,
    entry.isWarning,
    entry.isEvaluable,
    entry.hasResults,
    restsOnFew(entry, parameters),
    entry.reason,
    entry.cluster,
    entry.recurrence,
    entry.dynamics,
    entry.previousCluster,
    entry.low,
    entry.participants,
    JSON.stringify({ ...entry, trace: packTrace(entry.trace) }),
  ];
}
