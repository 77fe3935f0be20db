import type { Place, World } from './world.ts';

/** An edition that schools have been shown, and appeals against one in the states in which something can be done with them. */
export type AppealKind = 'shownEdition' | 'appeal' | 'reviewedAppeal' | 'askedAppeal';
type Maker = (world: World, place: Place) => Promise<number>;

const at = new Date('2025-08-30T00:00:00Z');
const YEARS = 30;
let editions = 0;

/** Years long before the lists of the world, in turn: a new edition of a year amends the one before, so what is asked about now stays. */
async function edition({ db }: World, { regionId }: Place): Promise<number> {
  editions += 1;
  const which = { year: 1990 + (editions % YEARS), number: editions, source: 'federal' };
  const state = 'published';
  await db
    .updateTable('listEdition')
    .set({ state: 'amended' })
    .where('regionId', '=', regionId)
    .where('year', '=', which.year)
    .where('state', '=', 'published')
    .execute();
  const shown = { shownAt: at, opensOn: '2025-08-30', createdAt: at, publishedAt: at };
  const { editionId } = await db
    .insertInto('listEdition')
    .values({ regionId, ...which, state, ...shown })
    .returning('editionId')
    .executeTakeFirstOrThrow();
  return editionId;
}

function appealIn(state: 'submitted' | 'in_review' | 'asked'): Maker {
  return async (world, place) => {
    const { regionId, schoolId } = place;
    const own = { regionId, schoolId };
    const editionId = await edition(world, place);
    const { appealId } = await world.db
      .insertInto('appeal')
      .values({ ...own, editionId, state, grounds: 'rule', answerBy: '2025-09-12', madeAt: at })
      .returning('appealId')
      .executeTakeFirstOrThrow();
    await world.db
      .insertInto('appealStep')
      .values({ ...own, appealId, step: 1, verb: 'submit', saidAt: at, text: 'Возражаем против вывода' })
      .execute();
    return appealId;
  };
}

export const appealMakers: Readonly<Record<AppealKind, Maker>> = {
  shownEdition: edition,
  appeal: appealIn('submitted'),
  reviewedAppeal: appealIn('in_review'),
  askedAppeal: appealIn('asked'),
};
