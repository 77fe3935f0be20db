import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { schoolIn } from '#platform/db/scoped.ts';
import type { Sign } from '../domain/signs.ts';
import type { SignRow } from '../contract.ts';

export interface YearKey {
  readonly regionId: number;
  readonly year: number;
}

export async function listResultYears(db: Db, regionId: number): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct unnest(years) as year from result_batch where region_id = ${regionId} and state = 'committed'
    order by year desc`.execute(db);
  return rows.map(({ year }) => year);
}

/** Years with signs in the scope: for who may not see batches. */
export async function listSignYears(db: Db, scope: Scope): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year from result_sign s where region_id = ${scope.regionId} and ${schoolIn(scope, 's.school_id')}
    order by year desc`.execute(db);
  return rows.map(({ year }) => year);
}

export interface Search {
  readonly state: 'looking' | 'looked' | 'failed';
  readonly startedAt: Date;
  readonly schools: number;
  readonly scores: number;
}

export async function findSearch(db: Db, { regionId, year }: YearKey): Promise<Search | null> {
  const found = await db
    .selectFrom('signSearch')
    .select(['state', 'startedAt', 'schools', 'scores'])
    .where('regionId', '=', regionId)
    .where('year', '=', year)
    .executeTakeFirst();
  return found === undefined ? null : { ...found, state: found.state as Search['state'] };
}

export async function beginSearch(db: Db, key: YearKey, startedAt: Date): Promise<void> {
  const begun = { state: 'looking', startedAt, endedAt: null, schools: 0, scores: 0 };
  await db
    .insertInto('signSearch')
    .values({ ...key, ...begun })
    .onConflict((conflict) => conflict.columns(['regionId', 'year']).doUpdateSet(begun))
    .execute();
}

export async function endSearch(
  db: Db,
  { regionId, year }: YearKey,
  ended: Pick<Search, 'state' | 'schools' | 'scores'> & { readonly endedAt: Date },
): Promise<void> {
  await db.updateTable('signSearch').set(ended).where('regionId', '=', regionId).where('year', '=', year).execute();
}

export interface FoundSign {
  readonly schoolId: number;
  readonly procedureId: number;
  readonly sign: Sign;
  readonly facts: Readonly<Record<string, number>>;
}

/** What is found now takes the place of what was found before; what people found out stays with the sign, also when it is gone. */
export async function replaceSigns(
  db: Db,
  { regionId, year }: YearKey,
  found: readonly FoundSign[],
  at: Date,
): Promise<void> {
  const rows = found.map(({ schoolId, procedureId, sign, facts }) => ({
    ...{ school_id: schoolId, procedure_id: procedureId, sign, facts },
  }));
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (school_id int, procedure_id int, sign text, facts jsonb)),
    gone as (
      delete from result_sign s where s.region_id = ${regionId} and s.year = ${year} and s.verdict is null
        and not exists (select from given g where (g.school_id, g.procedure_id, g.sign) = (s.school_id, s.procedure_id, s.sign)))
    insert into result_sign (region_id, year, school_id, procedure_id, sign, facts, found_at)
    select ${regionId}::int, ${year}::int, g.school_id, g.procedure_id, g.sign, g.facts, ${at}::timestamptz from given g
    on conflict (region_id, year, school_id, procedure_id, sign) do update
      set facts = excluded.facts, found_at = excluded.found_at`.execute(db);
}

type StoredSign = Omit<SignRow, 'procedure' | 'reviewedAt' | 'marks'> &
  SignRow['procedure'] & { readonly reviewedAt: Date | null; readonly marks: readonly number[] | null };

/** Signs of the scope, the unlooked first, then by municipality and school. */
export async function listSigns(db: Db, scope: Scope, year: number): Promise<readonly SignRow[]> {
  const { rows } = await sql<StoredSign>`
    select s.school_id, v.name as school_name, m.name as municipality, s.procedure_id, p.type, p.subject, p.grade, p.level, s.sign,
      s.facts, s.verdict, s.note, s.reviewed_at, c.batch_id,
      case when c.batch_id is not null then array[c.mark2, c.mark3, c.mark4, c.mark5] end as marks
    from result_sign s
    join procedure p on p.procedure_id = s.procedure_id
    join lateral (select name, municipality_id from school_version v where v.region_id = s.region_id
      and v.school_id = s.school_id order by valid_from desc limit 1) v on true
    join municipality_version m on m.region_id = s.region_id and m.municipality_id = v.municipality_id and m.valid_to is null
    left join result_cell c on c.region_id = s.region_id and c.year = s.year and c.school_id = s.school_id
      and c.procedure_id = s.procedure_id
    where s.region_id = ${scope.regionId} and s.year = ${year} and ${schoolIn(scope, 's.school_id')}
    order by s.verdict is not null, m.name, v.name, p.key, s.sign`.execute(db);
  return rows.map(({ type, subject, grade, level, reviewedAt, marks, ...row }) => ({
    ...row,
    marks: marks === null ? null : marksOf(marks),
    procedure: { type, subject, grade, level },
    reviewedAt: reviewedAt?.toISOString() ?? null,
  }));
}

function marksOf([two = 0, three = 0, four = 0, five = 0]: readonly number[]): [number, number, number, number] {
  return [two, three, four, five];
}

export interface SignKey extends YearKey {
  readonly schoolId: number;
  readonly procedureId: number;
  readonly sign: Sign;
}

/** @returns whether there is such a sign */
export async function saveReview(
  db: Db,
  { regionId, year, schoolId, procedureId, sign }: SignKey,
  review: {
    readonly verdict: 'explained' | 'confirmed';
    readonly note: string;
    readonly reviewedAt: Date;
    readonly reviewedBy: number | null;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('resultSign')
    .set(review)
    .where('regionId', '=', regionId)
    .where('year', '=', year)
    .where('schoolId', '=', schoolId)
    .where('procedureId', '=', procedureId)
    .where('sign', '=', sign)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

interface ByPerson {
  readonly regionId: number;
  readonly personId: number;
}

export async function listReviewedBy(
  db: Db,
  { regionId, personId }: ByPerson,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return await db
    .selectFrom('resultSign')
    .select(['year', 'schoolId', 'procedureId', 'sign', 'verdict', 'note', 'reviewedAt'])
    .where('regionId', '=', regionId)
    .where('reviewedBy', '=', personId)
    .execute();
}

/** The reviews stay without the name. */
export async function forgetReviewer(db: Db, { regionId, personId }: ByPerson): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('resultSign')
    .set({ reviewedBy: null })
    .where('regionId', '=', regionId)
    .where('reviewedBy', '=', personId)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
