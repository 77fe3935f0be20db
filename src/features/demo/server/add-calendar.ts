import {
  fulfil,
  hasEvents,
  listPopulation,
  planEvent,
  type ReadyEvent,
  spring2023,
} from '#features/obligations/server/public.ts';
import type { Population, Rule } from '#features/obligations/domain/population.ts';
import { step } from '#features/obligations/domain/working-days.ts';
import { daysUntil } from '#features/today/domain/urgency.ts';
import { dayOf } from '#kernel/day.ts';
import { wholeRegion } from '#kernel/territory.ts';
import type { Ctx } from '#platform/http/context.ts';
import { groupingWords } from '../domain/region.words.ts';
import { calendarWords } from './calendar.words.ts';

type Work = Pick<Ctx, 'db' | 'now'>;

/** The day of the calendar that falls on today: some of it is over, some is due, some lies ahead. */
const TODAY_THERE = '2023-03-22';
/** The federal project that some events are for. */
const PROJECT_ON = '2022-12-01';
/** Of what is over so many have been there: three of four. */
const DONE_OF_FOUR = 3;
/** The last list of the invented region. */
const LIST_YEAR = 2023;

/** A calendar of the field, moved to these days, with most of what is over done. Who has a calendar keeps it. */
export async function addDemoCalendar({ db, now }: Work, regionId: number): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    if (await hasEvents(transaction, regionId)) return;
    const work = { db: transaction, now };
    for (const event of spring2023.events.filter(isTimeless)) await addEvent(work, regionId, event);
    await addConflict(work, regionId);
  });
}

async function addEvent({ db, now }: Work, regionId: number, event: ReadyEvent): Promise<void> {
  const { who, title, startsOn, dueOn, owner, coordinatorPart, target } = event;
  const today = dayOf(now());
  const moved = (day: string): string => step(day, daysUntil(today, TODAY_THERE));
  const population = who === null ? null : populationOf(who);
  const scope = wholeRegion(regionId);
  const dates = { startsOn: startsOn === null ? null : moved(startsOn), dueOn: moved(dueOn) };
  const plan = { title, owner, coordinatorPart, target, milestones: [], sourceDocument: calendarWords.plan };
  const planned = await planEvent({ db, now, scope, actor: nobody(regionId) }, { ...plan, ...dates, population });
  if (!planned.ok || population === null || dates.dueOn >= today) return;
  const units = await listPopulation(db, scope, population, dates.dueOn);
  const been = units.filter((_, index) => index % 4 < DONE_OF_FOUR);
  const key = { regionId, source: 'event', sourceId: planned.value.eventId, part: 'take_part' } as const;
  await fulfil(db, key, been, { at: now(), by: null, count: 1 });
}

/** The same thing with two dates by two documents: the calendar says so. */
async function addConflict({ db, now }: Work, regionId: number): Promise<void> {
  const { document, order, ...said } = calendarWords.roadmap;
  const dueOn = step(dayOf(now()), 6);
  const milestones = [{ title: null, on: step(dueOn, -3), source: order }];
  const event = { ...said, dueOn, startsOn: null, milestones, target: null, sourceDocument: document };
  const ctx = { db, now, scope: wholeRegion(regionId), actor: nobody(regionId) };
  await planEvent(ctx, { ...event, population: populationOf('municipalities') });
}

/** A line that names a date of its own in words can not be moved. */
function isTimeless({ coordinatorPart }: ReadyEvent): boolean {
  return coordinatorPart?.includes('2023') !== true;
}

function nobody(regionId: number): Ctx['actor'] {
  return { personId: null, name: '', regionId, sessionId: null, grants: [], masqueradedBy: null };
}

const rules: Readonly<Record<NonNullable<ReadyEvent['who']>, Rule>> = {
  all_schools: { kind: 'all' },
  municipalities: { kind: 'all' },
  listed_schools: { kind: 'list', year: LIST_YEAR },
  project_schools: { kind: 'grouping', name: groupingWords.project500, on: PROJECT_ON },
};

function populationOf(who: NonNullable<ReadyEvent['who']>): Population {
  return { subject: who === 'municipalities' ? 'municipality' : 'school', any: [rules[who]], also: [], except: [] };
}
