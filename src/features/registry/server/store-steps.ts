import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import type { Reorganisation } from '../domain/reorganise.ts';

export type StepKind = Reorganisation | 'grouping';

/** Rows of the registry as JSON, which only the database reads. */
export type Snapshot = string;

/** What a step with schools may change: their state, versions and reorganisations; decisions apart, for they may come later. */
export async function snapshotSchools(db: Db, regionId: number, schoolIds: readonly number[]): Promise<Snapshot> {
  const ids = sql`any(${[...schoolIds]}::int[])`;
  const { rows } = await sql<{ snapshot: string }>`
    with l as (
      select * from school_lineage l
      where l.region_id = ${regionId} and (l.from_school_id = ${ids} or l.to_school_id = ${ids}))
    select jsonb_build_object(
      'schools', coalesce((select jsonb_agg(to_jsonb(s) order by s.school_id) from school s
        where s.region_id = ${regionId} and s.school_id = ${ids}), '[]'),
      'versions', coalesce((select jsonb_agg(to_jsonb(v) order by v.school_id, v.valid_from) from school_version v
        where v.region_id = ${regionId} and v.school_id = ${ids}), '[]'),
      'lineage', coalesce((select jsonb_agg(to_jsonb(l) - 'inherits' order by l.lineage_id) from l), '[]'),
      'decisions', coalesce((select jsonb_object_agg(l.lineage_id, l.inherits) from l), '{}'))::text as snapshot`.execute(
    db,
  );
  return rows[0]?.snapshot ?? '{}';
}

/** Who is in these groups. */
export async function snapshotGroupings(db: Db, regionId: number, names: readonly string[]): Promise<Snapshot> {
  const { rows } = await sql<{ snapshot: string }>`
    select jsonb_build_object('names', to_jsonb(${[...names]}::text[]), 'groupings', coalesce((
      select jsonb_agg(to_jsonb(g) order by g.grouping, g.school_id, g.valid_from) from school_grouping g
      where g.region_id = ${regionId} and g.grouping = any(${[...names]}::text[])), '[]'))::text as snapshot`.execute(
    db,
  );
  return rows[0]?.snapshot ?? '{}';
}

export interface NewStep {
  readonly kind: StepKind;
  readonly subject: string;
  readonly happenedOn: string;
  readonly madeAt: Date;
  readonly schoolIds: readonly number[];
  readonly before: Snapshot;
  readonly after: Snapshot;
}

export async function addStep(db: Db, regionId: number, step: NewStep): Promise<number> {
  const { stepId } = await db
    .insertInto('registryStep')
    .values({ ...step, subject: step.subject.slice(0, 1000), regionId, schoolIds: [...step.schoolIds] })
    .returning('stepId')
    .executeTakeFirstOrThrow();
  return stepId;
}

export interface StepSeen {
  readonly stepId: number;
  readonly kind: StepKind;
  readonly subject: string;
  readonly happenedOn: string;
  readonly madeAt: Date;
  readonly schools: number;
}

const MOST_STEPS = 50;

/** Steps that were not taken back, newest first. */
export async function listSteps(db: Db, scope: Scope, schoolId: number | undefined): Promise<readonly StepSeen[]> {
  const of = schoolId === undefined ? sql`true` : sql`${schoolId}::int = any(school_ids)`;
  const { rows } = await sql<StepSeen>`
    select step_id, kind, subject, happened_on, made_at, cardinality(school_ids) as schools from registry_step
    where region_id = ${scope.regionId} and ${scope.isWholeRegion} and undone_at is null and ${of}
    order by step_id desc limit ${MOST_STEPS}`.execute(db);
  return rows;
}

export interface StepHeld extends StepSeen {
  readonly schoolIds: readonly number[];
  /** The groups it changed; null: it was about schools. */
  readonly names: readonly string[] | null;
}

export async function lockStep(db: Db, scope: Scope, stepId: number): Promise<StepHeld | null> {
  const { rows } = await sql<StepHeld>`
    select step_id, kind, subject, happened_on, made_at, cardinality(school_ids) as schools, school_ids,
      case when before ? 'names' then array(select jsonb_array_elements_text(before -> 'names')) end as names
    from registry_step
    where region_id = ${scope.regionId} and ${scope.isWholeRegion} and step_id = ${stepId} and undone_at is null
    for update`.execute(db);
  return rows[0] ?? null;
}

/** The registry still says what the step left. */
export async function isUntouched(db: Db, regionId: number, stepId: number, now: Snapshot): Promise<boolean> {
  const { rows } = await sql`
    select from registry_step where region_id = ${regionId} and step_id = ${stepId}
      and after - 'decisions' = ${now}::jsonb - 'decisions'`.execute(db);
  return rows.length > 0;
}

export async function markUndone(db: Db, regionId: number, stepId: number, at: Date): Promise<void> {
  await db
    .updateTable('registryStep')
    .set({ undoneAt: at })
    .where('regionId', '=', regionId)
    .where('stepId', '=', stepId)
    .execute();
}
