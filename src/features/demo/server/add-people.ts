import { addPerson, hasAccounts } from '#features/accounts/server/public.ts';
import { addAssignment } from '#features/access/server/public.ts';
import { listRegistry } from '#features/registry/server/public.ts';
import { dayOf } from '#kernel/day.ts';
import { wholeRegion } from '#kernel/territory.ts';
import type { Ctx } from '#platform/http/context.ts';
import { listDemoPeople, type DemoPlace, type DemoRole } from '../domain/people.ts';
import type { DemoPersonKey } from '../domain/people.words.ts';

/** Before the lists of the region, so that the roles hold for whoever looks at them. */
const SINCE = '2022-09-01';
const LEAVE_BEGAN_DAYS_AGO = 5;
const LEAVE_ENDS_IN_DAYS = 30;
const DAY = 24 * 3600 * 1000;

type Work = Pick<Ctx, 'db' | 'now'>;

/**
 * The invented people with their roles. Who is there already is left as they are. Needs the registry. Anybody may be an invented
 * person, so they do not come where somebody has an account: that would open it to everybody.
 */
export async function addDemoPeople({ db, now }: Work, regionId: number): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    if (await hasAccounts(transaction, regionId)) return;
    const find = await placeFinder(transaction, regionId);
    const assignments = new Map<DemoPersonKey, number>();
    for (const { key, login, name, held } of listDemoPeople()) {
      const added = await addPerson({ db: transaction, now, regionId }, { login, name });
      if (!added.ok) continue;
      for (const place of held.places) {
        const { role, orderNumber } = held;
        const given = { personId: added.value, role, orderNumber, ...find(place), ...termOf(held, now()) };
        const actingFor = held.actingFor === undefined ? null : (assignments.get(held.actingFor) ?? null);
        const by = { actingFor, assignedBy: null, assignedAt: now() };
        assignments.set(key, await addAssignment(transaction, regionId, { ...given, ...by }));
      }
    }
  });
}

function termOf({ actingFor }: DemoRole, now: Date): { validFrom: string; validTo: string | null } {
  if (actingFor === undefined) return { validFrom: SINCE, validTo: null };
  const day = (shift: number): string => dayOf(new Date(now.getTime() + shift * DAY));
  return { validFrom: day(-LEAVE_BEGAN_DAYS_AGO), validTo: day(LEAVE_ENDS_IN_DAYS) };
}

interface FoundPlace {
  readonly municipalityId: number | null;
  readonly schoolId: number | null;
}

async function placeFinder(db: Ctx['db'], regionId: number): Promise<(place: DemoPlace) => FoundPlace> {
  const registry = await listRegistry(db, wholeRegion(regionId));
  const schools = new Map(registry.map(({ code, schoolId }) => [code, schoolId]));
  const municipalities = new Map(registry.map(({ municipality, municipalityId }) => [municipality, municipalityId]));
  return ({ municipality, school }) => ({
    municipalityId: municipality === undefined ? null : known(municipalities, municipality),
    schoolId: school === undefined ? null : known(schools, school),
  });
}

function known(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the demonstration region has no ${name}`);
  return id;
}
