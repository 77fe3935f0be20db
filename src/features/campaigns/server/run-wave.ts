import { findPublishedForm, type PublishedForm } from '#features/forms/server/public.ts';
import { noAnswers } from '#features/forms/domain/answers.ts';
import { noContext } from '#features/forms/domain/numbers.ts';
import { isCounted } from '#features/surveys/domain/asked-types.ts';
import { cancel, listPopulation } from '#features/obligations/server/public.ts';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { WaveInput } from '../contract.ts';
import { movedDates } from '../domain/clone.ts';
import type { CampaignRefusal } from '../domain/refusal.ts';
import { obligeAll, wordsChanged } from './duties.ts';
import { getForm } from './known.ts';
import { openEnds, rowsOf } from './show-waves.ts';
import { addUnits, holdAll, listTerms } from './store-units.ts';
import { addWave, changeWave, deleteWave, lockWave, type NewWave, type WaveKey } from './store-waves.ts';

type Done<T> = Promise<Result<T, CampaignRefusal | 'not_found'>>;

/** Every wave asks a published version of a form: the newest one when it is written down. */
export async function toWave({ db, scope }: Ctx, input: WaveInput): Promise<Result<NewWave, CampaignRefusal>> {
  const { regionId } = scope;
  const form = await findPublishedForm(db, regionId, { formId: input.formId });
  if (form === null || form.isRetired) return err('no_published_form');
  const { subject } = input.population;
  if (subject !== form.subject) return err('wrong_subject');
  if (subject === 'municipality' && input.answeredBy === 'school') return err('wrong_subject');
  const open = openness(form, input);
  if (open !== null) return err(open);
  if (input.dueOn < input.opensOn || input.periodTo < input.periodFrom) return err('dates_crossed');
  return ok({ ...input, version: form.version, subject });
}

/** What anybody answers is asked without names, and only what is counted. */
function openness(
  { isAnonymous, compiled }: PublishedForm,
  { answeredBy }: Pick<WaveInput, 'answeredBy'>,
): CampaignRefusal | null {
  if (isAnonymous !== (answeredBy === 'anyone')) return 'anonymous';
  return isAnonymous && ![...compiled.fields.values()].every(isCounted) ? 'anonymous_asks' : null;
}

export async function createWave(ctx: Ctx, input: WaveInput): Done<{ waveId: number }> {
  const wave = await toWave(ctx, input);
  return wave.ok ? ok({ waveId: await keep(ctx, wave.value, null) }) : wave;
}

async function keep({ db, scope, actor, now, note }: Ctx, wave: NewWave, clonedFrom: number | null): Promise<number> {
  const made = { createdAt: now(), createdBy: actor.personId, clonedFrom };
  const waveId = await addWave(db, scope.regionId, wave, made);
  note({ object: { kind: 'wave', id: waveId }, before: null, after: { title: wave.title, dueOn: wave.dueOn } });
  return waveId;
}

/** Who was asked, and what, stays as it was launched. */
export async function rewriteWave(
  ctx: Ctx,
  { waveId, ...input }: WaveInput & { waveId: number },
): Done<Record<string, never>> {
  const { db, scope, note } = ctx;
  const key = { regionId: scope.regionId, waveId };
  const before = await lockWave(db, key);
  if (before === null) return err('not_found');
  if (before.state === 'closed') return err('open');
  const { title, sourceDocument, dueOn, graceDays } = input;
  if (before.state === 'draft') {
    const wave = await toWave(ctx, input);
    if (!wave.ok) return wave;
    await changeWave(db, key, wave.value);
  } else {
    if (dueOn < before.opensOn) return err('dates_crossed');
    await changeWave(db, key, { title, sourceDocument, dueOn, graceDays });
    const units = await listTerms(db, key);
    await wordsChanged(ctx, { ...before, title, sourceDocument, dueOn, graceDays }, units);
  }
  const was = { title: before.title, dueOn: before.dueOn, graceDays: before.graceDays };
  note({ object: { kind: 'wave', id: waveId }, before: was, after: { title, dueOn, graceDays, sourceDocument } });
  return ok({});
}

/** Who is asked stands from now on, whatever becomes of the rule that named them. */
export async function launchWave(
  ctx: Ctx,
  { waveId, units: shown }: { readonly waveId: number; readonly units?: number | undefined },
): Done<{ units: number }> {
  const { db, scope, now, note } = ctx;
  const key = { regionId: scope.regionId, waveId };
  const wave = await lockWave(db, key);
  if (wave === null) return err('not_found');
  if (wave.state !== 'draft') return err('already_launched');
  const form = await getForm(db, scope.regionId, wave);
  if (dayOf(now()) > wave.dueOn) return err('term_in_past');
  const units = await listPopulation(db, scope, wave.population, wave.opensOn);
  if (units.length === 0) return err('nobody_asked');
  if (shown !== undefined && shown !== units.length) return err('count_changed');
  const { asked } = form.compiled.examine(noAnswers, noContext);
  await addUnits(
    db,
    key,
    units.map(({ schoolId, municipalityId }) => ({ schoolId, municipalityId, asked })),
  );
  await changeWave(db, key, { state: 'open', launchedAt: now() });
  await obligeAll(ctx, wave, units);
  note({
    object: { kind: 'wave', id: waveId },
    before: { state: 'draft' },
    after: { state: 'open', units: units.length },
  });
  return ok({ units: units.length });
}

/** Locked; nobody owes an answer to it any more. */
export async function closeWave(ctx: Ctx, waveId: number): Done<{ owing: number; toConfirm: number }> {
  const { db, scope, now, note } = ctx;
  const key = { regionId: scope.regionId, waveId };
  const wave = await lockWave(db, key);
  if (wave === null) return err('not_found');
  if (wave.state !== 'open') return err('not_launched');
  // What was accepted before is counted, what comes after finds the wave closed.
  await holdAll(db, key);
  const [row] = await rowsOf(ctx, [wave]);
  await changeWave(db, key, { state: 'closed', closedAt: now() });
  for (const part of ctx.hooks.waveClosed) await part.closed(ctx, waveId);
  await cancel(db, { regionId: scope.regionId, source: 'wave', sourceId: waveId });
  const ends = row === undefined ? { owing: 0, toConfirm: 0 } : openEnds(row);
  note({ object: { kind: 'wave', id: waveId }, before: { state: 'open' }, after: { state: 'closed', ...ends } });
  return ok(ends);
}

/** A draft with the newest version of the form: what is asked may have changed since last year. */
export async function cloneWave(
  ctx: Ctx,
  { waveId, opensOn }: { readonly waveId: number; readonly opensOn?: string | undefined },
): Done<{ waveId: number }> {
  const { db, scope } = ctx;
  const key: WaveKey = { regionId: scope.regionId, waveId };
  const origin = await lockWave(db, key);
  if (origin === null) return err('not_found');
  const { formId, answeredBy, confirmedBy, population, graceDays } = origin;
  const dates = movedDates(origin, opensOn ?? null);
  const input = { formId, answeredBy, confirmedBy, population, graceDays, sourceDocument: null, ...dates };
  const wave = await toWave(ctx, input);
  return wave.ok ? ok({ waveId: await keep(ctx, wave.value, waveId) }) : wave;
}

export async function removeWave({ db, scope, note }: Ctx, waveId: number): Done<Record<string, never>> {
  const key = { regionId: scope.regionId, waveId };
  const wave = await lockWave(db, key);
  if (wave === null) return err('not_found');
  if (wave.state !== 'draft') return err('already_launched');
  await deleteWave(db, key);
  note({ object: { kind: 'wave', id: waveId }, before: { title: wave.title }, after: null });
  return ok({});
}
