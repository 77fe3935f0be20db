import { loadLineage } from '#features/registry/server/public.ts';
import type { Ctx } from '#platform/http/context.ts';
import { buildFlow, type Flow } from '../domain/flow.ts';
import { buildLineage } from '../domain/lineage.ts';
import type { Run } from './store.ts';
import { listFlowEntries, type StoredFlowEntry } from './store-show.ts';

export interface Comparison {
  readonly flow: Flow;
  /** Schools of both lists by code, as the newer list names them. */
  readonly schools: ReadonlyMap<string, StoredFlowEntry>;
}

export async function compareRuns({ db, actor }: Ctx, before: Run, now: Run): Promise<Comparison> {
  const { regionId } = actor;
  const old = await listFlowEntries(db, { regionId, listRunId: before.listRunId });
  const present = await listFlowEntries(db, { regionId, listRunId: now.listRunId });
  const lineage = buildLineage(await loadLineage(db, regionId));
  const schools = new Map([...old, ...present].map((stored) => [stored.school, stored]));
  const flow = buildFlow(old, present, {
    municipalityOf: (school) => schools.get(school)?.municipality ?? '',
    resultsYear: now.resultsYear,
    ...(lineage.ok ? { lineage: lineage.value } : {}),
  });
  return { flow, schools };
}
