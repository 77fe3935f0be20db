import type { Sentences } from '#kernel/facts.ts';
import { ru as lists } from '../../ru.ts';
import type { ClusterOutcome } from '../../domain/evaluation.ts';
import type { ListNews, SchoolListEvents } from '../../domain/school-events.ts';

const named = (cluster: ClusterOutcome | null): string => {
  if (cluster === null) return '';
  return cluster === 'below_range' ? ', ниже границ кластеров' : `, кластер ${lists.clusters[cluster]}`;
};
const was = (cluster: ClusterOutcome | null): string => {
  return cluster === null || cluster === 'below_range' ? '' : ` (был ${lists.clusters[cluster]})`;
};

export const ru: { readonly events: Sentences<SchoolListEvents & ListNews> } = {
  events: {
    'lists.entered': ({ year, cluster }) => `Вошла в список ${String(year)} года${named(cluster)}`,
    'lists.stayed': ({ year, cluster, before }) =>
      `Осталась в списке ${String(year)} года${named(cluster)}${before === cluster ? '' : was(before)}`,
    'lists.left': ({ year, before }) => `Вышла из списка ${String(year)} года${before === null ? '' : was(before)}`,
    'lists.undecided': ({ year, reason }) =>
      `О списке ${String(year)} года судить нельзя: ${reason === null ? 'результатов нет' : lists.reasons[reason]}`,
    'lists.compared': (change) => `Рассчитан и ещё не опубликован список: ${lists.listChange(change)}`,
  },
};

export type ListsTold = typeof ru;
