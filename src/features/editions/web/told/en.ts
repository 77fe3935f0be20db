import { en as lists } from '#features/lists/en.ts';
import { en as editions } from '../en.ts';
import type { EditionsTold } from './ru.ts';

const inList = (count: number): string => `${String(count)} ${count === 1 ? 'school is' : 'schools are'} in the list.`;

export const en: EditionsTold = {
  events: {
    'editions.amended': ({ year, change, cluster, document }) => {
      const end = cluster === null ? '' : ` (${editions.clusters[cluster]})`;
      return `Decision ${document} on the list of ${String(year)}: ${editions.changes[change]}${end}`;
    },
    'editions.opened': (change) => `Published: ${lists.listChange(change)}`,
    'editions.changed': ({ document, ...change }) => `Changed by decision ${document}: ${lists.listChange(change)}`,
    'editions.came': ({ year, school }) => `Came into the list of ${String(year)}: ${school}`,
    'editions.kept': ({ year, school }) => `Stayed in the list of ${String(year)}: ${school}`,
    'editions.went': ({ year, school }) => `Left the list of ${String(year)}: ${school}`,
  },
  cards: {
    'editions.toCheck': ({ year, listed }) => ({
      title: `Check the draft of the list of ${String(year)}`,
      why: `${inList(listed)} Only the regional office sees it so far.`,
      action: 'Check',
    }),
    'editions.toShow': ({ year, listed }) => ({
      title: `Show schools their sheets of the list of ${String(year)}`,
      why: `${inList(listed)} The edition is checked, schools read first.`,
      action: 'Show',
    }),
    'editions.toPublish': ({ year, listed, read }) => ({
      title: `Publish the list of ${String(year)}`,
      why: `The day has come. ${String(read)} of ${String(listed)} ${listed === 1 ? 'school has' : 'schools have'} read their sheets.`,
      action: 'Publish',
    }),
    'editions.unreadSheet': ({ year, school }) => ({
      title: `Read the sheet of your school for ${String(year)}`,
      why: `${school} is in the list. The sheet says why, and how to object.`,
      action: 'Read',
    }),
  },
};
