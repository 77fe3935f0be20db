import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { advance, type Holding } from '#kernel/workflow.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { EditionState } from '../domain/edition.ts';
import { holdingOf } from '../domain/requirements.ts';
import { editionWorkflow, type EditionVerb, type Requirement } from '../domain/workflow.ts';
import { findCurrentRun, findEdition, hasAuthority, lockEditions, type Edition } from './store.ts';

const AUTHORITIES: readonly string[] = ['regional_authority', 'regional_coordinator'];

/** What holds of an edition for who asks, now. */
export async function whatHolds({ db, actor, now }: Ctx, edition: Edition): Promise<Holding<Requirement>> {
  const { regionId, personId, grants } = actor;
  const today = dayOf(now());
  const current = await findCurrentRun(db, regionId, edition.year);
  const isAuthority = grants.some(({ role }) => AUTHORITIES.includes(role));
  const person = { personId, isAuthority, hasAuthority: isAuthority || (await hasAuthority(db, regionId, today)) };
  return holdingOf({ ...edition, currentRunId: current?.listRunId ?? null }, person, today);
}

export interface Step {
  readonly edition: Edition;
  readonly to: EditionState;
  readonly key: { readonly regionId: number; readonly editionId: number };
}
export type StepRefusal = Requirement | 'wrong_state' | 'not_found';

/** Whether the verb leads on from where the edition is, by the table; a federal one is only accepted or put aside; nobody else changes it meanwhile. */
export async function beginStep(ctx: Ctx, editionId: number, verb: EditionVerb): Promise<Result<Step, StepRefusal>> {
  const key = { regionId: ctx.actor.regionId, editionId };
  await lockEditions(ctx.db, key.regionId);
  const edition = await findEdition(ctx.db, key);
  if (edition === null) return err('not_found');
  if (edition.source !== 'own' && verb !== 'withdraw') return err('wrong_state');
  const next = advance(editionWorkflow, edition.state, verb, await whatHolds(ctx, edition));
  return next.ok ? ok({ edition, to: next.value, key }) : next;
}

/** The log tells of an edition by its year and number. */
export function noteEdition(
  ctx: Ctx,
  edition: Pick<Edition, 'editionId' | 'year'>,
  after: Readonly<Record<string, unknown>>,
): void {
  ctx.note({ object: { kind: 'edition', id: edition.editionId }, after: { year: edition.year, ...after } });
}
