import { excuse, fulfil, moveDue, oblige, reopen } from '#features/obligations/server/public.ts';
import type { DutyKey, OwingUnit } from '#features/obligations/server/public.ts';
import type { Ctx } from '#platform/http/context.ts';
import { dayOf } from '#kernel/day.ts';
import { isOwing } from '../domain/answer.ts';
import { dayAfter } from '../domain/term.ts';
import { dutyWords } from './ru.ts';
import type { StoredUnit } from './store-units.ts';
import type { StoredWave } from './store-waves.ts';

type Wave = Pick<StoredWave, 'waveId' | 'title' | 'opensOn' | 'dueOn' | 'graceDays' | 'sourceDocument'> &
  Pick<StoredWave, 'answeredBy' | 'confirmedBy'>;
type Unit = Pick<StoredUnit, 'schoolId' | 'municipalityId'>;
type Work = Pick<Ctx, 'db' | 'scope' | 'now' | 'actor'>;

/** Who confirms has so many days after an answer came, and after the last day of grace. */
const CONFIRM_DAYS = 5;

function keyOf({ scope }: Work, { waveId }: Pick<Wave, 'waveId'>, part: 'answer' | 'confirm'): DutyKey {
  return { regionId: scope.regionId, source: 'wave', sourceId: waveId, part };
}
const owing = ({ schoolId, municipalityId }: Unit): OwingUnit => ({ schoolId, municipalityId });

/** Everybody asked owes an answer. Who confirms owes nothing until there is one: the duty waits excused. */
export async function obligeAll(work: Work, wave: Wave, units: readonly Unit[]): Promise<void> {
  const { answeredBy, confirmedBy, waveId, title, opensOn, dueOn, graceDays, sourceDocument } = wave;
  if (answeredBy === 'anyone') return;
  const duty = { source: 'wave', sourceId: waveId, title, opensOn, sourceDocument } as const;
  const all = units.map(owing);
  const { regionId } = work.scope;
  await oblige(work.db, regionId, { ...duty, part: 'answer', dueOn, graceDays, holder: answeredBy }, all);
  if (confirmedBy === null) return;
  const term = { dueOn: dayAfter(dueOn, graceDays + CONFIRM_DAYS), graceDays: 0 };
  await oblige(work.db, regionId, { ...duty, part: 'confirm', ...term, holder: confirmedBy }, all);
  await excuse(work.db, keyOf(work, wave, 'confirm'), all, dutyWords.nothingToConfirm);
}

/** The wave has another title, term or document: whose term is not their own gets the new one. */
export async function wordsChanged(
  work: Work,
  wave: Wave,
  units: readonly (Unit & Pick<StoredUnit, 'dueOn'>)[],
): Promise<void> {
  const { answeredBy, waveId, title, opensOn, dueOn, graceDays, sourceDocument } = wave;
  if (answeredBy === 'anyone') return;
  const duty = { source: 'wave', sourceId: waveId, title, opensOn, dueOn, graceDays, sourceDocument } as const;
  await oblige(work.db, work.scope.regionId, { ...duty, part: 'answer', holder: answeredBy }, units.map(owing));
  const usual = units.filter((unit) => unit.dueOn === null);
  await moveDue(work.db, keyOf(work, wave, 'answer'), usual.map(owing), dueOn);
  if (wave.confirmedBy === null) return;
  const confirm = { ...duty, part: 'confirm', holder: wave.confirmedBy, ...confirmTerm(work, wave) } as const;
  await oblige(work.db, work.scope.regionId, confirm, units.map(owing));
  await moveDue(work.db, keyOf(work, wave, 'confirm'), units.map(owing), confirm.dueOn);
}

/** Nobody is given a last day that was over before they were told. */
function confirmTerm(
  { now }: Work,
  { dueOn, graceDays }: Pick<Wave, 'dueOn' | 'graceDays'>,
): { readonly dueOn: string; readonly graceDays: 0 } {
  const [own, least] = [dayAfter(dueOn, graceDays + CONFIRM_DAYS), dayAfter(dayOf(now()), CONFIRM_DAYS)];
  return { dueOn: own > least ? own : least, graceDays: 0 };
}

/** A closed wave opens again for some: what was cancelled is owed, and to be confirmed once it is there. */
export async function owedAgain(
  work: Work,
  wave: Wave,
  units: readonly (Unit & Pick<StoredUnit, 'state'>)[],
  dueOn: string,
): Promise<void> {
  const { answeredBy, confirmedBy, waveId, title, opensOn, graceDays, sourceDocument } = wave;
  const { regionId } = work.scope;
  if (answeredBy === 'anyone') return;
  const duty = { source: 'wave', sourceId: waveId, title, opensOn, dueOn, graceDays, sourceDocument } as const;
  await oblige(work.db, regionId, { ...duty, part: 'answer', holder: answeredBy }, units.map(owing));
  if (confirmedBy === null) return;
  const confirm = {
    ...duty,
    ...confirmTerm(work, { dueOn, graceDays }),
    part: 'confirm',
    holder: confirmedBy,
  } as const;
  await oblige(work.db, regionId, confirm, units.map(owing));
  const empty = units.filter(({ state }) => isOwing(state)).map(owing);
  await excuse(work.db, keyOf(work, wave, 'confirm'), empty, dutyWords.nothingToConfirm);
}

export async function answerGiven(work: Work, wave: Wave, unit: Unit): Promise<void> {
  const { db, now, actor } = work;
  await fulfil(db, keyOf(work, wave, 'answer'), [owing(unit)], { at: now(), by: actor.personId });
  if (wave.confirmedBy === null) return;
  const confirm = keyOf(work, wave, 'confirm');
  await reopen(db, confirm, [owing(unit)]);
  const last = dayAfter(wave.dueOn, wave.graceDays);
  const today = dayOf(now());
  if (today > last) await moveDue(db, confirm, [owing(unit)], dayAfter(today, CONFIRM_DAYS));
}

/** Sent back, taken back, or expected after all. */
export async function answerOwed(work: Work, wave: Wave, unit: Unit): Promise<void> {
  await reopen(work.db, keyOf(work, wave, 'answer'), [owing(unit)]);
  if (wave.confirmedBy === null) return;
  await excuse(work.db, keyOf(work, wave, 'confirm'), [owing(unit)], dutyWords.nothingToConfirm);
}

export async function answersConfirmed(work: Work, wave: Wave, units: readonly Unit[]): Promise<void> {
  const by = { at: work.now(), by: work.actor.personId };
  await fulfil(work.db, keyOf(work, wave, 'confirm'), units.map(owing), by);
}

export async function answersUnconfirmed(work: Work, wave: Wave, units: readonly Unit[]): Promise<void> {
  await reopen(work.db, keyOf(work, wave, 'confirm'), units.map(owing));
}

export async function answerExcused(work: Work, wave: Wave, unit: Unit, reason: string): Promise<void> {
  await excuse(work.db, keyOf(work, wave, 'answer'), [owing(unit)], reason);
}

export async function termMoved(work: Work, wave: Wave, units: readonly Unit[], dueOn: string): Promise<void> {
  await moveDue(work.db, keyOf(work, wave, 'answer'), units.map(owing), dueOn);
}
