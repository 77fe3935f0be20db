import { findNewestList } from '#features/lists/server/public.ts';
import { dayOf } from '#kernel/day.ts';
import type { NewsPart, TimelineEntry } from '#platform/http/hooks.ts';
import { newsKinds, type EditionNews } from '../domain/kinds.ts';
import { findPublication } from './store-hooks.ts';

const moves = { new: 'editions.came', stayed: 'editions.kept', left: 'editions.went' } as const;

/** The newest published list, once, on the day it came out or was changed by a decision; of a part of the region with names. */
export const newsPart: NewsPart = {
  verb: 'lists.flow',
  kinds: newsKinds,
  lines: async (ctx) => {
    const newest = await findNewestList(ctx);
    if (newest?.as !== 'published' || newest.editionId === null) return [];
    const { regionId } = ctx.scope;
    const { publishedAt, amendedBy } = await findPublication(ctx.db, { regionId, editionId: newest.editionId });
    const on = dayOf(publishedAt);
    const { year, change, moved, to } = newest;
    const named = moved.map(({ schoolId, school, move }): TimelineEntry => {
      const facts: EditionNews[(typeof moves)[typeof move]] = { year, school };
      return { on, kind: moves[move], facts: { ...facts }, to: `/schools/${String(schoolId)}` };
    });
    if (change === null) return named;
    const facts = amendedBy === null ? { ...change } : { ...change, document: amendedBy };
    return [{ on, kind: amendedBy === null ? 'editions.opened' : 'editions.changed', facts, to }, ...named];
  },
};
