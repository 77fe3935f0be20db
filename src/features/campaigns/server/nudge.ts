import { postMessage } from '#features/accounts/server/public.ts';
import { reachOf } from '#features/accounts/domain/login.ts';
import { mayMailNotices } from '#features/privacy/server/public.ts';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { ChosenUnits } from '../contract.ts';
import { isOwing, owingStates } from '../domain/answer.ts';
import { rolesToCall } from '../domain/offices.ts';
import { lastDay } from '../domain/term.ts';
import { startOf } from './board.ts';
import { boardFilter } from './find-units.ts';
import type { Refused } from './hold.ts';
import { termOf } from './present.ts';
import { nudgeLetter } from './ru.ts';
import { findSeenWave } from './show-waves.ts';
import { listUnits } from './store-board.ts';
import { markNudged } from './store-many.ts';
import { listReachable, type Reachable } from './store-people.ts';
import { addSteps } from './store-steps.ts';
import { lockAnswers, type StoredUnit } from './store-units.ts';
import type { WaveRowStored } from './store-waves.ts';

const MOST = 5000;
interface Nudged {
  readonly units: number;
  readonly letters: number;
  readonly unreachable: number;
}

/** One letter to each who has to do with any of the units, however many; about each unit at most once a day. */
export async function nudge(
  ctx: Ctx,
  { waveId, filter, count }: { readonly waveId: number; readonly filter: ChosenUnits; readonly count: number },
): Promise<Result<Nudged, Refused>> {
  const { db, scope, now, actor } = ctx;
  const key = { regionId: scope.regionId, waveId };
  const seen = await findSeenWave(ctx, waveId);
  if (seen === null) return err('not_found');
  const { wave } = seen;
  if (wave.state !== 'open') return err('open');
  if (dayOf(now()) < wave.opensOn) return err('begun');
  const silent = await chooseSilent(ctx, wave, filter);
  if (silent.length === 0) return err('nobody_to_nudge');
  if (silent.length !== count) return err('count_changed');
  const people = await agreedOf(ctx, await peopleOf(ctx, wave, silent));
  const letters = await writeTo(ctx, wave, silent, people);
  const ids = silent.map(({ unitId }) => unitId);
  await markNudged(db, key, ids, now());
  const facts = { verb: 'nudge', happenedAt: now(), personId: actor.personId } as const;
  await addSteps(
    db,
    key,
    ids.map((unitId) => ({ unitId })),
    facts,
  );
  const unreachable = silent.filter((unit) =>
    people.every((one) => !isAbout(one, wave, unit) || reachOf(one) === null),
  );
  ctx.note({ object: { kind: 'wave', id: waveId }, before: null, after: { nudged: ids.length, letters } });
  return ok({ units: ids.length, letters, unreachable: unreachable.length });
}

/** Held, so that two who press the button at once write once. */
async function chooseSilent(ctx: Ctx, wave: WaveRowStored, filter: ChosenUnits): Promise<readonly StoredUnit[]> {
  const { db, scope, now } = ctx;
  const wanted = await boardFilter(ctx, filter);
  const isWanted = (state: StoredUnit['state']): boolean =>
    isOwing(state) && (filter.state === undefined || filter.state.length === 0 || filter.state.includes(state));
  const states = owingStates.filter(isWanted);
  if (states.length === 0 || wave.answeredBy === 'anyone') return [];
  const found = await listUnits(db, scope, wave.waveId, { ...wanted, state: states, limit: MOST });
  const since = startOf(dayOf(now()));
  const held = await lockAnswers(db, scope, wave.waveId, { unitIds: found.map(({ unitId }) => unitId), states });
  return held.filter(({ nudgedAt }) => nudgedAt === null || nudgedAt < since);
}

/** Who is to do something about these units. */
export async function peopleOf(
  { db, scope, now }: Pick<Ctx, 'db' | 'scope' | 'now'>,
  { answeredBy, subject }: Pick<WaveRowStored, 'answeredBy' | 'subject'>,
  units: readonly StoredUnit[],
): Promise<readonly Reachable[]> {
  const roles = rolesToCall(answeredBy);
  if (roles.length === 0) return [];
  const isOfSchools = answeredBy === 'school' && subject === 'school';
  return await listReachable(db, scope.regionId, {
    roles,
    schoolIds: isOfSchools ? units.flatMap(({ schoolId }) => schoolId ?? []) : [],
    municipalityIds: answeredBy === 'municipality' ? units.map(({ placeId }) => placeId) : [],
    isRegion: answeredBy === 'region',
    day: dayOf(now()),
  });
}

/** Of them, who agreed to letters about matters. */
async function agreedOf({ db, scope }: Ctx, people: readonly Reachable[]): Promise<readonly Reachable[]> {
  const ids = people.map(({ personId }) => personId);
  const agreed = await mayMailNotices(db, scope.regionId, ids);
  return people.filter(({ personId }) => agreed.has(personId));
}

function isAbout(person: Reachable, { answeredBy }: WaveRowStored, unit: StoredUnit): boolean {
  if (answeredBy === 'region') return true;
  return answeredBy === 'school' ? person.schoolId === unit.schoolId : person.municipalityId === unit.placeId;
}

async function writeTo(
  ctx: Ctx,
  wave: WaveRowStored,
  units: readonly StoredUnit[],
  people: readonly Reachable[],
): Promise<number> {
  let letters = 0;
  for (const [personId, held] of Map.groupBy(people, (person) => person.personId)) {
    const [person] = held;
    const toAddress = person === undefined ? null : reachOf(person);
    if (person === undefined || toAddress === null) continue;
    const own = units.filter((unit) => held.some((one) => isAbout(one, wave, unit)));
    const [first] = own;
    if (first === undefined) continue;
    const dueOn = own.map((unit) => lastDay(termOf(wave, unit))).sort()[0] ?? wave.dueOn;
    const path = own.length === 1 ? `/${String(first.unitId)}` : '';
    const link = `${ctx.publicUrl}/monitoring/${String(wave.waveId)}${path}`;
    const subject = nudgeLetter.subject(wave.title);
    const text = nudgeLetter.text({ title: wave.title, dueOn, count: own.length, link });
    await postMessage(ctx, { kind: 'notice', personId, toName: person.name, toAddress, subject, text });
    letters += 1;
  }
  return letters;
}
