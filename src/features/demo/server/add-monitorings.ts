import { hasWaves, seedWave, type Given } from '#features/campaigns/server/public.ts';
import { addPublishedForm, trackThree } from '#features/forms/server/public.ts';
import { listRegistry } from '#features/registry/server/public.ts';
import { step } from '#features/obligations/domain/working-days.ts';
import { dayOf } from '#kernel/day.ts';
import { wholeRegion } from '#kernel/territory.ts';
import type { Ctx } from '#platform/http/context.ts';
import { monitoringWords as words } from '../domain/monitoring.words.ts';
import { listDemoPeople } from '../domain/people.ts';
import { Random } from '../domain/random.ts';
import { begun, trackThreeAnswers } from '../domain/track-three-answers.ts';

type Work = Pick<Ctx, 'db' | 'now'>;

/** The wave that is open began so many days ago, the closed one half a year before it. */
const BEGAN = -10;
const WINDOW = 21;
const HALF_YEAR = 182;
const GRACE = 3;

const population = { subject: 'school', any: [{ kind: 'all' }], also: [], except: [] } as const;

/** One monitoring that is closed and one that is being answered, by every school. Where somebody has waves, they are left alone. */
export async function addDemoMonitorings({ db, now }: Work, regionId: number): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    if (await hasWaves(transaction, regionId)) return;
    const work = { db: transaction, now, scope: wholeRegion(regionId), actor: nobody(regionId) };
    const { code, subject, isAnonymous, definition } = trackThree;
    const formId = await addPublishedForm(work, regionId, { code, subject, isAnonymous, definition });
    const today = dayOf(now());
    const begins = step(today, BEGAN);
    const left = await schoolsOfPeople(transaction, regionId);
    const seed = async (
      opensOn: string,
      closedOn: string | null,
      give: (school: number) => Given | null,
    ): Promise<void> => {
      const dueOn = step(opensOn, WINDOW);
      const period = halfYearBefore(opensOn);
      const year = Number(period.periodFrom.slice(0, 4));
      const title = words.title(period.periodFrom.slice(5, 7) === '01' ? 1 : 2, year);
      const dates = { opensOn, dueOn, graceDays: GRACE, periodFrom: period.periodFrom, periodTo: period.periodTo };
      const who = { subject: 'school', answeredBy: 'school', confirmedBy: 'municipality', population } as const;
      const sourceDocument = words.document(Number(opensOn.slice(0, 4)));
      const wave = { formId, version: 1, title, sourceDocument, ...dates, ...who };
      const closedAt = closedOn === null ? null : at(closedOn);
      await seedWave(work, { wave, launchedAt: at(opensOn), closedAt, give: ({ schoolId }) => give(schoolId ?? 0) });
    };
    const before = step(begins, -HALF_YEAR);
    await seed(before, step(before, WINDOW + GRACE + 10), (school) => given(school, before));
    await seed(begins, null, (school) => beingGiven(school, { begins, isLeft: left.has(school) }));
  });
}

const nobody = (regionId: number): Ctx['actor'] => {
  return { personId: null, name: '', regionId, sessionId: null, grants: [], masqueradedBy: null };
};
const at = (day: string): Date => new Date(`${day}T09:00:00Z`);
const instant = (day: string): string => at(day).toISOString();

/** The whole half-year that was over when the wave began. */
function halfYearBefore(opensOn: string): { periodFrom: string; periodTo: string } {
  const year = Number(opensOn.slice(0, 4));
  return opensOn.slice(5) >= '07-01'
    ? { periodFrom: `${String(year)}-01-01`, periodTo: `${String(year)}-06-30` }
    : { periodFrom: `${String(year - 1)}-07-01`, periodTo: `${String(year - 1)}-12-31` };
}

/** Schools of the invented people: what they can do there is left to do. */
async function schoolsOfPeople(db: Ctx['db'], regionId: number): Promise<ReadonlySet<number>> {
  const codes = new Set(listDemoPeople().flatMap(({ held }) => held.places.map(({ school }) => school)));
  const registry = await listRegistry(db, wholeRegion(regionId));
  return new Set(registry.filter(({ code }) => codes.has(code)).map(({ schoolId }) => schoolId));
}

const blank = { submittedAt: null, confirmedAt: null, remark: null, reason: null } as const;

/** Nearly all in time, some in the days of grace or late, a few excused, all but a few confirmed. */
function given(school: number, opensOn: string): Given {
  const dice = new Random(`closed monitoring ${String(school)}`);
  const answers = trackThreeAnswers(String(school), 0);
  if (dice.isHit(0.01)) {
    return { ...blank, state: 'excused', answers: begun(answers, 0), savedAt: null, reason: words.excuse };
  }
  const day = dice.isHit(0.9) ? 3 + dice.below(WINDOW - 2) : WINDOW + 1 + dice.below(GRACE + 4);
  const submittedAt = instant(step(opensOn, day));
  const sent = { ...blank, answers, savedAt: submittedAt, submittedAt };
  if (dice.isHit(0.02)) return { ...sent, state: 'submitted' };
  return { ...sent, state: 'confirmed', confirmedAt: instant(step(opensOn, day + 2)) };
}

/** A third is confirmed, some wait for it, some were sent back or are being filled in, the rest has not begun. */
function beingGiven(school: number, { begins, isLeft }: { begins: string; isLeft: boolean }): Given | null {
  const dice = new Random(`open monitoring ${String(school)}`);
  const answers = trackThreeAnswers(String(school), 1);
  const share = dice.next();
  const day = 1 + dice.below(-BEGAN - 2);
  const savedAt = instant(step(begins, day));
  if (isLeft) return { ...blank, state: 'draft', answers: begun(answers, 4), savedAt };
  const sent = { ...blank, answers, savedAt, submittedAt: savedAt };
  if (share < 0.34) return { ...sent, state: 'confirmed', confirmedAt: instant(step(begins, day + 1)) };
  if (share < 0.55) return { ...sent, state: 'submitted' };
  if (share < 0.58) return { ...sent, state: 'returned', remark: words.remark };
  return share < 0.75 ? { ...blank, state: 'draft', answers: begun(answers, 2 + dice.below(8)), savedAt } : null;
}
