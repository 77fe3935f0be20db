import { said } from '#kernel/said.ts';
import type { ListFilter } from '../contract.ts';
import { ru } from '../ru.ts';

const parts: Readonly<Record<ListFilter['show'], string>> = {
  listed: 'школы списка',
  warning: 'раннее предупреждение',
  not_evaluable: 'нельзя оценить',
  all: 'все школы',
};

/** By what the rows of a list were chosen, for whoever finds the printed page. `municipality`: the name of the one asked for. */
export function sayListFilter(asked: ListFilter, municipality: string | undefined): string {
  return [
    parts[asked.show],
    ...said(asked.cluster, (codes) => `кластер: ${codes.map((code) => ru.clusters[code]).join(', ')}`),
    ...said(asked.recurrence, (codes) => `повторность: ${codes.map((code) => ru.recurrences[code]).join(', ')}`),
    ...said(asked.running, (years) => `лет подряд: ${years.join(', ')}`),
    ...said(asked.times, (times) => `раз в списке: ${times.join(', ')}`),
    ...said(asked.dynamics, (codes) => `динамика: ${codes.map((code) => ru.dynamics[code]).join(', ')}`),
    ...said(asked.municipality && municipality, (name) => String(name)),
    ...said(asked.q?.trim(), (text) => `поиск «${text}»`),
    ...said(asked.smallN === true ? true : undefined, () => 'мало участников'),
  ].join('; ');
}
