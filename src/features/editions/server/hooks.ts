import { findMentionPattern } from '#features/access/server/public.ts';
import { dayOf } from '#kernel/day.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { PersonalPart, TimelineEntry, TimelinePart, TodayCard, TodayPart } from '#platform/http/hooks.ts';
import {
  eventKinds,
  makerKinds,
  publisherKinds,
  schoolKinds,
  type EditionCards,
  type EditionEvents,
} from '../domain/kinds.ts';
import { whatHolds } from './step.ts';
import { findEdition } from './store.ts';
import {
  clearMentions,
  collectDeeds,
  listOpenEditions,
  listSchoolEditions,
  listUnreadSheets,
  type OpenEdition,
} from './store-hooks.ts';

function card<K extends keyof EditionCards>(
  kind: K,
  facts: EditionCards[K],
  { to, dueOn }: Pick<TodayCard, 'to' | 'dueOn'>,
): TodayCard {
  return { kind, facts, to, dueOn };
}

/** Drafts to be checked, and checked editions whose schools have not been shown anything. */
export const makerPart: TodayPart = {
  verb: 'editions.check',
  kinds: makerKinds,
  cards: async ({ db, scope }) => {
    const open = await listOpenEditions(db, scope.regionId);
    return open
      .filter(({ shownAt }) => shownAt === null)
      .map(({ state, year, listed }) => {
        const kind = state === 'draft' ? 'editions.toCheck' : 'editions.toShow';
        return card(kind, { year, listed }, { to: `/lists/${String(year)}`, dueOn: null });
      });
  },
};

/** Editions whose day has come, for who may publish them: not for who has checked, where somebody else can. */
export const publisherPart: TodayPart = {
  verb: 'editions.publish',
  kinds: publisherKinds,
  cards: async (ctx) => {
    const cards: TodayCard[] = [];
    for (const open of await listOpenEditions(ctx.db, ctx.scope.regionId)) {
      if (!(await isOnesToPublish(ctx, open))) continue;
      const { year, listed, read, opensOn } = open;
      cards.push(card('editions.toPublish', { year, listed, read }, { to: `/lists/${String(year)}`, dueOn: opensOn }));
    }
    return cards;
  },
};

async function isOnesToPublish(ctx: Ctx, { editionId, shownAt }: OpenEdition): Promise<boolean> {
  if (shownAt === null) return false;
  const edition = await findEdition(ctx.db, { regionId: ctx.scope.regionId, editionId });
  if (edition === null) return false;
  const { authority, second_person: second, due } = await whatHolds(ctx, edition);
  return authority === true && second === true && due === true;
}

export const schoolPart: TodayPart = {
  verb: 'editions.readSheet',
  kinds: schoolKinds,
  cards: async ({ db, scope }) =>
    (await listUnreadSheets(db, scope)).map(({ year, schoolId, schoolName, opensOn }) => {
      const to = `/lists/${String(year)}/why/${String(schoolId)}`;
      return card('editions.unreadSheet', { year, school: schoolName }, { to, dueOn: opensOn });
    }),
};

/** What decisions said of a school; that a list came out is told with what it said, by the lists. */
export const timelinePart: TimelinePart = {
  verb: 'lists.why',
  kinds: eventKinds,
  entries: async ({ db, scope }, schoolId) => {
    const editions = await listSchoolEditions(db, scope, schoolId);
    return editions.flatMap(({ year, publishedAt, cluster, change, documentNumber }): TimelineEntry[] => {
      if (change === null) return [];
      const facts: EditionEvents['editions.amended'] = { year, change, cluster, document: documentNumber ?? '' };
      return [{ on: dayOf(publishedAt), kind: 'editions.amended', facts, to: `/lists/${String(year)}/editions` }];
    });
  },
};

/** Who made, checked and published a list stays with it under the number of the person, as who read a sheet does. */
export const personalPart: PersonalPart = {
  collect: ({ db, actor }, personId) => collectDeeds(db, { regionId: actor.regionId, personId }),
  erase: async ({ db, actor }, personId) => {
    const key = { regionId: actor.regionId, personId };
    const pattern = await findMentionPattern(db, key);
    return [{ kind: 'edition_mentions', count: pattern === null ? 0 : await clearMentions(db, key.regionId, pattern) }];
  },
};
