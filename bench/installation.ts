import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { modules } from '#app/modules.ts';
import { openServices, type OpenServices } from '#app/services.ts';
import { addSchoolsOfResults } from '#features/registry/server/public.ts';
import { readConfig } from '#platform/config.ts';
import type { Db } from '#platform/db/database.ts';
import type { Ctx } from '#platform/http/context.ts';
import { silentLog } from '#platform/log.ts';
import { benchFolder } from './bench.ts';
import { districtsOf } from './synthetic.ts';

/** Opens the product's own store, embedded and durable, in a folder, and closes it in order. */
export async function withInstallation<T>(
  dataDir: string,
  use: (ctx: Ctx, services: OpenServices) => Promise<T>,
): Promise<T> {
  const config = readConfig({ OPORA_DATA: dataDir });
  const services = await openServices({ config, modules, log: silentLog, say: () => undefined });
  try {
    return await use(await services.context(), services);
  } finally {
    await services.close();
  }
}

/** Somebody who may read and load everything of the region, with an open session. @returns what their browser sends */
export async function addOperator({ db, secrets, actor, now }: Ctx): Promise<string> {
  const at = now();
  const later = new Date('2099-01-01T00:00:00Z');
  const { regionId } = actor;
  const person = { regionId, name: 'Operator', login: 'operator@example.org', createdAt: at };
  const { personId } = await db.insertInto('person').values(person).returning('personId').executeTakeFirstOrThrow();
  const assignment = { regionId, personId, role: 'regional_operator', validFrom: '2000-01-01', assignedAt: at };
  await db.insertInto('assignment').values(assignment).execute();
  const token = secrets.token();
  const times = { startedAt: at, lastSeenAt: later, expiresAt: later };
  const session = { regionId, personId, tokenHash: secrets.fingerprint(token), ...times, address: '', browser: '' };
  await db.insertInto('session').values(session).execute();
  return `__Host-opora=${token}`;
}

/** The same in a new folder that is gone afterwards. */
export async function withNewInstallation<T>(use: (ctx: Ctx, services: OpenServices) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(benchFolder(), 'store-'));
  try {
    return await withInstallation(dataDir, use);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The registry of the synthetic schools, so that results find it there, as they do in a region that has one. */
export async function addSyntheticSchools(db: Db, regionId: number, schools: number): Promise<void> {
  const rows = Array.from({ length: schools }, (_, school) => ({
    code: String(100_000 + school),
    name: `School ${String(school)}`,
    municipality: `District ${String(school % districtsOf(schools))}`,
  }));
  await addSchoolsOfResults(db, regionId, rows, new Set());
}
