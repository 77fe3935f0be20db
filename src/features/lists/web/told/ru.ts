import type { Sentences } from '#kernel/facts.ts';
import { counted } from '#kernel/plural.ts';
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
const schools = (count: number): string => counted(count, 'школа', 'школы', 'школ');

export const ru: { readonly events: Sentences<SchoolListEvents & ListNews> } = {
  events: {
    'lists.entered': ({ year, cluster }) => `Вошла в список ${String(year)} года${named(cluster)}`,
    'lists.stayed': ({ year, cluster, before }) =>
      `Осталась в списке ${String(year)} года${named(cluster)}${before === cluster ? '' : was(before)}`,
    'lists.left': ({ year, before }) => `Вышла из списка ${String(year)} года${before === null ? '' : was(before)}`,
    'lists.undecided': ({ year, reason }) =>
      `О списке ${String(year)} года судить нельзя: ${reason === null ? 'результатов нет' : lists.reasons[reason]}`,
    'lists.came': ({ year, school }) => `Вошла в список ${String(year)} года: ${school}`,
    'lists.kept': ({ year, school }) => `Осталась в списке ${String(year)} года: ${school}`,
    'lists.went': ({ year, school }) => `Вышла из списка ${String(year)} года: ${school}`,
    'lists.compared': ({ year, listed, entered, left, previous }) => {
      const now = `Список ${String(year)} года: ${schools(listed)}`;
      if (previous === null) return now;
      if (entered === 0 && left === 0) return `${now}, никто не вошёл и не вышел`;
      const came = entered === 0 ? 'никто не вошёл' : `${entered === 1 ? 'вошла' : 'вошли'} ${String(entered)}`;
      const went = left === 0 ? 'никто не вышел' : `${left === 1 ? 'вышла' : 'вышли'} ${String(left)}`;
      return `${now}; ${came}, ${went}`;
    },
  },
};

export type ListsTold = typeof ru;
