import type { RegistryTold } from './ru.ts';

const other = (school: string | null): string => school ?? 'a school outside your territory';

export const en: RegistryTold = {
  events: {
    'registry.named': ({ name }) => `Came into the registry: ${name}`,
    'registry.renamed': ({ from, to }) => `Renamed: was ${from}, is ${to}`,
    'registry.moved': ({ to }) => (to === null ? 'Went to another municipality' : `Went to the municipality ${to}`),
    'registry.merged': ({ school }) => `Merged into another school: ${other(school)}`,
    'registry.joined': ({ school }) => `Merged into it: ${other(school)}`,
    'registry.split': ({ school }) => `Split off from it: ${other(school)}`,
    'registry.parted': ({ school }) => `Split off from another school: ${other(school)}`,
    'registry.recoded': ({ school }) =>
      school === null ? 'The code of the school changed' : `The code changed: the same school is ${other(school)}`,
    'registry.closed': () => 'Closed',
    'registry.grouped': ({ grouping }) => `Joined the group “${grouping}”`,
    'registry.ungrouped': ({ grouping }) => `Left the group “${grouping}”`,
  },
  cards: {
    'registry.undecided': ({ count }) => ({
      title: 'Decide whether the history of schools passes to their successors',
      why: `Undecided: ${String(count)} ${count === 1 ? 'history' : 'histories'} of mergers of listed schools and of divisions.`,
      action: 'Decide',
    }),
  },
};
