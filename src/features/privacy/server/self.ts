import type { Ctx } from '#platform/http/context.ts';
import { findPerson } from './store-person.ts';

interface Self {
  readonly regionId: number;
  readonly personId: number;
}

/** Whose own data this is about. Nobody's when it is a guest: that is whoever holds the link, and they are strangers to one another. */
export async function findSelf({ db, actor: { regionId, personId } }: Pick<Ctx, 'db' | 'actor'>): Promise<Self | null> {
  if (personId === null) return null;
  const found = await findPerson(db, { regionId, personId });
  return found === null || found.isGuest ? null : { regionId, personId };
}
