import { sql } from 'kysely';
import type { HandedItem } from '#platform/http/hooks.ts';
import type { Db } from '#platform/db/database.ts';

export async function listRules(db: Db, regionId: number): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('retentionRule')
    .select(['category', 'days'])
    .where('regionId', '=', regionId)
    .execute();
  return new Map(rows.map(({ category, days }) => [category, days]));
}

export async function saveRule(
  db: Db,
  regionId: number,
  { category, days, at }: { readonly category: string; readonly days: number; readonly at: Date },
): Promise<void> {
  await db
    .insertInto('retentionRule')
    .values({ regionId, category, days, changedAt: at })
    .onConflict((conflict) => conflict.columns(['regionId', 'category']).doUpdateSet({ days, changedAt: at }))
    .execute();
}

export interface NewAct {
  readonly kind: 'retention' | 'erasure';
  readonly category: string;
  readonly keptUntil: Date | null;
  readonly deleted: readonly HandedItem[];
  readonly reason: string | null;
  readonly orderNumber: string | null;
  readonly madeBy: number | null;
  readonly madeAt: Date;
}

export async function addAct(db: Db, regionId: number, act: NewAct): Promise<number> {
  const { actId } = await db
    .insertInto('deletionAct')
    .values({ regionId, ...act, deleted: JSON.stringify(act.deleted) })
    .returning('actId')
    .executeTakeFirstOrThrow();
  return actId;
}

/** Whoever signs the act is held before anything else is locked: erasing people takes these locks in the same order. */
export async function holdMaker(db: Db, regionId: number, personId: number | null): Promise<void> {
  await sql`select from person where region_id = ${regionId} and person_id = ${personId} for key share`.execute(db);
}

export interface ActRow extends Omit<NewAct, 'madeBy'> {
  readonly actId: number;
  readonly madeBy: string | null;
}

interface Wanted {
  readonly actId?: number | undefined;
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Newest first. */
export async function listActs(db: Db, regionId: number, { actId, before, limit }: Wanted): Promise<readonly ActRow[]> {
  const { rows } = await sql<ActRow>`
    select d.act_id, d.kind, d.category, d.kept_until, d.deleted, d.reason, d.order_number, p.name as made_by, d.made_at
    from deletion_act d left join person p on p.region_id = d.region_id and p.person_id = d.made_by
    where d.region_id = ${regionId} and (${actId ?? null}::int is null or d.act_id = ${actId ?? null})
      and (${before ?? null}::int is null or d.act_id < ${before ?? null})
    order by d.act_id desc limit ${limit}`.execute(db);
  return rows;
}
