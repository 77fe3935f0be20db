import type { z } from 'zod';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { readyContract } from '../contract-ready.ts';
import { moveDay, moveText } from '../domain/moved-year.ts';
import type { Population } from '../domain/population.ts';
import type { ObligationRefusal } from '../domain/refusal.ts';
import type { ReadyCalendar, ReadyEvent, ReadyWho } from '../ready/ready-calendar.ts';
import { readyCalendars } from '../ready/ready.ts';
import { planEvent } from './plan-event.ts';
import { listPopulation } from './population.ts';
import { type EventPlan, listEvents } from './store-events.ts';
import { findListYear } from './store-population.ts';

interface Line {
  readonly plan: EventPlan;
  readonly isThere: boolean;
  readonly isOpen: boolean;
}

type Shown = z.input<typeof readyContract.ready.output>;
type Added = z.input<typeof readyContract.addReady.output>;

export async function showReady(ctx: Ctx, { year }: { readonly year: number }): Promise<Shown> {
  const listYear = await findListYear(ctx.db, ctx.scope.regionId);
  const calendars: Shown['calendars'] = [];
  for (const calendar of readyCalendars) {
    const lines = await linesOf(ctx, calendar, { year, listYear });
    calendars.push({
      ...{ code: calendar.code, title: calendar.title, listYear },
      lines: lines.map(({ plan, isThere, isOpen }) => {
        const { title, startsOn, dueOn, owner, coordinatorPart } = plan;
        return { title, startsOn, dueOn, owner, coordinatorPart, isThere, isOpen };
      }),
    });
  }
  return { calendars };
}

/** every line that is not there yet; they are the region's own from then on. */
export async function addReady(
  ctx: Ctx,
  { code, year }: { readonly code: ReadyCalendar['code']; readonly year: number },
): Promise<Result<Added, ObligationRefusal | 'not_found'>> {
  const calendar = readyCalendars.find((one) => one.code === code);
  if (calendar === undefined) return err('not_found');
  const listYear = await findListYear(ctx.db, ctx.scope.regionId);
  const lines = (await linesOf(ctx, calendar, { year, listYear })).filter(({ isThere }) => !isThere);
  if (lines.length === 0) return err('all_there');
  for (const { plan } of lines) {
    const planned = await planEvent(ctx, plan);
    if (!planned.ok) return planned;
  }
  const open = lines.filter(({ isOpen }) => isOpen).length;
  ctx.note({
    object: { kind: 'calendar_event', id: null },
    after: { title: calendar.title, year, added: lines.length },
  });
  const [firstOn] = lines.map(({ plan }) => plan.dueOn).toSorted();
  return ok({ added: lines.length, open, firstOn: firstOn ?? null });
}

interface Moving {
  readonly year: number;
  readonly listYear: number | null;
}

async function linesOf(ctx: Ctx, { events }: ReadyCalendar, { year, listYear }: Moving): Promise<readonly Line[]> {
  const { db, scope, now } = ctx;
  const by = year - Math.min(...events.map(({ dueOn }) => Number(dueOn.slice(0, 4))));
  const known = await listEvents(db, scope.regionId, {
    from: `${String(year)}-01-01`,
    to: `${String(year + 1)}-12-31`,
  });
  const there = new Set(known.map(({ title, dueOn }) => `${dueOn} ${title}`));
  const populations = new Map<ReadyWho, Population | null>();
  for (const who of new Set(events.flatMap((event) => event.who ?? []))) {
    const population = populationOf(who, listYear);
    const units = population === null ? [] : await listPopulation(db, scope, population, dayOf(now()));
    populations.set(who, units.length === 0 ? null : population);
  }
  return events.map((event) => {
    const plan = planOf(event, by, event.who === null ? null : (populations.get(event.who) ?? null));
    const isOpen = event.who !== null && plan.population === null;
    return { plan, isOpen, isThere: there.has(`${plan.dueOn} ${plan.title}`) };
  });
}

function planOf(event: ReadyEvent, by: number, population: Population | null): EventPlan {
  const { title, startsOn, dueOn, owner, coordinatorPart, target } = event;
  return {
    title: moveText(title, by),
    startsOn: startsOn === null ? null : moveDay(startsOn, by),
    dueOn: moveDay(dueOn, by),
    owner: moveText(owner, by),
    coordinatorPart: coordinatorPart === null ? null : moveText(coordinatorPart, by),
    ...{ population, target: population === null ? null : target, milestones: [], sourceDocument: null },
  };
}

/** Null: which schools are in the project only the region knows, and a list has to be published before anything is asked of it. */
function populationOf(who: ReadyWho, listYear: number | null): Population | null {
  const meant = { also: [], except: [] };
  switch (who) {
    case 'all_schools':
      return { subject: 'school', any: [{ kind: 'all' }], ...meant };
    case 'municipalities':
      return { subject: 'municipality', any: [{ kind: 'all' }], ...meant };
    case 'listed_schools':
      return listYear === null ? null : { subject: 'school', any: [{ kind: 'list', year: listYear }], ...meant };
    case 'project_schools':
      return null;
  }
}
