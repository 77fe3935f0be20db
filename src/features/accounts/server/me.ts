import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { View } from '#kernel/view.ts';
import { territoriesFor } from '#features/access/domain/judge.ts';
import { matrix } from '#features/access/domain/matrix.ts';
import { isRole, type Role } from '#features/access/domain/roles.ts';
import { listRolesOf } from '#features/access/server/public.ts';
import type { Actor, Ctx } from '#platform/http/context.ts';
import type { Refusal } from '../domain/refusal.ts';
import { selfOf } from './self.ts';
import { countCodes, findCredential } from './store-credentials.ts';
import { findHomePage, findPerson, hasPeople } from './store-people.ts';
import { listPersonas, type Persona } from './store-personas.ts';

interface Welcome {
  readonly regionName: string;
  readonly isFresh: boolean;
  readonly personas: Persona[];
  readonly identityProvider: string | null;
  readonly hasMail: boolean;
}

export async function welcome({ db, actor, now, mailer, identityProvider }: Ctx): Promise<Result<Welcome, Refusal>> {
  const { regionId } = actor;
  const { name, isDemonstration } = await findHomePage(db, regionId);
  return ok({
    regionName: name,
    isFresh: !isDemonstration && !(await hasPeople(db, regionId)),
    personas: isDemonstration ? [...(await listPersonas(db, regionId, dayOf(now())))] : [],
    identityProvider: identityProvider?.name ?? null,
    hasMail: mailer !== null,
  });
}

interface Me {
  readonly personId: number;
  readonly name: string;
  readonly login: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly isGuest: boolean;
  readonly roles: {
    readonly role: Role;
    readonly municipalityId: number | null;
    readonly schoolId: number | null;
    readonly territory: string | null;
    readonly actingFor: string | null;
    readonly orderNumber: string | null;
    readonly validFrom: string;
    readonly validTo: string | null;
  }[];
  readonly verbs: string[];
  readonly onlySchoolId: number | null;
  readonly hasPassword: boolean;
  readonly hasTotp: boolean;
  readonly recoveryCodesLeft: number;
  readonly masqueradedBy: string | null;
  readonly isDemonstration: boolean;
  readonly view: View | null;
}

export async function me(ctx: Ctx): Promise<Result<Me, Refusal>> {
  const { db, actor, now } = ctx;
  const { key } = selfOf(ctx);
  const person = await findPerson(db, key);
  if (person === null) return err('not_found');
  const roles = await listRolesOf(db, { ...key, day: dayOf(now()) });
  const credential = await findCredential(db, key);
  const { personId, name, login, email, phone, isGuest, hasTotp, view } = person;
  return ok({
    ...{ personId, name, login, email, phone, isGuest, hasTotp, view },
    roles: roles.filter(({ role }) => isRole(role)),
    verbs: Object.keys(matrix).filter((verb) => territoriesFor(actor.grants, verb).length > 0),
    onlySchoolId: onlySchool(actor),
    hasPassword: credential?.passwordHash != null,
    recoveryCodesLeft: hasTotp ? await countCodes(db, key) : 0,
    masqueradedBy: await nameOf(ctx, actor.masqueradedBy),
    isDemonstration: (await findHomePage(db, actor.regionId)).isDemonstration,
  });
}

function onlySchool({ grants }: Actor): number | null {
  const schools = new Set(grants.map(({ territory }) => (territory.kind === 'school' ? territory.schoolId : null)));
  const [only = null] = schools;
  return schools.size === 1 ? only : null;
}

async function nameOf({ db, actor }: Ctx, personId: number | null): Promise<string | null> {
  if (personId === null) return null;
  return (await findPerson(db, { regionId: actor.regionId, personId }))?.name ?? '';
}
