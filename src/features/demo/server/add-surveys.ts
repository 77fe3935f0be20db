import { seedWave } from '#features/campaigns/server/public.ts';
import { addPublishedForm, helpSurvey } from '#features/forms/server/public.ts';
import { step } from '#features/obligations/domain/working-days.ts';
import { hasSurveys, seedResponses } from '#features/surveys/server/public.ts';
import { dayOf } from '#kernel/day.ts';
import { wholeRegion } from '#kernel/territory.ts';
import type { Ctx } from '#platform/http/context.ts';
import { monitoringWords as words } from '../domain/monitoring.words.ts';
import { surveyAnswers } from '../domain/survey-answers.ts';

type Work = Pick<Ctx, 'db' | 'now'>;

/** The survey that is open began so many days ago, the closed one half a year before it. */
const BEGAN = -7;
const WINDOW = 28;
const HALF_YEAR = 182;

const population = { subject: 'school', any: [{ kind: 'all' }], also: [], except: [] } as const;

/** One anonymous survey that is closed and one that is being answered, in every school; where somebody has surveys, they are left alone. */
export async function addDemoSurveys({ db, now }: Work, regionId: number): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    if (await hasSurveys(transaction, regionId)) return;
    const work = { db: transaction, now };
    const { code, subject, isAnonymous, definition } = helpSurvey;
    const formId = await addPublishedForm(work, regionId, { code, subject, isAnonymous, definition });
    const begins = step(dayOf(now()), BEGAN);
    const seed = { formId, regionId };
    await addSurvey(work, { ...seed, opensOn: step(begins, -HALF_YEAR), isOver: true });
    await addSurvey(work, { ...seed, opensOn: begins, isOver: false });
  });
}

interface Seed {
  readonly regionId: number;
  readonly formId: number;
  readonly opensOn: string;
  readonly isOver: boolean;
}

async function addSurvey({ db, now }: Work, { regionId, formId, opensOn, isOver }: Seed): Promise<void> {
  const actor = { personId: null, name: '', regionId, sessionId: null, grants: [], masqueradedBy: null };
  const work = { db, now, scope: wholeRegion(regionId), actor };
  const dueOn = step(opensOn, WINDOW);
  const title = words.survey(Number(opensOn.slice(5, 7)) < 7 ? 'spring' : 'autumn', Number(opensOn.slice(0, 4)));
  const dates = { opensOn, dueOn, graceDays: 0, periodFrom: opensOn, periodTo: dueOn };
  const who = { subject: 'school', answeredBy: 'anyone', confirmedBy: null, population } as const;
  const wave = { formId, version: 1, title, sourceDocument: null, ...dates, ...who };
  const closedAt = isOver ? at(step(dueOn, 1)) : null;
  const schools: number[] = [];
  const waveId = await seedWave(work, {
    ...{ wave, closedAt, launchedAt: at(opensOn) },
    give: ({ schoolId }) => {
      if (schoolId !== null) schools.push(schoolId);
      return null;
    },
  });
  // Of the open one parents have slips so far.
  const share = isOver ? 1 : 0.4;
  const groups = schools.flatMap((schoolId) =>
    surveyAnswers(String(schoolId), { wave: opensOn, share })
      .filter(({ respondents }) => isOver || respondents === 'parents')
      .map((group) => ({ schoolId, ...group })),
  );
  await seedResponses(db, { regionId, waveId }, groups);
}

const at = (day: string): Date => new Date(`${day}T09:00:00Z`);
