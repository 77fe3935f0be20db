import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { FormDefinition } from '#features/forms/domain/definition.ts';
import type { Ctx } from '#platform/http/context.ts';
import { benchFolder } from './bench.ts';
import { addOperator, addSyntheticSchools, withInstallation } from './installation.ts';
import { hashOfTables } from './region.ts';

export const SCHOOLS = 1500;
export const WAVES = 20;
export const ANSWERING = 1100;
const FIELDS = 40;

export interface CampaignRegion {
  readonly dataDir: string;
  /** What the browser of the operator sends. */
  readonly operator: string;
  /** By number of the school: 1,100 heads. */
  readonly directors: readonly (readonly [schoolId: number, cookie: string])[];
  readonly coordinators: readonly string[];
  readonly formId: number;
}

const [first = '', ...fields] = Array.from({ length: FIELDS }, (_, place) => `f${String(place)}`);
/** Forty numbers and a sentence; no number is greater than the first. */
const definition: FormDefinition = {
  ...{ title: 'Load', purpose: 'Load', minutes: 30 },
  sections: [
    {
      code: 'main',
      title: 'Numbers',
      fields: [first, ...fields].map((code) => ({
        code,
        label: code,
        isRequired: true,
        type: 'integer' as const,
        min: 0,
      })),
    },
    {
      code: 'more',
      title: 'Words',
      fields: [{ code: 'said', label: 'said', isRequired: false, type: 'text', maxLength: 1000, isLong: true }],
    },
  ],
  checks: fields.map((code) => ({
    code: `c_${code}`,
    left: { kind: 'field', of: code },
    is: '<=',
    right: { kind: 'field', of: first },
    severity: 'error',
    message: 'Not more than the first',
  })),
};

/** What a school answers in the measured wave, in three saves. */
export function answersFor(schoolId: number): readonly Readonly<Record<string, number | string>>[] {
  const numbers = [first, ...fields].map((code, place) => [code, place === 0 ? 10_000 + schoolId : place] as const);
  const said = 'What the school does for pupils who did not reach the minimum. '.repeat(8);
  return [Object.fromEntries(numbers.slice(0, 20)), Object.fromEntries(numbers.slice(20)), { said }];
}

/** 1,500 schools, 1,100 heads and the coordinators with sessions, twenty open waves with answers; made once for the tables of today. */
export async function campaignRegion(): Promise<CampaignRegion> {
  const dataDir = join(benchFolder(), `campaigns-${await hashOfTables()}`);
  const mark = join(dataDir, 'campaigns.json');
  if (existsSync(mark)) return JSON.parse(await readFile(mark, 'utf8')) as CampaignRegion;
  await rm(dataDir, { recursive: true, force: true });
  await mkdir(dataDir, { recursive: true });
  const region = await withInstallation(dataDir, async (ctx): Promise<CampaignRegion> => {
    await addSyntheticSchools(ctx.db, 1, SCHOOLS);
    const operator = await addOperator(ctx);
    const schools = await ctx.db.selectFrom('school').select('schoolId').orderBy('schoolId').limit(ANSWERING).execute();
    const directors: (readonly [number, string])[] = [];
    for (const { schoolId } of schools) directors.push([schoolId, await addPerson(ctx, 'director', { schoolId })]);
    const coordinators: string[] = [];
    for (const { municipalityId } of await ctx.db.selectFrom('municipality').select('municipalityId').execute())
      coordinators.push(await addPerson(ctx, 'municipal_coordinator', { municipalityId }));
    const formId = await addForm(ctx);
    await addWaves(ctx, formId);
    return { dataDir, operator, directors, coordinators, formId };
  });
  await writeFile(mark, JSON.stringify(region));
  return region;
}

async function addPerson(
  { db, secrets, actor, now }: Ctx,
  role: string,
  place: { readonly schoolId: number } | { readonly municipalityId: number },
): Promise<string> {
  const { regionId } = actor;
  const token = secrets.token();
  const login = `${token.toLowerCase().slice(0, 20)}@example.org`;
  const { personId } = await db
    .insertInto('person')
    .values({ regionId, name: login, login, createdAt: now() })
    .returning('personId')
    .executeTakeFirstOrThrow();
  const given = { role, validFrom: '2000-01-01', assignedAt: now(), ...place };
  await db
    .insertInto('assignment')
    .values({ regionId, personId, ...given })
    .execute();
  const later = new Date('2099-01-01T00:00:00Z');
  const times = { startedAt: now(), lastSeenAt: later, expiresAt: later };
  await db
    .insertInto('session')
    .values({ regionId, personId, tokenHash: secrets.fingerprint(token), ...times, address: '', browser: '' })
    .execute();
  return `__Host-opora=${token}`;
}

async function addForm({ db, actor, now }: Ctx): Promise<number> {
  const { regionId } = actor;
  const at = now();
  const form = { regionId, code: 'load', subject: 'school', createdAt: at };
  const { formId } = await db.insertInto('form').values(form).returning('formId').executeTakeFirstOrThrow();
  const published = { state: 'published', definition: JSON.stringify(definition), changedAt: at, publishedAt: at };
  await db
    .insertInto('formVersion')
    .values({ regionId, formId, version: 1, ...published })
    .execute();
  return formId;
}

/** Every third answer is submitted, every third a draft, the rest is confirmed. */
async function addWaves({ db, actor }: Ctx, formId: number): Promise<void> {
  const { regionId } = actor;
  const answers = JSON.stringify({ values: Object.assign({}, ...answersFor(1)) as object, reasons: {} });
  await sql`
    insert into wave (region_id, form_id, version, title, state, subject, answered_by, confirmed_by, population, period_from, period_to,
      opens_on, due_on, grace_days, created_at, launched_at)
    select ${regionId}, ${formId}, 1, 'Load ' || n, 'open', 'school', 'school', 'municipality', '{}', current_date - 90, current_date,
      current_date - 30, current_date + 30, 0, now(), now() from generate_series(1, ${WAVES}) n`.execute(db);
  await sql`
    insert into wave_unit (region_id, wave_id, school_id, municipality_id, state, asked, answered, revision, answers, saved_at,
      first_submitted_at, submitted_at)
    select w.region_id, w.wave_id, v.school_id, v.municipality_id, s.state, 41, case s.state when 'draft' then 20 else 41 end, 3,
      ${answers}::jsonb, now(), case s.state when 'draft' then null else now() end, case s.state when 'draft' then null else now() end
    from wave w join school_version v on v.region_id = w.region_id
    cross join lateral (select (array['draft', 'submitted', 'confirmed'])[1 + (v.school_id + w.wave_id) % 3] as state) s
    where w.region_id = ${regionId} order by w.wave_id, v.municipality_id, v.school_id`.execute(db);
}
