import type { Role } from '#features/access/domain/roles.ts';
import type { OpenServices } from '#app/services.ts';
import { surnames, type Staffed } from './places.ts';

export interface GivenRole {
  readonly role: Role;
  readonly municipalityId?: number;
  readonly schoolId?: number;
  readonly validFrom?: string;
  readonly validTo?: string;
}

const distant = new Date('2099-01-01T00:00:00Z');
let people = 0;

/** Somebody of a unit, with a name and an address that give the unit away. @returns the number of the person */
export async function addAccount(
  services: OpenServices,
  unit: Staffed,
  given: {
    readonly regionId: number;
    readonly roles: readonly GivenRole[];
    readonly state?: 'active' | 'blocked';
    readonly isGuest?: boolean;
  },
): Promise<number> {
  const { regionId, roles, state = 'active', isGuest = false } = given;
  people += 1;
  const [surname, word] = surnames[unit];
  const login = `${word}-${String(people)}@example.org`;
  const { personId } = await services.workDb
    .insertInto('person')
    .values({
      regionId,
      name: `${surname} Анна ${String(people)}`,
      login,
      email: login,
      state,
      isGuest,
      createdAt: services.now(),
    })
    .returning('personId')
    .executeTakeFirstOrThrow();
  if (isGuest)
    await addGuestLink(services.workDb, { regionId, personId, label: `${surname} Вера`, tokenHash: fingerprint() });
  for (const role of roles) await addAssignment(services, { regionId, personId, ...role });
  return personId;
}

/** A guest is there as long as the link is. */
async function addGuestLink(
  workDb: OpenServices['workDb'],
  link: { readonly regionId: number; readonly personId: number; readonly label: string; readonly tokenHash: string },
): Promise<void> {
  await workDb
    .insertInto('guestLink')
    .values({ ...link, madeAt: new Date('2025-08-30T00:00:00Z') })
    .execute();
}

let prints = 0;
/** Of no token at all: nobody can come by it. */
export function fingerprint(): string {
  prints += 1;
  return prints.toString(16).padStart(64, '0');
}

export async function addAssignment(
  services: Pick<OpenServices, 'workDb' | 'now'>,
  given: GivenRole & { readonly regionId: number; readonly personId: number },
): Promise<number> {
  const { validFrom = '2000-01-01', validTo = null, municipalityId = null, schoolId = null, ...rest } = given;
  const { assignmentId } = await services.workDb
    .insertInto('assignment')
    .values({ ...rest, municipalityId, schoolId, validFrom, validTo, assignedAt: services.now() })
    .returning('assignmentId')
    .executeTakeFirstOrThrow();
  return assignmentId;
}

interface SessionOf {
  readonly regionId: number;
  readonly personId: number;
  /** Through whose eyes the person looks. */
  readonly masqueradePersonId?: number;
}

/** @returns what the browser sends */
export async function openSession(services: OpenServices, given: SessionOf): Promise<string> {
  const token = services.secrets.token();
  const times = { startedAt: services.now(), lastSeenAt: distant, expiresAt: distant };
  const reason = given.masqueradePersonId === undefined ? {} : { masqueradeReason: 'проверка' };
  await services.workDb
    .insertInto('session')
    .values({
      ...given,
      ...reason,
      ...times,
      tokenHash: services.secrets.fingerprint(token),
      address: '127.0.0.1',
      browser: 'test',
    })
    .execute();
  return `__Host-opora=${token}`;
}
