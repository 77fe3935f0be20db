import type { z } from 'zod';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { accessContract } from '../contract.ts';
import { covers, territoriesFor } from '../domain/judge.ts';
import { matrix } from '../domain/matrix.ts';
import { roles } from '../domain/roles.ts';
import { findPlaced, territoryOf } from './place.ts';
import type { Place } from '#features/registry/server/public.ts';
import { listReaching, type Reaching } from './store-who-sees.ts';

type Answer = z.input<(typeof accessContract)['whoSees']['output']>;

const reaches = ['region', 'municipality', 'school'] as const;

/** Asked of an object by who may see it themselves, or by who keeps the roles there; to anybody else it is not there. */
export async function showWhoSees(ctx: Ctx, place: Place, verb: string): Promise<Result<Answer, 'not_found'>> {
  const { db, actor, now } = ctx;
  const shown = matrix[verb]?.own;
  const placed = await findPlaced(ctx, place);
  if (shown === undefined || placed === null) return err('not_found');
  const may = (asked: string): boolean => covers(territoriesFor(actor.grants, asked), placed);
  if (!may(verb) && !may('access.people')) return err('not_found');
  const { municipalityId, schoolId } = place;
  ctx.note({
    object: { kind: placed.kind, id: schoolId ?? municipalityId ?? actor.regionId, municipalityId, schoolId },
    after: { verb },
  });
  const people = await listReaching(db, actor.regionId, place, dayOf(now()));
  const groups = roles.flatMap((role) =>
    reaches.map((reach) => {
      const of = people.filter((one) => one.role === role && territoryOf(one).kind === reach);
      return { role, reach, people: of.map(describe) };
    }),
  );
  return ok({ roles: groups.filter(({ role, people: of }) => of.length > 0 && shown.includes(role)) });
}

function describe(one: Reaching): Answer['roles'][number]['people'][number] {
  const { name, territory, orderNumber, validFrom, validTo, actingFor } = one;
  return { name, territory, orderNumber, validFrom, validTo, actingFor };
}
