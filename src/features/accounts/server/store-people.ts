import type { View } from '#kernel/view.ts';
import type { Db } from '#platform/db/database.ts';

export type PersonState = 'active' | 'blocked' | 'erased';

/** A person as the rules of signing in need them. */
export interface PersonFound {
  readonly personId: number;
  readonly login: string;
  readonly name: string;
  readonly email: string | null;
  /** Since when it is known that the person reads mail of that address; null: anybody may have written it. */
  readonly emailProvenAt: Date | null;
  readonly phone: string | null;
  readonly state: PersonState;
  readonly isGuest: boolean;
  readonly hasTotp: boolean;
  /** Null: never chosen. */
  readonly view: View | null;
}

export interface PersonKey {
  readonly regionId: number;
  readonly personId: number;
}

const columns = [
  'personId',
  'login',
  'name',
  'email',
  'emailProvenAt',
  'phone',
  'state',
  'isGuest',
  'hasTotp',
  'view',
] as const;

/** The values that the columns hold by their checks and by what the contract lets in. */
function whole<F extends { readonly state: string; readonly view: unknown }>(
  found: F,
): F & { readonly state: PersonState; readonly view: View | null } {
  return { ...found, state: found.state as PersonState, view: found.view as View | null };
}

export async function findPersonByLogin(db: Db, regionId: number, login: string): Promise<PersonFound | null> {
  const found = await db
    .selectFrom('person')
    .select(columns)
    .where('regionId', '=', regionId)
    .where('login', '=', login)
    .executeTakeFirst();
  return found === undefined ? null : whole(found);
}

export async function findPerson(db: Db, { regionId, personId }: PersonKey): Promise<PersonFound | null> {
  const found = await db
    .selectFrom('person')
    .select(columns)
    .where('regionId', '=', regionId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return found === undefined ? null : whole(found);
}

export async function hasPeople(db: Db, regionId: number): Promise<boolean> {
  const found = await db.selectFrom('person').select('personId').where('regionId', '=', regionId).limit(1).execute();
  return found.length > 0;
}

/** Somebody has a way of their own to sign in: this is no longer an installation to look around in. */
export async function hasAccounts(db: Db, regionId: number): Promise<boolean> {
  for (const table of ['credential', 'externalIdentity'] as const) {
    const found = await db.selectFrom(table).select('personId').where('regionId', '=', regionId).limit(1).execute();
    if (found.length > 0) return true;
  }
  return false;
}

export interface NewPerson {
  readonly login: string;
  readonly name: string;
  readonly email: string | null;
  readonly emailProvenAt: Date | null;
  readonly phone: string | null;
  readonly isGuest: boolean;
  readonly createdAt: Date;
}

/** @returns null when the login is taken */
export async function insertPerson(db: Db, regionId: number, person: NewPerson): Promise<number | null> {
  const added = await db
    .insertInto('person')
    .values({ regionId, ...person })
    .onConflict((conflict) => conflict.columns(['regionId', 'login']).doNothing())
    .returning('personId')
    .executeTakeFirst();
  return added?.personId ?? null;
}

export async function changePerson(
  db: Db,
  { regionId, personId }: PersonKey,
  {
    view,
    ...change
  }: Partial<Omit<PersonFound, 'personId' | 'isGuest'>> & {
    readonly lastSeenAt?: Date;
  },
): Promise<void> {
  await db
    .updateTable('person')
    .set({ ...change, ...(view !== undefined && { view: view === null ? null : JSON.stringify(view) }) })
    .where('regionId', '=', regionId)
    .where('personId', '=', personId)
    .execute();
}

/** The region as the sign-in page names it. */
export async function findHomePage(
  db: Db,
  regionId: number,
): Promise<{ readonly name: string; readonly isDemonstration: boolean }> {
  return await db
    .selectFrom('region')
    .select(['name', 'isDemonstration'])
    .where('regionId', '=', regionId)
    .executeTakeFirstOrThrow();
}
