import { dayOf } from '#kernel/day.ts';
import { ok } from '#kernel/result.ts';
import { module } from '#platform/http/module.ts';
import { obligationsContract, readPopulation } from '../contract.ts';
import { showCalendar } from './calendar.ts';
import { setDay, showDays } from './days.ts';
import { addEvent, cancelEvent, changeEvent, fulfilEvent } from './events.ts';
import { exportCalendar, exportList } from './export.ts';
import { feedPage, makeFeed, revokeFeed, showFeed } from './feed.ts';
import { personalPart } from './personal.ts';
import { listPopulation } from './population.ts';
import { addReady, showReady } from './ready.ts';
import { remindJob } from './remind.ts';
import { showEvent, showList, showMine } from './show.ts';
import { coordinatorPart, ownPart } from './today.ts';

export const obligationsModule = module(
  'obligations',
  obligationsContract,
  {
    mine: async (ctx) => ok(await showMine(ctx)),
    list: async (ctx, input) => ok(await showList(ctx, input)),
    listExport: async (ctx, { format, ...filter }) => ok(await exportList(ctx, filter, format)),
    calendar: async (ctx, span) => ok(await showCalendar(ctx, span)),
    calendarExport: async (ctx, { format, ...span }) => ok(await exportCalendar(ctx, span, format)),
    event: (ctx, { eventId }) => showEvent(ctx, eventId),
    eventAdd: (ctx, event) => addEvent(ctx, event),
    eventChange: (ctx, event) => changeEvent(ctx, event),
    eventCancel: (ctx, { eventId }) => cancelEvent(ctx, eventId),
    eventFulfil: (ctx, said) => fulfilEvent(ctx, said),
    ready: async (ctx, asked) => ok(await showReady(ctx, asked)),
    addReady: (ctx, wish) => addReady(ctx, wish),
    population: async ({ db, scope, now }, asked) => {
      const population = readPopulation(asked.population);
      if (population === null) return ok({ count: 0, units: [] });
      const units = await listPopulation(db, scope, population, dayOf(now()));
      return ok({ count: units.length, units: units.map((unit) => ({ ...unit })) });
    },
    daysOff: async (ctx, { year }) => ok(await showDays(ctx, year)),
    setDayOff: (ctx, wish) => setDay(ctx, wish),
    feed: async (ctx) => ok(await showFeed(ctx)),
    makeFeed: (ctx) => makeFeed(ctx),
    revokeFeed: (ctx) => revokeFeed(ctx),
  },
  {
    hooks: { personal: personalPart, today: [ownPart, coordinatorPart] },
    jobs: [remindJob],
    secretPages: [feedPage],
  },
);
