import { ICalCalendar, ICalEventTransparency } from 'ical-generator';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { SecretPage } from '#platform/http/secret-page.ts';
import type { DutyGroup } from '../contract-shapes.ts';
import { nextDay } from '../domain/working-days.ts';
import { findHolding } from './holding-of.ts';
import { obligationsServerRu as words } from './ru.ts';
import { ownDuties } from './show.ts';
import * as store from './store-feed.ts';

const PATH = 'calendar-feed';

export async function showFeed({ db, actor }: Ctx): Promise<{ madeAt: string | null; readAt: string | null }> {
  const feed = actor.personId === null ? null : await store.findFeed(db, keyOf(actor, actor.personId));
  return { madeAt: feed?.madeAt?.toISOString() ?? null, readAt: feed?.readAt?.toISOString() ?? null };
}

export async function makeFeed(ctx: Ctx): Promise<Result<{ address: string }, 'not_found'>> {
  const { db, actor, secrets, now, publicUrl } = ctx;
  if (actor.personId === null) return err('not_found');
  const token = secrets.token();
  const made = { tokenHash: secrets.fingerprint(token), madeAt: now() };
  await store.saveFeed(db, keyOf(actor, actor.personId), made);
  ctx.note({ object: { kind: 'calendar_feed', id: null, personId: actor.personId }, after: { made: true } });
  return ok({ address: `${publicUrl}/${PATH}/${token}.ics` });
}

export async function revokeFeed(ctx: Ctx): Promise<Result<Record<string, never>, 'not_found'>> {
  const { db, actor } = ctx;
  if (actor.personId === null) return err('not_found');
  await store.saveFeed(db, keyOf(actor, actor.personId), null);
  ctx.note({ object: { kind: 'calendar_feed', id: null, personId: actor.personId }, after: { made: false } });
  return ok({});
}

function keyOf({ regionId }: Ctx['actor'], personId: number) {
  return { regionId, personId };
}

/** Titles and days of what its owner owes, and nothing about anybody. Roles are looked at anew each time: who left sees nothing more. */
export const feedPage: SecretPage = {
  path: PATH,
  contentType: 'text/calendar; charset=utf-8',
  read: async ({ db, secrets, now, publicUrl }, secret) => {
    const reader = await store.findReader(db, secrets.fingerprint(secret));
    if (reader === null) return null;
    const today = dayOf(now());
    await store.markRead(db, reader, now());
    const holding = await findHolding(db, reader, today);
    return writeCalendar(await ownDuties(db, reader.regionId, holding, today), { publicUrl, at: now() });
  },
};

function writeCalendar(duties: readonly DutyGroup[], { publicUrl, at }: { publicUrl: string; at: Date }): string {
  const calendar = new ICalCalendar({
    name: words.feedName,
    prodId: { company: 'Opora', product: 'obligations', language: 'RU' },
    ttl: 60 * 60,
  });
  for (const { source, sourceId, part, title, dueOn, to } of duties) {
    calendar.createEvent({
      id: `${source}-${String(sourceId)}-${part}@opora`,
      stamp: at,
      start: new Date(`${dueOn}T00:00:00Z`),
      end: new Date(`${nextDay(dueOn)}T00:00:00Z`),
      timezone: 'UTC',
      allDay: true,
      summary: words.summary(part, title),
      url: `${publicUrl}${to}`,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
