import { said } from '#kernel/said.ts';
import type { SchoolFilter } from '../contract-shapes.ts';
import { registryServerRu as words } from './ru.ts';

/** By what the schools were chosen; nothing: all of them. `municipality`: the name of the one asked for. */
export function saySchoolFilter(asked: SchoolFilter, municipality: string | undefined): string {
  return [
    ...said(asked.municipality && municipality, (name) => String(name)),
    ...said(asked.kind, (kinds) => kinds.map((kind) => words.kinds[kind]).join(', ')),
    ...said(asked.level, (levels) => levels.map((level) => words.levels[level]).join(', ')),
    ...said(asked.status, (statuses) => statuses.map((status) => words.statuses[status]).join(', ')),
    ...said(asked.place, (place) => words[place]),
    ...said(asked.grouping, (grouping) => `группа «${grouping}»`),
    ...said(asked.q?.trim(), (text) => `поиск «${text}»`),
    ...said(asked.on, (day) => `на ${day.split('-').toReversed().join('.')}`),
  ].join('; ');
}
