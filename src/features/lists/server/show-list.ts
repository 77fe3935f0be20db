import { sortRows } from '#kernel/order.ts';
import { listSorts, readListSort } from '../domain/list-order.ts';
import { unpackTrace } from '../domain/packed-trace.ts';
import { shareOfEvaluation } from '../domain/shown-share.ts';
import type { z } from 'zod';
import { searchSchools } from '#features/registry/server/public.ts';
import { normaliseSchoolName } from '#features/registry/domain/school-name.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { Kept } from '#platform/http/kept.ts';
import type { ListFilter, listsContract, ListRow } from '../contract.ts';
import { keptOf } from './kept.ts';
import { findByListings } from './recurrence.ts';
import { digest, factsOf, sightOfRun, type RunSight } from './run-facts.ts';
import type { Run } from './store.ts';
import type { SeenRun } from './visible.ts';
import { countRows, listRows, type StoredRow, type StoreFilter } from './store-show.ts';

type Shown = z.input<typeof listsContract.show.output>;
const MOST_SCHOOLS = 2000;

/** The question of a person and the years in the list become schools once, by the same search and the same count as everywhere. */
export async function understandFilter(ctx: Ctx, run: Run, filter: ListFilter): Promise<StoreFilter> {
  const found = await searchFor(ctx, filter.q?.trim() ?? '');
  const counted = await findByListings(ctx, run, filter);
  if (found === null || counted === null) return { ...filter, schoolIds: found ?? counted };
  return { ...filter, schoolIds: found.filter((schoolId) => counted.includes(schoolId)) };
}

async function searchFor({ db, scope }: Ctx, question: string): Promise<readonly number[] | null> {
  if (question === '') return null;
  const searchName = normaliseSchoolName(question);
  const found = await searchSchools(db, scope, { question, searchName, limit: MOST_SCHOOLS });
  return found.map(({ schoolId }) => schoolId);
}

/** A page of a list; asked again by anybody who sees the same of it, it is not made again. */
export async function showList(
  { ctx, run, before }: SeenRun,
  input: z.output<typeof listsContract.show.input>,
): Promise<Kept<Shown>> {
  const sight = await sightOfRun(ctx, run, before);
  const filter = await understandFilter(ctx, run, input);
  const key = digest(['show', sight.key, input, filter.schoolIds]);
  return await keptOf(ctx).get(key, () => makePage(ctx, run, { sight, filter, input }));
}

interface Asked {
  readonly sight: RunSight;
  readonly filter: StoreFilter;
  readonly input: z.output<typeof listsContract.show.input>;
}

async function makePage(ctx: Ctx, run: Run, { sight, filter, input }: Asked): Promise<Shown> {
  const { db, scope } = ctx;
  const key = { scope, listRunId: run.listRunId };
  const after = Number.parseInt(input.after ?? '0', 10) || 0;
  const rows = await listRows(db, key, filter, { after, limit: input.limit + 1 });
  const shown = rows.slice(0, input.limit);
  return {
    year: run.year,
    resultsYear: run.resultsYear,
    methodology: methodologyOf(run),
    identifiedAt: run.identifiedAt.toISOString(),
    clusterBounds: run.parameters.CLUSTER_BOUNDS,
    smallN: run.parameters.SMALL_N,
    ...(await factsOf(ctx, run, sight)),
    matching: await countRows(db, key, filter),
    rows: shown.map((row) => rowOf(row, run)),
    next: rows.length > input.limit ? String(shown.at(-1)?.place ?? '') : null,
  };
}

/** Rows in the order a reader chose, the printed one unless a column is named. */
export function inOrder(rows: readonly ListRow[], asked: string | undefined): readonly ListRow[] {
  const sort = readListSort(asked);
  return sort === null ? rows : sortRows(rows, listSorts[sort.by], sort.isDescending);
}

export function methodologyOf(run: Run): { name: string; version: number } {
  return { name: run.methodologyName, version: run.methodologyVersion };
}

export function rowOf({ trace, ...row }: StoredRow, { year, parameters }: Run): ListRow {
  const { low, participants } = row;
  return { ...row, ...shareOfEvaluation({ low, participants, year, trace: unpackTrace(trace ?? []) }, parameters) };
}
