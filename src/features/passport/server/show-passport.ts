import type { z } from 'zod';
import { findSchoolYear } from '#features/lists/server/public.ts';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Scope } from '#kernel/territory.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { TimelinePart } from '#platform/http/hooks.ts';
import type { PassportEvent, passportContract } from '../contract.ts';
import { newestFirst } from '../domain/order.ts';
import { findSchool, listNeighbours, listRelatives, listSimilar, type Relative, type SchoolLink } from './store.ts';

type Shown = z.input<typeof passportContract.show.output>;

const MOST_NEIGHBOURS = 12;
const MOST_SIMILAR = 5;
/** Who may not ask why a school is listed reads nothing of lists and counts here either. */
const LISTS_VERB = 'lists.why';

export async function showPassport(ctx: Ctx, schoolId: number): Promise<Result<Shown, 'not_found'>> {
  const { db, scope, now } = ctx;
  const key = { scope, schoolId };
  const school = await findSchool(db, key, dayOf(now()));
  if (school === null) return err('not_found');
  const atSchool = scopesAt(ctx, schoolId);
  const lists = await atSchool(LISTS_VERB);
  const { municipalityId } = school;
  const { schools, all } = await listNeighbours(db, key, { municipalityId, limit: MOST_NEIGHBOURS });
  const relatives = await listRelatives(db, key);
  return ok({
    school,
    predecessors: relatives.filter(({ isBefore }) => isBefore).map(linkOf),
    successors: relatives.filter(({ isBefore }) => !isBefore).map(linkOf),
    year: lists === null ? null : await findSchoolYear({ ...ctx, scope: lists }, schoolId),
    events: await gatherEvents(ctx, atSchool, schoolId),
    neighbours: {
      municipality: [...schools],
      others: all - schools.length,
      similar: lists === null ? [] : [...(await listSimilar(db, { scope: lists, schoolId }, MOST_SIMILAR))],
    },
  });
}

type ScopeAt = (verb: string) => Promise<Scope | null>;

/** The scope of a verb when the school lies in it, else null; each verb is judged once. */
function scopesAt(ctx: Ctx, schoolId: number): ScopeAt {
  const judged = new Map<string, Promise<Scope | null>>();
  const judge = async (verb: string): Promise<Scope | null> => {
    const scope = await ctx.scopeFor(verb);
    return scope !== null && (scope.isWholeRegion || scope.schoolIds.includes(schoolId)) ? scope : null;
  };
  return (verb) => {
    const known = judged.get(verb) ?? judge(verb);
    judged.set(verb, known);
    return known;
  };
}

async function gatherEvents(ctx: Ctx, atSchool: ScopeAt, schoolId: number): Promise<PassportEvent[]> {
  const events: PassportEvent[] = [];
  for (const part of ctx.hooks.timeline) {
    const scope = await atSchool(part.verb);
    if (scope !== null) events.push(...(await tell(part, { ...ctx, scope }, schoolId)));
  }
  return newestFirst(events);
}

async function tell(part: TimelinePart, ctx: Ctx, schoolId: number): Promise<PassportEvent[]> {
  const entries = await part.entries(ctx, schoolId);
  return entries.map(({ on, kind, facts, to }) => ({ on, kind, facts: { ...facts }, to }));
}

function linkOf({ schoolId, name }: Relative): SchoolLink | null {
  return schoolId === null || name === null ? null : { schoolId, name };
}
