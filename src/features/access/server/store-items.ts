import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

export interface NewItem {
  readonly kind: 'matter' | 'decision' | 'contact' | 'promise';
  readonly text: string;
  readonly dueOn: string | null;
  readonly schoolId: number | null;
}

export interface ItemSeen extends NewItem {
  readonly itemId: number;
  readonly school: string | null;
  readonly isDone: boolean;
}

export async function addItems(
  db: Db,
  key: { readonly regionId: number; readonly handoverId: number },
  items: readonly NewItem[],
): Promise<void> {
  if (items.length === 0) return;
  await db
    .insertInto('handoverItem')
    .values(items.map((item) => ({ ...key, ...item })))
    .execute();
}

/** Items of an act, or those that came with an assignment and are still to do. */
export async function listItems(
  db: Db,
  regionId: number,
  of: { readonly handoverId: number } | { readonly openOfAssignment: number },
): Promise<readonly ItemSeen[]> {
  const which =
    'handoverId' in of
      ? sql`i.handover_id = ${of.handoverId}`
      : sql`h.new_assignment_id = ${of.openOfAssignment} and i.done_at is null`;
  const { rows } = await sql<ItemSeen>`
    select i.item_id, i.kind, i.text, i.due_on, i.school_id, i.done_at is not null as is_done,
      (select v.name from school_version v where v.region_id = i.region_id and v.school_id = i.school_id
        order by v.valid_from desc limit 1) as school
    from handover_item i
    join handover h on h.region_id = i.region_id and h.handover_id = i.handover_id
    where i.region_id = ${regionId} and ${which} order by i.item_id`.execute(db);
  return rows;
}

/** What is still to do goes on with the assignment, into the new act. */
export async function passItems(
  db: Db,
  regionId: number,
  { assignmentId, handoverId }: { readonly assignmentId: number; readonly handoverId: number },
): Promise<void> {
  await sql`
    update handover_item i set handover_id = ${handoverId}
    from handover h
    where i.region_id = ${regionId} and h.region_id = i.region_id and h.handover_id = i.handover_id
      and h.new_assignment_id = ${assignmentId} and i.done_at is null`.execute(db);
}

export interface OwnItem {
  readonly handoverId: number;
  readonly isDone: boolean;
}

/** An item that was handed to the person. */
export async function lockOwnItem(
  db: Db,
  key: { readonly regionId: number; readonly personId: number | null; readonly itemId: number },
): Promise<OwnItem | null> {
  const { rows } = await sql<OwnItem>`
    select i.handover_id, i.done_at is not null as is_done
    from handover_item i
    join handover h on h.region_id = i.region_id and h.handover_id = i.handover_id and h.to_person_id = ${key.personId}
    where i.region_id = ${key.regionId} and i.item_id = ${key.itemId} for update of i`.execute(db);
  return rows[0] ?? null;
}

export async function markItem(
  db: Db,
  key: { readonly regionId: number; readonly itemId: number },
  doneAt: Date | null,
): Promise<void> {
  await db
    .updateTable('handoverItem')
    .set({ doneAt })
    .where('regionId', '=', key.regionId)
    .where('itemId', '=', key.itemId)
    .execute();
}
