import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { z } from 'zod';
import type { accessContract, PersonRow } from '../contract.ts';
import { territoriesFor } from '../domain/judge.ts';
import { invitableRoles } from '../domain/roles.ts';
import { findRoleRefusal } from './place.ts';
import { listAssignments, type AssignmentSeen } from './store-assigned.ts';
import { listHandoversOf } from './store-handover.ts';
import { findPerson, listPeople, type PeopleFilter, type PersonSeen } from './store-people.ts';

type Output<K extends keyof typeof accessContract> = z.input<(typeof accessContract)[K]['output']>;

export async function showPeople(
  { db, scope, actor, now }: Ctx,
  { after, limit, ...filter }: PeopleFilter & { readonly after?: string | undefined; readonly limit: number },
): Promise<Output<'people'>> {
  const today = dayOf(now());
  const page = { today, after: after === undefined ? null : Number(after), limit: limit + 1 };
  const { people, matching } = await listPeople(db, scope, filter, page);
  const shown = people.slice(0, limit);
  const assignments = await listAssignments(db, scope, { personIds: shown.map(({ personId }) => personId), today });
  const kept =
    filter.state === 'all' ? assignments : assignments.filter(({ validTo }) => validTo === null || validTo > today);
  const byPerson = Map.groupBy(kept, ({ personId }) => personId);
  return {
    people: shown.map((person) => describePerson(person, byPerson.get(person.personId) ?? [])),
    matching,
    next: people.length > limit ? String(shown.at(-1)?.personId ?? '') : null,
    invitable: [...invitableRoles(actor.grants.map(({ role }) => role))],
  };
}

export async function showPerson(ctx: Ctx, personId: number): Promise<Result<Output<'person'>, 'not_found'>> {
  const { db, scope, now } = ctx;
  const person = await findPerson(db, scope, personId, now());
  if (person === null) return err('not_found');
  ctx.note({ object: { kind: 'person', id: personId, personId } });
  const assignments = await listAssignments(db, scope, { personIds: [personId], today: dayOf(now()) });
  const { email, phone, isGuest, createdAt, hasTotp, openSessions } = person;
  return ok({
    ...describePerson(person, assignments),
    ...{ email, phone, isGuest, hasTotp, openSessions },
    createdAt: createdAt.toISOString(),
    handovers: [...(await listHandoversOf(db, scope, personId))],
    may: await listOffered(ctx, personId, assignments),
  });
}

function describePerson(
  { personId, name, login, state, lastSeenAt }: PersonSeen,
  assignments: readonly AssignmentSeen[],
): PersonRow {
  const at = lastSeenAt === null ? null : lastSeenAt.toISOString();
  return { personId, name, login, state, lastSeenAt: at, assignments: assignments.map(describeAssignment) };
}

export function describeAssignment(one: AssignmentSeen): PersonRow['assignments'][number] {
  const { assignmentId, role, municipalityId, schoolId, territory, orderNumber, validFrom, validTo } = one;
  const { actingFor, isCurrent } = one;
  const place = { role, municipalityId, schoolId, territory };
  return { assignmentId, ...place, orderNumber, validFrom, validTo, actingFor, isCurrent };
}

const onRoles = ['access.endAssignment', 'access.substitute', 'access.handOver'];
const onOthers = ['accounts.block', 'accounts.unblock', 'accounts.beginMasquerade', 'privacy.erasePerson'];
const onAccount = ['accounts.makeResetLink', 'accounts.endSessionsOf', 'privacy.exportPerson'];

/** Verbs the reader may use here, so that the page offers no dead buttons; the handlers ask again. */
async function listOffered(ctx: Ctx, personId: number, assignments: readonly AssignmentSeen[]): Promise<string[]> {
  const { actor } = ctx;
  if (actor.masqueradedBy !== null) return [];
  const may = (verb: string): boolean => territoriesFor(actor.grants, verb).length > 0;
  const isOther = personId !== actor.personId;
  const verbs = [...(may('access.assign') ? ['access.assign'] : []), ...onAccount.filter(may)];
  if (isOther) verbs.push(...onOthers.filter(may));
  const today = dayOf(ctx.now());
  const open = assignments.filter(({ validTo }) => validTo === null || validTo > today);
  for (const { role, municipalityId, schoolId } of open) {
    if ((await findRoleRefusal(ctx, role, { municipalityId, schoolId })) === null)
      return [...verbs, ...onRoles.filter(may)];
  }
  return verbs;
}
