import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { schoolIn } from '#platform/db/scoped.ts';
import type { AppealState, AppealVerb, FollowUp, Grounds } from '../domain/appeal.ts';

export interface StoredAppeal {
  readonly appealId: number;
  readonly schoolId: number;
  readonly schoolName: string;
  readonly municipalityId: number;
  readonly municipality: string;
  readonly editionId: number;
  readonly year: number;
  readonly number: number;
  readonly state: AppealState;
  readonly grounds: Grounds;
  readonly madeAt: Date;
  readonly answerBy: string;
  readonly followUp: FollowUp | null;
}

export interface AppealFilter {
  readonly appealId?: number;
  readonly schoolId?: number;
  readonly year?: number | undefined;
  readonly grounds?: Grounds | undefined;
}

/** Appeals of the scope, what is due first before what is due later; a name is that of the school today. */
export async function listAppeals(db: Db, scope: Scope, filter: AppealFilter): Promise<readonly StoredAppeal[]> {
  const { rows } = await sql<StoredAppeal>`
    select a.appeal_id, a.school_id, coalesce(v.name, s.code) as school_name, v.municipality_id,
      coalesce(place_name(a.region_id, v.municipality_id, null), '') as municipality, a.edition_id, e.year, e.number, a.state,
      a.grounds, a.made_at, a.answer_by, a.follow_up
    from appeal a
    join list_edition e on e.region_id = a.region_id and e.edition_id = a.edition_id
    join school s on s.region_id = a.region_id and s.school_id = a.school_id
    left join lateral (select v.name, v.municipality_id from school_version v
      where v.region_id = a.region_id and v.school_id = a.school_id order by v.valid_from desc limit 1) v on true
    where a.region_id = ${scope.regionId} and ${schoolIn(scope, 'a.school_id')} and ${conditions(filter)}
    order by a.answer_by, a.appeal_id`.execute(db);
  return rows;
}

function conditions({ appealId, schoolId, year, grounds }: AppealFilter): RawBuilder<unknown> {
  const tests = [
    sql`true`,
    appealId === undefined ? null : sql`a.appeal_id = ${appealId}`,
    schoolId === undefined ? null : sql`a.school_id = ${schoolId}`,
    year === undefined ? null : sql`e.year = ${year}`,
    grounds === undefined ? null : sql`a.grounds = ${grounds}`,
  ];
  return sql.join(
    tests.filter((test) => test !== null),
    sql` and `,
  );
}

export interface StoredStep {
  readonly step: number;
  readonly verb: AppealVerb;
  readonly saidAt: Date;
  readonly name: string | null;
  readonly text: string | null;
}

/** Everything that was said, in order. */
export async function listSteps(db: Db, scope: Scope, appealId: number): Promise<readonly StoredStep[]> {
  const { rows } = await sql<StoredStep>`
    select t.step, t.verb, t.said_at, p.name, t.text from appeal_step t
    left join person p on p.region_id = t.region_id and p.person_id = t.person_id
    where t.region_id = ${scope.regionId} and t.appeal_id = ${appealId} and ${schoolIn(scope, 't.school_id')}
    order by t.step`.execute(db);
  return rows;
}

/** The state as it is now, held until the transaction ends, so that two do not decide at once. */
export async function lockAppeal(
  db: Db,
  scope: Scope,
  appealId: number,
): Promise<Pick<StoredAppeal, 'appealId' | 'schoolId' | 'editionId' | 'state' | 'answerBy'> | null> {
  const { rows } = await sql<Pick<StoredAppeal, 'appealId' | 'schoolId' | 'editionId' | 'state' | 'answerBy'>>`
    select a.appeal_id, a.school_id, a.edition_id, a.state, a.answer_by from appeal a
    where a.region_id = ${scope.regionId} and a.appeal_id = ${appealId} and ${schoolIn(scope, 'a.school_id')}
    for no key update`.execute(db);
  return rows[0] ?? null;
}

export interface NewAppeal {
  readonly editionId: number;
  readonly schoolId: number;
  readonly grounds: Grounds;
  readonly answerBy: string;
  readonly madeAt: Date;
}

/** @returns null when the school has an open one on that edition */
export async function addAppeal(db: Db, regionId: number, appeal: NewAppeal): Promise<number | null> {
  const added = await db
    .insertInto('appeal')
    .values({ regionId, ...appeal, state: 'submitted' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('appealId')
    .executeTakeFirst();
  return added?.appealId ?? null;
}

export interface NewStep {
  readonly appealId: number;
  readonly schoolId: number;
  readonly verb: AppealVerb;
  readonly personId: number | null;
  readonly saidAt: Date;
  readonly text: string | null;
}

export async function addStep(db: Db, regionId: number, { appealId, ...said }: NewStep): Promise<void> {
  await sql`
    insert into appeal_step (region_id, appeal_id, step, school_id, verb, person_id, said_at, text)
    select ${regionId}, ${appealId}, coalesce(max(t.step), 0) + 1, ${said.schoolId}, ${said.verb}, ${said.personId}::int,
      ${said.saidAt}, ${said.text}
    from appeal_step t where t.region_id = ${regionId} and t.appeal_id = ${appealId}`.execute(db);
}

export async function changeAppeal(
  db: Db,
  { regionId, appealId }: { readonly regionId: number; readonly appealId: number },
  change: { readonly state: AppealState; readonly answerBy?: string; readonly followUp?: FollowUp },
): Promise<void> {
  await db
    .updateTable('appeal')
    .set(change)
    .where('regionId', '=', regionId)
    .where('appealId', '=', appealId)
    .execute();
}

/** The moment of the last step of a kind. */
export async function findLastSaid(
  db: Db,
  { regionId, appealId, verb }: { readonly regionId: number; readonly appealId: number; readonly verb: AppealVerb },
): Promise<Date | null> {
  const found = await db
    .selectFrom('appealStep')
    .select('saidAt')
    .where('regionId', '=', regionId)
    .where('appealId', '=', appealId)
    .where('verb', '=', verb)
    .orderBy('step', 'desc')
    .executeTakeFirst();
  return found?.saidAt ?? null;
}
