import type { z } from 'zod';
import { loadMovedDays } from '#features/obligations/server/public.ts';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Scope } from '#kernel/territory.ts';
import type { Ctx } from '#platform/http/context.ts';
import { visibleRun } from '#features/editions/server/public.ts';
import type { appealsContract, Queue } from '../contract.ts';
import { isOpenToObjections, type AppealState, type AppealVerb, type Grounds } from '../domain/appeal.ts';
import { answerBy } from '../domain/deadline.ts';
import { verbsIn } from '../domain/workflow.ts';
import { editionOf, queueOf, rowOf } from './present.ts';
import { listAppeals, listSteps } from './store.ts';
import { findEdition, findFollowing, findReading, type StoredEdition } from './store-editions.ts';

type Contract = typeof appealsContract;

export async function showSheet(
  ctx: Ctx,
  { schoolId, year }: { readonly schoolId: number; readonly year: number },
): Promise<z.input<Contract['sheet']['output']>> {
  const { db, scope, now } = ctx;
  const editionId = (await visibleRun(ctx, year))?.editionId ?? null;
  const edition = editionId === null ? null : await findEdition(db, scope.regionId, editionId);
  const { personId } = ctx.actor;
  const reading = { regionId: scope.regionId, editionId, schoolId, personId };
  const readAt = await findReading(db, reading);
  const appeals = await listAppeals(db, scope, { schoolId, year });
  return {
    edition: edition === null ? null : editionOf(edition),
    mayObject: edition !== null && isOpenToObjections(edition),
    readAt: readAt?.toISOString() ?? null,
    answer: edition === null ? null : await termOf(ctx, edition),
    appeals: appeals.map((appeal) => rowOf(appeal, now())),
  };
}

async function termOf(
  { db, scope, now }: Ctx,
  { answerWorkingDays }: StoredEdition,
): Promise<{ by: string; workingDays: number }> {
  const moved = await loadMovedDays(db, scope.regionId);
  return { by: answerBy(dayOf(now()), answerWorkingDays, moved), workingDays: answerWorkingDays };
}

interface Asked {
  readonly queue: Queue;
  readonly year?: number | undefined;
  readonly grounds?: Grounds | undefined;
  readonly limit: number;
}

export async function showQueue(
  { db, scope, now }: Ctx,
  { queue, year, grounds, limit }: Asked,
): Promise<z.input<Contract['list']['output']>> {
  const found = await listAppeals(db, scope, { year, grounds });
  const rows = found.map((appeal) => rowOf(appeal, now()));
  const { appeals, ...rest } = queueOf(rows, queue);
  return { ...rest, appeals: appeals.slice(0, limit) };
}

export async function showAppeal(
  ctx: Ctx,
  appealId: number,
): Promise<Result<z.input<Contract['show']['output']>, 'not_found'>> {
  const { db, scope, now } = ctx;
  const [appeal] = await listAppeals(db, scope, { appealId });
  if (appeal === undefined) return err('not_found');
  const { editionId, followUp, state, schoolId } = appeal;
  const edition = await findEdition(db, scope.regionId, editionId);
  if (edition === null) return err('not_found');
  const steps = await listSteps(db, scope, appealId);
  const accepted = steps.find(({ verb }) => verb === 'accept');
  const since = accepted?.saidAt ?? null;
  const following = since === null ? null : await findFollowing(db, scope.regionId, { editionId, since });
  return ok({
    appeal: { ...rowOf(appeal, now()), followUp },
    edition: editionOf(edition),
    followedBy: following === null ? null : editionOf(following),
    steps: steps.map(({ saidAt, ...said }) => ({ ...said, saidAt: saidAt.toISOString() })),
    may: [...(await verbsOf(ctx, { state, schoolId }))],
  });
}

/** Rights of the steps of an appeal: both answers are one. */
const rightOf: Readonly<Record<AppealVerb, string>> = {
  submit: 'appeals.submit',
  review: 'appeals.review',
  ask: 'appeals.ask',
  reply: 'appeals.reply',
  accept: 'appeals.answer',
  reject: 'appeals.answer',
  withdraw: 'appeals.withdraw',
};

async function verbsOf(
  { scopeFor }: Ctx,
  { state, schoolId }: { readonly state: AppealState; readonly schoolId: number },
): Promise<readonly AppealVerb[]> {
  const may: AppealVerb[] = [];
  for (const verb of verbsIn(state)) {
    const scope = await scopeFor(rightOf[verb]);
    if (scope !== null && holds(scope, schoolId)) may.push(verb);
  }
  return may;
}

function holds({ isWholeRegion, schoolIds }: Scope, schoolId: number): boolean {
  return isWholeRegion || schoolIds.includes(schoolId);
}
