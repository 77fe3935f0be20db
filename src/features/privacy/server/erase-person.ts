import { forgetDetails } from '#features/audit/server/public.ts';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { HandedItem } from '#platform/http/hooks.ts';
import { erasureRefusal, namesPerson } from '../domain/erasure.ts';
import { addAct } from './store-acts.ts';
import { listWrittenTo, lockPerson } from './store-person.ts';

interface Wish {
  readonly personId: number;
  readonly reason: string;
  readonly orderNumber: string | null;
}

/** Every feature forgets the person in one transaction; what remains is an act that names nobody. */
export async function erasePerson(
  ctx: Ctx,
  { personId, reason, orderNumber }: Wish,
): Promise<Result<{ readonly actId: number }, string>> {
  const { db, actor, hooks } = ctx;
  const { regionId } = actor;
  const madeAt = ctx.now();
  const person = await lockPerson(db, { regionId, personId }, dayOf(madeAt));
  if (person === null) return err('not_found');
  const refusal = erasureRefusal({ ...person, isOneself: personId === (actor.masqueradedBy ?? actor.personId) });
  if (refusal !== null) return err(refusal);
  const { name, login, email, phone } = person;
  if (namesPerson(`${reason} ${orderNumber ?? ''}`, { name, addresses: [login, email, phone] }))
    return err('names_person');
  const written = await listWrittenTo(db, regionId, personId);
  const deleted: HandedItem[] = [];
  for (const part of Object.values(hooks.personal)) deleted.push(...(await part.erase(ctx, personId)));
  const known = [person, ...written].map((one) => ({ name: one.name, addresses: [one.email, one.phone] }));
  deleted.push(await forgetDetails(ctx, personId, [...known, { name: null, addresses: [login] }]));
  const act = { kind: 'erasure', category: 'person', keptUntil: null, deleted, reason, orderNumber } as const;
  const actId = await addAct(db, regionId, { ...act, madeBy: actor.personId, madeAt });
  ctx.note({ object: { kind: 'person', id: personId, personId }, after: { actId, orderNumber, state: 'erased' } });
  return ok({ actId });
}
