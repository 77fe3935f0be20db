import type { OverviewWords } from './ru.ts';

export const en: OverviewWords = {
  title: (units, waves) =>
    `${units} and ${String(waves)} ${waves === 1 ? 'monitoring' : 'monitorings'}: who submitted what`,
  empty: 'No monitoring is open now',
  emptyText: 'When monitorings begin, this page shows of each organisation what it submitted and what is awaited.',
  subjects: { school: 'Schools', municipality: 'Municipalities' },
  sections: 'Whom the monitorings are about',
  back: 'All monitorings',
  search: 'Name or code',
  table: 'Who submitted what',
  unit: 'Organisation',
  survey: 'anonymous survey',
  notAsked: 'not asked',
  said: (shown, all) => `${String(shown)} of ${String(all)}`,
  more: 'Show more',
};
