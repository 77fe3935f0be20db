import type { Place, World } from './world.ts';

/** A draft of a wave, and answers in the states in which something can be done with them. A wave and its answer share a number. */
export type CampaignKind =
  | 'wave'
  | 'waveDraft'
  | 'expectedAnswer'
  | 'draftAnswer'
  | 'submittedAnswer'
  | 'changedAnswer'
  | 'confirmedAnswer'
  | 'excusedAnswer'
  | 'survey';
type Maker = (world: World, place: Place) => Promise<number>;

const at = new Date('2025-08-30T00:00:00Z');
const CODE = 'rights';
const definition = {
  ...{ title: 'Проверка прав', purpose: 'Проверка', minutes: 5, checks: [] },
  sections: [
    { code: 's', title: 'Раздел', fields: [{ type: 'integer', code: 'n', label: 'Число', isRequired: false }] },
  ],
};

async function formOf({ db }: World, { regionId }: Place): Promise<number> {
  await db
    .insertInto('form')
    .values({ regionId, code: CODE, subject: 'school', createdAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { formId } = await db
    .selectFrom('form')
    .select('formId')
    .where('regionId', '=', regionId)
    .where('code', '=', CODE)
    .executeTakeFirstOrThrow();
  const published = { state: 'published', changedAt: at, publishedAt: at, definition: JSON.stringify(definition) };
  await db
    .insertInto('formVersion')
    .values({ regionId, formId, version: 1, ...published })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return formId;
}

export async function publishedForm(world: World, place: Place): Promise<number> {
  return await formOf(world, place);
}

async function wave(
  world: World,
  place: Place,
  state: 'draft' | 'open',
  answeredBy: 'school' | 'anyone' = 'school',
): Promise<number> {
  const { regionId, schoolId } = place;
  const formId = await formOf(world, place);
  const rule = { subject: 'school', any: [{ kind: 'hand', ids: [schoolId] }], also: [], except: [] };
  const days = { periodFrom: '2025-01-01', periodTo: '2025-06-30', opensOn: '2025-08-30', dueOn: '2025-09-20' };
  const who = {
    subject: 'school',
    answeredBy,
    confirmedBy: answeredBy === 'school' ? 'municipality' : null,
    population: JSON.stringify(rule),
  };
  const form = { formId, version: 1, title: 'Мониторинг прав', graceDays: 2 };
  const times = { createdAt: at, launchedAt: state === 'open' ? at : null };
  const { waveId } = await world.db
    .insertInto('wave')
    .values({ regionId, ...form, ...days, ...who, ...times, state })
    .returning('waveId')
    .executeTakeFirstOrThrow();
  return waveId;
}

/** A wave that anybody answers, of one school. */
async function survey(world: World, place: Place): Promise<number> {
  const { regionId, schoolId, municipalityId } = place;
  const waveId = await wave(world, place, 'open', 'anyone');
  const unit = { regionId, waveId, unitId: waveId, schoolId, municipalityId, state: 'expected' };
  await world.db.insertInto('waveUnit').values(unit).execute();
  return waveId;
}

interface Answer {
  readonly state: 'expected' | 'draft' | 'submitted' | 'confirmed' | 'excused';
  readonly isChanged?: true;
}

function answerIn({ state, isChanged }: Answer): Maker {
  return async (world, place) => {
    const { regionId, schoolId, municipalityId } = place;
    const waveId = await wave(world, place, 'open');
    const answers = (n: number): string => JSON.stringify({ values: { n }, reasons: {} });
    const filled = state === 'expected' ? {} : { answers: answers(1), revision: 1, asked: 1, answered: 1, savedAt: at };
    const sent = state === 'submitted' || state === 'confirmed' ? { firstSubmittedAt: at, submittedAt: at } : {};
    const confirmed = state === 'confirmed' ? { confirmedAt: at, confirmedAnswers: answers(1) } : {};
    const changed = isChanged === true ? { confirmedAnswers: answers(2), changed: 1 } : {};
    const excused = state === 'excused' ? { exceptionReason: 'Школа закрыта на ремонт' } : {};
    await world.db
      .insertInto('waveUnit')
      .values({
        ...{ regionId, waveId, unitId: waveId, schoolId, municipalityId, state },
        ...filled,
        ...sent,
        ...confirmed,
        ...changed,
        ...excused,
      })
      .execute();
    return waveId;
  };
}

export const campaignMakers: Readonly<Record<CampaignKind, Maker>> = {
  wave: (world, place) => wave(world, place, 'open'),
  waveDraft: (world, place) => wave(world, place, 'draft'),
  expectedAnswer: answerIn({ state: 'expected' }),
  draftAnswer: answerIn({ state: 'draft' }),
  submittedAnswer: answerIn({ state: 'submitted' }),
  changedAnswer: answerIn({ state: 'submitted', isChanged: true }),
  confirmedAnswer: answerIn({ state: 'confirmed' }),
  excusedAnswer: answerIn({ state: 'excused' }),
  survey,
};
