import { en as lists } from '../../en.ts';
import type { ClusterOutcome } from '../../domain/evaluation.ts';
import type { ListsTold } from './ru.ts';

const named = (cluster: ClusterOutcome | null): string => {
  if (cluster === null) return '';
  return cluster === 'below_range' ? ', below the bounds of clusters' : `, cluster ${lists.clusters[cluster]}`;
};
const was = (cluster: ClusterOutcome | null): string => {
  return cluster === null || cluster === 'below_range' ? '' : ` (was ${lists.clusters[cluster]})`;
};

export const en: ListsTold = {
  events: {
    'lists.entered': ({ year, cluster }) => `Came into the list of ${String(year)}${named(cluster)}`,
    'lists.stayed': ({ year, cluster, before }) =>
      `Stayed in the list of ${String(year)}${named(cluster)}${before === cluster ? '' : was(before)}`,
    'lists.left': ({ year, before }) => `Left the list of ${String(year)}${before === null ? '' : was(before)}`,
    'lists.undecided': ({ year, reason }) =>
      `The list of ${String(year)} has no answer: ${reason === null ? 'no results' : lists.reasons[reason]}`,
    'lists.compared': (change) => `Computed and not published yet: ${lists.listChange(change)}`,
  },
};
