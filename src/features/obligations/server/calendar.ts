import type { z } from 'zod';
import { dayOf } from '#kernel/day.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { obligationsContract } from '../contract.ts';
import type { CalendarRow } from '../contract-shapes.ts';
import { findConflicts } from '../domain/conflicts.ts';
import { standingOf, type Standing } from '../domain/deadline.ts';
import { holdingOf } from '../domain/holding.ts';
import { reckon, type Fulfilment } from '../domain/quota.ts';
import { isWorkingDay, nextDay, type MovedDays } from '../domain/working-days.ts';
import { pageOf } from './page-of.ts';
import { listMovedDays } from './store-days.ts';
import { listEvents, sumThings, type StoredEvent, type ThingSums } from './store-events.ts';

export interface Span {
  readonly from: string;
  readonly to: string;
  readonly whose: 'mine' | 'territory';
}

/** Two years at most: whoever asks for more gets the first two. */
const MOST_DAYS = 731;

type Shown = z.output<typeof obligationsContract.calendar.output>;

export async function showCalendar(ctx: Ctx, { from, to, whose }: Span): Promise<Shown> {
  const { db, scope, actor, now } = ctx;
  const today = dayOf(now());
  const moved = await listMovedDays(db, scope.regionId, { from, to });
  const events = await listEvents(db, scope.regionId, { from, to });
  const sums = await sumThings(db, scope, { from, to, holding: holdingOf(actor.grants) });
  const sumOf = new Map(sums.map((sum) => [`${sum.source} ${String(sum.sourceId)}`, sum]));
  const rows = [
    ...events.map((event) => eventRow(event, { sum: sumOf.get(`event ${String(event.eventId)}`), today, moved })),
    ...sums.filter(({ source }) => source === 'wave').map((sum) => waveRow(sum, { today, moved })),
  ].toSorted(byDueDay);
  const shown = whose === 'mine' ? rows.filter(({ isMine }) => isMine) : rows;
  const ids = new Set(shown.flatMap(({ kind, id }) => (kind === 'event' ? [id] : [])));
  const conflicts = findConflicts(events.filter(({ eventId }) => ids.has(eventId)));
  return {
    today,
    rows: shown,
    conflicts: conflicts.map(({ title, dates }) => ({ title, dates: dates.map((date) => ({ ...date })) })),
    daysOff: freeDays({ from, to }, moved),
  };
}

interface Seen {
  readonly today: string;
  readonly moved: MovedDays;
}

export function eventRow(
  event: StoredEvent,
  { sum, today, moved }: Seen & { sum: ThingSums | undefined },
): CalendarRow {
  const { eventId, milestones, target, population, cancelledAt, ...plain } = event;
  const { title, startsOn, dueOn, owner, coordinatorPart, sourceDocument } = plain;
  const fulfilment = sum === undefined ? null : reckon(target, sum);
  return {
    ...({ kind: 'event', id: eventId, title, startsOn, dueOn, owner, coordinatorPart, sourceDocument } as const),
    isDayOff: !isWorkingDay(dueOn, moved),
    milestones: [...milestones],
    target,
    population: population === null ? null : (population as CalendarRow['population']),
    fulfilment,
    standing: cancelledAt === null ? standingNow({ startsOn, dueOn, graceDays: 0, fulfilment }, today) : 'cancelled',
    isMine: sum?.isMine ?? false,
    to: pageOf({ source: 'event', sourceId: eventId }),
  };
}

function waveRow(sum: ThingSums, { today, moved }: Seen): CalendarRow {
  const { sourceId, title, opensOn, dueOn, graceDays, sourceDocument, isMine } = sum;
  const fulfilment = reckon(null, sum);
  return {
    ...({ kind: 'wave', id: sourceId, title, startsOn: opensOn, dueOn, sourceDocument, isMine, fulfilment } as const),
    isDayOff: !isWorkingDay(dueOn, moved),
    ...{ owner: null, coordinatorPart: null, milestones: [], target: null, population: null },
    standing: standingNow({ startsOn: opensOn, dueOn, graceDays, fulfilment }, today),
    to: pageOf({ source: 'wave', sourceId }),
  };
}

interface Standable {
  readonly startsOn: string | null;
  readonly dueOn: string;
  readonly graceDays: number;
  readonly fulfilment: Fulfilment | null;
}

/** What nobody owes is over when its day is: a meeting that was is not overdue. */
function standingNow({ startsOn, dueOn, graceDays, fulfilment }: Standable, today: string): Standing {
  const isOver = fulfilment === null || fulfilment.verdict === 'no_data' ? dueOn < today : fulfilment.verdict === 'met';
  const state = isOver ? 'done' : 'open';
  return standingOf({ state, opensOn: startsOn ?? today, dueOn, graceDays }, today);
}

function byDueDay(a: CalendarRow, b: CalendarRow): number {
  return a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id - b.id;
}

function freeDays({ from, to }: Pick<Span, 'from' | 'to'>, moved: MovedDays): string[] {
  const days: string[] = [];
  for (let day = from, left = MOST_DAYS; day <= to && left > 0; day = nextDay(day), left -= 1) {
    if (!isWorkingDay(day, moved)) days.push(day);
  }
  return days;
}
