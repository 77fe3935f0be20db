import type { TimelineEntry, TimelinePart } from '#platform/http/hooks.ts';
import { accessKinds, type AccessEvents } from '../domain/events.ts';
import { dayAfter } from '../domain/term.ts';
import { listSchoolAssignments } from './store-events.ts';

/** Who answers for a school and who walks beside it: the role and its time; the name is for who may see people, and is noted. */
export const accessTimeline: TimelinePart = {
  verb: 'access.whoSees',
  kinds: accessKinds,
  entries: async (ctx, schoolId) => {
    const people = await ctx.scopeFor('access.people');
    const isNamed = people !== null && (people.isWholeRegion || people.schoolIds.includes(schoolId));
    const found = await listSchoolAssignments(ctx.db, ctx.scope, { schoolId, roles: ['director', 'curator'] });
    if (isNamed && found.length > 0) ctx.note({ object: { kind: 'school', id: schoolId, schoolId } });
    return found.map(({ role, validFrom, validTo, name }): TimelineEntry => {
      const until = validTo === null ? null : dayAfter(validTo, -1);
      const facts: AccessEvents['access.assigned'] = { role, until, name: isNamed && name !== '' ? name : null };
      return { on: validFrom, kind: 'access.assigned', facts, to: null };
    });
  },
};
