import { sql } from 'kysely';
import { municipalityName, schoolName, within } from '#features/registry/server/public.ts';
import { REGION_TIME } from '#kernel/day.ts';
import type { Db } from '#platform/db/database.ts';
import type { AuditFilter } from '../contract.ts';

export interface AuditRow {
  readonly seq: number;
  readonly happenedAt: Date;
  readonly personId: number | null;
  readonly personName: string | null;
  readonly masqueradedBy: string | null;
  readonly address: string;
  readonly browser: string;
  readonly verb: string;
  readonly outcome: 'done' | 'denied';
  readonly objectKind: string;
  readonly objectId: string | null;
  readonly school: string | null;
  readonly municipality: string | null;
  readonly subject: string | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly isErased: boolean;
}

type Condition = ReturnType<typeof sql<boolean>>;

interface Part {
  readonly regionId: number;
  readonly filter: AuditFilter;
  /** Only rows before this one. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Newest first. The rows are cut off before the names are looked up. */
export async function listEntries(db: Db, { regionId, filter, before, limit }: Part): Promise<readonly AuditRow[]> {
  const conditions = [...conditionsOf(filter), ...(before === undefined ? [] : [sql<boolean>`a.seq < ${before}`])];
  const { rows } = await sql<AuditRow>`
    with page as (
      select a.* from audit_log a where ${sql.join([sql`a.region_id = ${regionId}`, ...conditions], sql` and `)}
      order by a.seq desc limit ${limit})
    select a.seq, a.happened_at, a.person_id, actor.name as person_name, eyes.name as masqueraded_by, a.address, a.browser,
      a.verb, a.outcome, a.object_kind, a.object_id, subject.name as subject, a.before, a.after,
      a.detail_salt is null as is_erased,
      ${schoolName('a')} as school, ${municipalityName('a')} as municipality
    from page a
    left join person actor on actor.region_id = a.region_id and actor.person_id = a.person_id
    left join person eyes on eyes.region_id = a.region_id and eyes.person_id = a.masqueraded_by
    left join person subject on subject.region_id = a.region_id and subject.person_id = a.subject_person_id
    order by a.seq desc`.execute(db);
  return rows;
}

export async function countEntries(db: Db, regionId: number, filter: AuditFilter, atMost: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select from audit_log a where ${sql.join([sql`a.region_id = ${regionId}`, ...conditionsOf(filter)], sql` and `)}
      limit ${atMost + 1}) found`.execute(db);
  return rows[0]?.count ?? 0;
}

function conditionsOf(filter: AuditFilter): readonly Condition[] {
  const { person, subject, verb, outcome, school, municipality, field, from, to } = filter;
  const wished: readonly (Condition | null)[] = [
    person === undefined ? null : sql<boolean>`(a.person_id = ${person} or a.masqueraded_by = ${person})`,
    subject === undefined ? null : sql<boolean>`a.subject_person_id = ${subject}`,
    verb === undefined ? null : sql<boolean>`a.verb = ${verb}`,
    outcome === undefined ? null : sql<boolean>`a.outcome = ${outcome}`,
    school === undefined ? null : sql<boolean>`a.school_id = ${school}`,
    municipality === undefined ? null : within({ municipalityId: municipality, schoolId: null }, 'a'),
    field === undefined ? null : changes(field),
    from === undefined ? null : sql<boolean>`a.happened_at >= ${startOf(from)}`,
    to === undefined ? null : sql<boolean>`a.happened_at < ${startOf(to, 1)}`,
  ];
  return wished.filter((condition) => condition !== null);
}

/** The field is otherwise than it was; with a point, a part of it. Null, absent and empty are the same, a number and its text too, as in R-241. */
function changes(field: string): Condition {
  const value = (column: string): ReturnType<typeof sql> => {
    const found = sql`coalesce(${sql.ref(column)} ->> ${field}, ${sql.ref(column)} #>> string_to_array(${field}, '.'))`;
    return sql`nullif(nullif(${found}, '[]'), '{}')`;
  };
  return sql<boolean>`${value('a.before')} is distinct from ${value('a.after')}`;
}

/** The day, or one later, begins at midnight of the region, whatever clock the database goes by. */
function startOf(day: string, daysLater = 0): ReturnType<typeof sql> {
  return sql`(${day}::date + ${daysLater}::int)::timestamp at time zone ${REGION_TIME}`;
}

/** Verbs that the log has, for the filter: one look into the index for each. */
export async function listVerbs(db: Db, regionId: number): Promise<readonly string[]> {
  const { rows } = await sql<{ verb: string }>`
    with recursive found as (
      (select verb from audit_log where region_id = ${regionId} order by verb limit 1)
      union all
      select (select a.verb from audit_log a where a.region_id = ${regionId} and a.verb > found.verb order by a.verb limit 1)
      from found where found.verb is not null)
    select verb from found where verb is not null order by verb`.execute(db);
  return rows.map(({ verb }) => verb);
}

interface Named {
  readonly kind: 'school' | 'municipality' | 'person';
  readonly id: number;
}

/** Names behind the ids that changed fields hold. */
export async function listNames(
  db: Db,
  regionId: number,
  wanted: readonly Named[],
): Promise<ReadonlyMap<string, string>> {
  const ids = (kind: Named['kind']): number[] => wanted.filter((one) => one.kind === kind).map(({ id }) => id);
  const { rows } = await sql<{ key: string; name: string }>`
    select 'person:' || person_id as key, name from person
      where region_id = ${regionId} and person_id = any(${ids('person')}::int[])
    union all
    (select distinct on (school_id) 'school:' || school_id, name from school_version
      where region_id = ${regionId} and school_id = any(${ids('school')}::int[]) order by school_id, valid_from desc)
    union all
    (select distinct on (municipality_id) 'municipality:' || municipality_id, name from municipality_version
      where region_id = ${regionId} and municipality_id = any(${ids('municipality')}::int[])
      order by municipality_id, valid_from desc)`.execute(db);
  return new Map(rows.map(({ key, name }) => [key, name]));
}
