import type { Ctx } from '#platform/http/context.ts';
import type { HandedItem } from '#platform/http/hooks.ts';
import { forgetRows, listTraces, type OwnTrace } from './store-forget.ts';

/** What the log knows about a person: what they did and what was done to them. */
export async function collectTraces(
  { db, actor }: Pick<Ctx, 'db' | 'actor'>,
  personId: number,
): Promise<readonly OwnTrace[]> {
  return await listTraces(db, actor.regionId, personId);
}

/** Words by which rows about a person are found although they do not say so. */
export interface Known {
  readonly name: string | null;
  /** Login, e-mail address, phone. */
  readonly addresses: readonly (string | null)[];
}

/** A shorter one would be found everywhere. */
const FEWEST_LETTERS = 5;

/**
 * Erases before and after where they tell of the person; the rows themselves and the chain stay. It takes the lock of the
 * log, so it comes last.
 */
export async function forgetDetails(ctx: Ctx, personId: number, known: readonly Known[]): Promise<HandedItem> {
  const addresses = known.flatMap((one) => one.addresses).filter((word) => word !== null);
  // A name counts only as the whole of a value and with a space in it: somebody may be called like an office.
  const names = known.flatMap(({ name }) => (name?.trim().includes(' ') === true ? [JSON.stringify(name)] : []));
  const inner = addresses
    .filter((word) => word.length >= FEWEST_LETTERS)
    .map((word) => JSON.stringify(word).slice(1, -1));
  return { kind: 'audit_details', count: await forgetRows(ctx, personId, [...new Set([...inner, ...names])]) };
}
