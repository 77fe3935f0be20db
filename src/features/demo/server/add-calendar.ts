import { fulfil, hasEvents, listPopulation, planEvent } from '#features/obligations/server/public.ts';
import type { Population } from '#features/obligations/domain/population.ts';
import { step } from '#features/obligations/domain/working-days.ts';
import type { ReadyEvent } from '#features/obligations/ready/ready-calendar.ts';
import { spring2023 } from '#features/obligations/ready/spring-2023.words.ts';
import { daysUntil } from '#features/today/domain/urgency.ts';
import { dayOf } from '#kernel/day.ts';
import { wholeRegion } from '#kernel/territory.ts';
import type { Ctx } from '#platform/http/context.ts';

type Work = Pick<Ctx, 'db' | 'now'>;

/** The day of the calendar that falls on today: some of it is over, some is due, some lies ahead. */
const TODAY_THERE = '2023-03-22';
/** Of what is over so many have been there: three of four. */
const DONE_OF_FOUR = 3;
/** The last list of the invented region. */
const LIST_YEAR = 2023;

/** A calendar of the field, moved to these days, with most of what is over done. Who has a calendar keeps it. */
export async function addDemoCalendar({ db, now }: Work, regionId: number): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    if (await hasEvents(transaction, regionId)) return;
    for (const event of spring2023.events) await addEvent({ db: transaction, now }, regionId, event);
  });
}

async function addEvent({ db, now }: Work, regionId: number, event: ReadyEvent): Promise<void> {
  const { who, title, startsOn, dueOn, owner, coordinatorPart, target } = event;
  const today = dayOf(now());
  const moved = (day: string): string => step(day, daysUntil(today, TODAY_THERE));
  const population = who === null ? null : populationOf(who);
  const actor = { personId: null, name: '', regionId, sessionId: null, grants: [], masqueradedBy: null };
  const scope = wholeRegion(regionId);
  const dates = { startsOn: startsOn === null ? null : moved(startsOn), dueOn: moved(dueOn) };
  const plan = { title, owner, coordinatorPart, target, milestones: [], sourceDocument: spring2023.title };
  const planned = await planEvent({ db, now, scope, actor }, { ...plan, ...dates, population });
  if (!planned.ok || population === null || dates.dueOn >= today) return;
  const units = await listPopulation(db, scope, population, dates.dueOn);
  const been = units.filter((_, index) => index % 4 < DONE_OF_FOUR);
  const key = { regionId, source: 'event', sourceId: planned.value.eventId, part: 'take_part' } as const;
  await fulfil(db, key, been, { at: now(), by: null, count: 1 });
}

function populationOf(who: NonNullable<ReadyEvent['who']>): Population {
  const isSchool = who !== 'municipalities';
  const rule = who === 'municipalities' || who === 'all_schools' ? ALL : ({ kind: 'list', year: LIST_YEAR } as const);
  return { subject: isSchool ? 'school' : 'municipality', any: [rule], also: [], except: [] };
}
const ALL = { kind: 'all' } as const;
