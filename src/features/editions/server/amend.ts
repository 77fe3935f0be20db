import { decideRun } from '#features/lists/server/public.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { AskedChange, DecisionDocument } from '../contract.ts';
import { judgeChanges, type ChangeProblem } from '../domain/changes.ts';
import { documentColumns } from './life.ts';
import { beginStep, noteEdition, type Step, type StepRefusal } from './step.ts';
import { addEntries } from './store-entries.ts';
import { addDraft, changeEdition, listEntries, listRunEntries } from './store.ts';

interface Decision {
  readonly document: DecisionDocument;
  readonly changes: readonly AskedChange[];
}

/**
 * The next edition of a published one: the same entries with what the document changed, each with its reason. The one before stays as
 * it was, marked as amended.
 */
export async function amend(
  ctx: Ctx,
  editionId: number,
  decision: Decision,
): Promise<Result<{ editionId: number | null; problems: ChangeProblem[] }, StepRefusal>> {
  const step = await beginStep(ctx, editionId, 'amend');
  if (!step.ok) return step;
  const runId = step.value.edition.decidedRunId ?? step.value.edition.listRunId ?? 0;
  const entries = await listRunEntries(ctx.db, ctx.actor.regionId, runId);
  const problems = judgeChanges(entries, decision.changes);
  if (problems.length > 0) return ok({ editionId: null, problems });
  const nextId = await makeNext(ctx, step.value, decision);
  noteEdition(ctx, step.value.edition, { state: 'amended' });
  noteEdition(ctx, { editionId: nextId, year: step.value.edition.year }, { state: 'published', ...decision });
  return ok({ editionId: nextId, problems: [] });
}

async function makeNext(ctx: Ctx, { edition, key }: Step, { document, changes }: Decision): Promise<number> {
  const { db, actor, now } = ctx;
  const { regionId, personId } = actor;
  const changed = changes.map(({ schoolId, change, cluster, reason }) => ({
    schoolId,
    isListed: change !== 'removed',
    cluster: change === 'removed' ? null : cluster,
    change,
    changeReason: reason,
  }));
  const fromRunId = edition.decidedRunId ?? edition.listRunId ?? 0;
  const decidedRunId = await decideRun(ctx, regionId, { fromRunId, decisions: changed });
  const origin = { year: edition.year, source: 'own', listRunId: edition.listRunId, decidedRunId } as const;
  const made = { amendsEditionId: edition.editionId, createdAt: now(), createdBy: personId };
  const editionId = await addDraft(db, regionId, { ...origin, ...made });
  const touched = new Set(changed.map(({ schoolId }) => schoolId));
  const kept = (await listEntries(db, key)).filter(({ schoolId, isListed }) => isListed && !touched.has(schoolId));
  const unchanged = kept.map((entry) => ({ ...entry, change: null, changeReason: null }));
  await addEntries(db, { regionId, editionId }, [...unchanged, ...changed]);
  await changeEdition(db, key, { state: 'amended' });
  const published = { checkedAt: now(), checkedBy: personId, publishedAt: now(), publishedBy: personId };
  await changeEdition(db, { regionId, editionId }, { state: 'published', ...published, ...documentColumns(document) });
  return editionId;
}
