import { loadMovedDays } from '#features/obligations/server/public.ts';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { advance } from '#kernel/workflow.ts';
import type { Ctx } from '#platform/http/context.ts';
import {
  isOpenToObjections,
  wasShown,
  type AppealState,
  type AppealVerb,
  type FollowUp,
  type Grounds,
} from '../domain/appeal.ts';
import { answerBy, movedBy } from '../domain/deadline.ts';
import type { AppealRefusal } from '../domain/refusal.ts';
import { appealWorkflow } from '../domain/workflow.ts';
import { addAppeal, addStep, changeAppeal, findLastSaid, lockAppeal } from './store.ts';
import { findEdition } from './store-editions.ts';
import { tellAnswer } from './tell-answer.ts';

interface Objection {
  readonly schoolId: number;
  readonly editionId: number;
  readonly grounds: Grounds;
  readonly text: string;
}

export async function submit(
  ctx: Ctx,
  { schoolId, editionId, grounds, text }: Objection,
): Promise<Result<{ readonly appealId: number; readonly answerBy: string }, AppealRefusal | 'not_found'>> {
  const { db, scope, actor, now } = ctx;
  const { regionId } = scope;
  const edition = await findEdition(db, regionId, editionId);
  if (edition === null || !wasShown(edition)) return err('not_found');
  if (!isOpenToObjections(edition)) return err('edition_closed');
  const dueOn = answerBy(dayOf(now()), edition.answerWorkingDays, await loadMovedDays(db, regionId));
  const made = { editionId, schoolId, grounds, answerBy: dueOn, madeAt: now() };
  const appealId = await addAppeal(db, regionId, made);
  if (appealId === null) return err('already_open');
  const { personId } = actor;
  await addStep(db, regionId, { appealId, schoolId, verb: 'submit', personId, saidAt: now(), text });
  ctx.note({
    object: { kind: 'appeal', id: appealId, schoolId },
    before: null,
    after: { state: 'submitted', grounds, editionId, answerBy: dueOn },
  });
  return ok({ appealId, answerBy: dueOn });
}

interface Taken {
  readonly state: AppealState;
  readonly answerBy: string;
  readonly followUp: FollowUp | null;
}

/** One step of an open appeal. What was said before is not touched. */
export async function takeStep(
  ctx: Ctx,
  {
    appealId,
    verb,
    text = null,
  }: { readonly appealId: number; readonly verb: AppealVerb; readonly text?: string | null },
): Promise<Result<Taken, AppealRefusal | 'not_found'>> {
  const { db, scope, actor, now } = ctx;
  const { regionId } = scope;
  const appeal = await lockAppeal(db, scope, appealId);
  if (appeal === null) return err('not_found');
  const { schoolId, editionId } = appeal;
  const next = advance(appealWorkflow, appeal.state, verb, {});
  if (!next.ok) return next;
  const state = next.value;
  const dueOn = verb === 'reply' ? await dueAfterReply(ctx, appeal) : appeal.answerBy;
  const followUp = verb === 'accept' ? await followUpOf(ctx, editionId) : null;
  await changeAppeal(db, { regionId, appealId }, { state, answerBy: dueOn, ...(followUp !== null && { followUp }) });
  await addStep(db, regionId, { appealId, schoolId, verb, personId: actor.personId, saidAt: now(), text });
  if (verb === 'accept' || verb === 'reject') await tellAnswer(ctx, { appealId, schoolId });
  ctx.note({
    object: { kind: 'appeal', id: appealId, schoolId },
    before: { state: appeal.state, answerBy: appeal.answerBy },
    after: { state, answerBy: dueOn, ...(followUp !== null && { followUp }) },
  });
  return ok({ state, answerBy: dueOn, followUp });
}

async function dueAfterReply(
  { db, scope, now }: Ctx,
  { appealId, answerBy: dueOn }: { readonly appealId: number; readonly answerBy: string },
): Promise<string> {
  const askedAt = await findLastSaid(db, { regionId: scope.regionId, appealId, verb: 'ask' });
  if (askedAt === null) return dueOn;
  const moved = await loadMovedDays(db, scope.regionId);
  return movedBy(dueOn, { askedOn: dayOf(askedAt), repliedOn: dayOf(now()) }, moved);
}

/** What is published is amended by a decision; what is not yet is computed anew before it is. */
async function followUpOf({ db, scope }: Ctx, editionId: number): Promise<FollowUp> {
  const edition = await findEdition(db, scope.regionId, editionId);
  return edition?.publishedAt == null ? 'recomputation' : 'amendment';
}
