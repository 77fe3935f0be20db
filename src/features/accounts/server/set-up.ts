import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Role } from '#features/access/domain/roles.ts';
import { addAssignment } from '#features/access/server/public.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { Refusal } from '../domain/refusal.ts';
import { addPersonWithPassword } from './add-person.ts';
import { openSession } from './open-session.ts';
import type { SignIn } from './sign-in.ts';
import { saveSetupLink, takeSetupLink } from './store-links.ts';
import { hasPeople } from './store-people.ts';

/** While nobody has an account, each start makes a new link. @returns its token; null when there is somebody */
export async function offerSetUp({ db, actor, secrets, now }: Ctx): Promise<string | null> {
  if (await hasPeople(db, actor.regionId)) return null;
  const token = secrets.token();
  await saveSetupLink(db, actor.regionId, secrets.fingerprint(token), now());
  return token;
}

/** The link goes with the first person; of two who open it at the same time one comes second. */
export async function takeSetUp({ db, actor, secrets }: Ctx, token: string): Promise<Result<null, 'link_invalid'>> {
  const isTaken = await takeSetupLink(db, actor.regionId, secrets.fingerprint(token));
  return isTaken && !(await hasPeople(db, actor.regionId)) ? ok(null) : err('link_invalid');
}

interface FirstPerson {
  readonly token: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
  readonly isOperator: boolean;
}

export async function setUp(ctx: Ctx, { token, isOperator, ...person }: FirstPerson): Promise<Result<SignIn, Refusal>> {
  const { db, now, actor } = ctx;
  const { regionId } = actor;
  const taken = await takeSetUp(ctx, token);
  if (!taken.ok) return taken;
  const added = await addPersonWithPassword({ db, now, regionId }, person);
  if (!added.ok) return added;
  const roles: readonly Role[] = isOperator ? ['administrator', 'regional_operator'] : ['administrator'];
  for (const role of roles) {
    const given = { personId: added.value, role, municipalityId: null, schoolId: null, orderNumber: null };
    const term = { validFrom: dayOf(now()), validTo: null, assignedBy: added.value, assignedAt: now() };
    await addAssignment(db, regionId, { ...given, ...term });
  }
  ctx.note({ object: { kind: 'person', id: added.value, personId: added.value }, after: { roles: [...roles] } });
  return ok(await openSession(ctx, added.value, 'set_up'));
}
