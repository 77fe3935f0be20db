import type { z } from 'zod';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { obligationsContract } from '../contract.ts';
import type { Duty, DutyFilter, DutyGroup } from '../contract-shapes.ts';
import { standingOf, standings, wasLate } from '../domain/deadline.ts';
import { holdingOf, type Holding } from '../domain/holding.ts';
import { reckon } from '../domain/quota.ts';
import { eventRow } from './calendar.ts';
import { pageOf } from './page-of.ts';
import { listMovedDays } from './store-days.ts';
import { countDuties, listDuties, type DutyPlace, type StoredDuty } from './store-duties.ts';
import { findEvent, listEventUnits, sumThings } from './store-events.ts';
import { listOwn, type OwnDuties } from './store-mine.ts';

const PAGE = 100;

export async function showMine({ db, actor, now }: Ctx): Promise<{ today: string; duties: DutyGroup[] }> {
  const today = dayOf(now());
  return { today, duties: await ownDuties(db, actor.regionId, holdingOf(actor.grants), today) };
}

/** What somebody owes, late first. */
export async function ownDuties(
  db: Ctx['db'],
  regionId: number,
  holding: Holding,
  today: string,
): Promise<DutyGroup[]> {
  const own = await listOwn(db, regionId, holding);
  return own
    .map((duties) => groupOf(duties, today))
    .filter(({ done, needed }) => done < needed)
    .toSorted((a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing));
}

function groupOf({ quota, people, unitId, ...own }: OwnDuties, today: string): DutyGroup {
  const { needed } = reckon(quota, { of: own.of, units: own.done, people });
  const { source, sourceId, part, holder, title, opensOn, dueOn, graceDays, sourceDocument, done, of, unit } = own;
  const standing = standingOf({ state: 'open', opensOn, dueOn, graceDays }, today);
  const said = { source, sourceId, part, holder, title, opensOn, dueOn, graceDays, sourceDocument, done, of, unit };
  return { ...said, needed, standing, to: pageOf(own, unitId) };
}

export async function showList(
  { db, scope, now }: Ctx,
  { after, ...filter }: DutyFilter & { after?: string | undefined },
): Promise<ListShown> {
  const today = dayOf(now());
  const wish = { filter, today, after: placeOf(after), limit: PAGE + 1 };
  const found = await listDuties(db, scope, wish);
  const shown = found.slice(0, PAGE);
  const last = found.length > PAGE ? shown.at(-1) : undefined;
  return {
    today,
    count: await countDuties(db, scope, wish),
    duties: shown.map((row) => dutyOf(row, today)),
    next: last === undefined ? null : `${last.dueOn}_${String(last.obligationId)}`,
  };
}

function placeOf(after: string | undefined): DutyPlace | null {
  const [, dueOn, id] = /^(\d{4}-\d\d-\d\d)_(\d{1,9})$/.exec(after ?? '') ?? [];
  return dueOn === undefined || id === undefined ? null : { dueOn, obligationId: Number(id) };
}

export function dutyOf(row: StoredDuty, today: string): Duty {
  const { state, doneAt, unitId, who, ...plain } = row;
  const doneOn = doneAt === null ? null : dayOf(doneAt);
  return {
    ...plain,
    who: who ?? '',
    standing: standingOf(row, today),
    doneOn,
    isLate: state === 'done' && doneOn !== null && wasLate(row, doneOn),
    to: pageOf(row, unitId),
  };
}

type ListShown = z.input<typeof obligationsContract.list.output>;
type EventShown = z.input<typeof obligationsContract.event.output>;

export async function showEvent(ctx: Ctx, eventId: number): Promise<Result<EventShown, 'not_found'>> {
  const { db, scope, actor, now } = ctx;
  const event = await findEvent(db, { regionId: scope.regionId, eventId });
  if (event === null) return err('not_found');
  const today = dayOf(now());
  const span = { from: event.dueOn, to: event.dueOn };
  const moved = await listMovedDays(db, scope.regionId, span);
  const units = await listEventUnits(db, scope, eventId);
  const sums = await sumThings(db, scope, { from: '1900-01-01', to: '2199-12-31', holding: holdingOf(actor.grants) });
  const sum = sums.find(({ source, sourceId }) => source === 'event' && sourceId === eventId);
  const row = eventRow(event, { sum, today, moved });
  return ok({ today, row, isCancelled: event.cancelledAt !== null, units: units.map((unit) => ({ ...unit })) });
}
