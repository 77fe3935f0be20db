import type { Role } from '#features/access/domain/roles.ts';
import type { OpenServices } from '#app/services.ts';

export interface TestRole {
  readonly role: Role;
  readonly municipalityId?: number;
  readonly schoolId?: number;
  readonly validFrom?: string;
  readonly validTo?: string;
}

export interface TestPerson {
  readonly personId: number;
  readonly name: string;
  /** What the person's browser sends. */
  readonly cookie: string;
}

/** Somebody with these roles and an open session, put straight into the store. The region is that of the installation unless said. */
export async function addPerson(
  { workDb, secrets, now }: Pick<OpenServices, 'workDb' | 'secrets' | 'now'>,
  name: string,
  roles: readonly TestRole[],
  regionId = 1,
): Promise<TestPerson> {
  const at = now();
  const login = `${secrets.token().toLowerCase()}@example.org`;
  const { personId } = await workDb
    .insertInto('person')
    .values({ regionId, name, login, email: login, emailProvenAt: at, createdAt: at })
    .returning('personId')
    .executeTakeFirstOrThrow();
  for (const { role, municipalityId = null, schoolId = null, validFrom = '2000-01-01', validTo = null } of roles) {
    const given = { role, municipalityId, schoolId, validFrom, validTo, assignedAt: at };
    await workDb
      .insertInto('assignment')
      .values({ regionId, personId, ...given })
      .execute();
  }
  const token = secrets.token();
  const session = {
    tokenHash: secrets.fingerprint(token),
    startedAt: at,
    lastSeenAt: new Date('2099-01-01T00:00:00Z'),
  };
  const expiresAt = new Date('2099-01-01T00:00:00Z');
  await workDb
    .insertInto('session')
    .values({ regionId, personId, ...session, expiresAt, address: '127.0.0.1', browser: 'test' })
    .execute();
  return { personId, name, cookie: `__Host-opora=${token}` };
}
