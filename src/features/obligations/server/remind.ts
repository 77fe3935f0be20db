import { z } from 'zod';
import { postMessage } from '#features/accounts/server/public.ts';
import { mayMailNotices } from '#features/privacy/server/public.ts';
import { dayOf, momentOf } from '#kernel/day.ts';
import type { Ctx } from '#platform/http/context.ts';
import { job } from '#platform/jobs.ts';
import type { DutyGroup } from '../contract-shapes.ts';
import { isReminded } from '../domain/deadline.ts';
import { holdingRoles } from '../domain/holding.ts';
import { isQuiet } from '../domain/quiet.ts';
import { findHolding } from './holding-of.ts';
import { obligationsServerRu as words } from './ru.ts';
import { ownDuties } from './show.ts';
import { listReachable, markReminded, type Reminded } from './store-feed.ts';

/**
 * One letter a day for each person who has something due. Nobody is written to at night, nor without their consent; without a mail server
 * there are no letters, for nobody prints a reminder.
 */
export const remindJob = job({
  name: 'obligations.remind',
  input: z.object({}),
  dailyAt: '09:00',
  run: async (ctx: Ctx, _data, { signal }) => {
    if (ctx.mailer === null || isQuiet(momentOf(ctx.now()).slice(11, 16))) return;
    const { regionId } = ctx.actor;
    const today = dayOf(ctx.now());
    const people = await listReachable(ctx.db, regionId, { today, roles: holdingRoles });
    const personIds = people.map(({ personId }) => personId);
    const agreed = await mayMailNotices(ctx.db, regionId, personIds);
    for (const person of people.filter(({ personId }) => agreed.has(personId))) {
      if (signal.aborted) return;
      await remind(ctx, person, today);
    }
  },
});

async function remind(ctx: Ctx, person: Reminded, today: string): Promise<void> {
  const holding = await findHolding(ctx.db, person, today);
  const duties = (await ownDuties(ctx.db, person.regionId, holding, today)).filter((duty) => isReminded(duty, today));
  if (duties.length === 0) return;
  await ctx.db.transaction().execute(async (db) => {
    if (!(await markReminded(db, person, today))) return;
    const { personId, name: toName, email: toAddress } = person;
    const letter = letterOf(toName, duties, { today, publicUrl: ctx.publicUrl });
    await postMessage(
      { ...ctx, db, jobs: ctx.jobs.in(db) },
      { kind: 'notice', personId, toName, toAddress, ...letter },
    );
  });
}

function letterOf(
  name: string,
  duties: readonly DutyGroup[],
  { today, publicUrl }: { today: string; publicUrl: string },
) {
  const lines = duties.map((duty) => words.line(duty, today, `${publicUrl}${duty.to}`));
  return { subject: words.subject(duties.length), text: words.letter({ name, lines, publicUrl }) };
}
