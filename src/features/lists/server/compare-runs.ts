import { isElsewhere, loadLineage } from '#features/registry/server/public.ts';
import type { Ctx } from '#platform/http/context.ts';
import { buildFlow, type Flow, type FlowEntry } from '../domain/flow.ts';
import { buildLineage, successorOf, type Lineage } from '../domain/lineage.ts';
import type { Run } from './store.ts';
import { listCarried, listFlowEntries, type StoredFlowEntry } from './store-show.ts';

export interface Comparison {
  readonly flow: Flow;
  /** Schools of both lists by code, as the newer list names them. */
  readonly schools: ReadonlyMap<string, StoredFlowEntry>;
}

/** Two lists as far as the scope goes: a municipality has the same numbers here as in its row of the whole region. */
export async function compareRuns(ctx: Ctx, before: Run, now: Run): Promise<Comparison> {
  const { db, scope } = ctx;
  const old = await listFlowEntries(db, { scope, listRunId: before.listRunId });
  const present = await listFlowEntries(db, { scope, listRunId: now.listRunId });
  const lineage = buildLineage(await loadLineage(db, scope));
  const schools = new Map([...old, ...present].map((stored) => [stored.school, stored]));
  const previous =
    scope.isWholeRegion || !lineage.ok ? old : await seenFrom(ctx, { before, now, old, lineage: lineage.value });
  const flow = buildFlow(previous, present, {
    municipalityOf: (school) => schools.get(school)?.municipality ?? '',
    resultsYear: now.resultsYear,
    ...(lineage.ok ? { lineage: lineage.value } : {}),
  });
  return { flow, schools };
}

interface Seen {
  readonly before: Run;
  readonly now: Run;
  readonly old: readonly StoredFlowEntry[];
  readonly lineage: Lineage;
}

/**
 * The older list as the territory's own schools stand in it now: without those that went up in a school elsewhere, with the listings
 * of those elsewhere that went up in a school here. Entries of the latter are not the reader's, but the newer list keeps what their
 * successor has from them.
 */
async function seenFrom({ db, scope }: Ctx, { before, now, old, lineage }: Seen): Promise<readonly FlowEntry[]> {
  const isOwn = ({ school }: FlowEntry): boolean => !isElsewhere(successorOf(lineage, school, now.resultsYear));
  const known = new Set(old.map(({ school }) => school));
  const carried = await listCarried(db, { scope, listRunId: now.listRunId }, before.year);
  const forebears = carried.filter(({ school, from }) => {
    const into = lineage.into.get(school) ?? [];
    const isCertain = from !== school || (into.length > 0 && into.every(({ kind }) => kind === 'rename'));
    return !known.has(from) && isCertain;
  });
  const listed = { isListed: true, isEvaluable: true, hasResults: true };
  return [
    ...old.filter(isOwn),
    ...forebears.map(({ school, year, cluster }) => ({ ...listed, school, year, cluster })),
  ];
}
