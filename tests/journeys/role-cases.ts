import type { Role } from '#features/access/domain/roles.ts';
import { type Code, schools } from '#tests/support/two-municipalities.ts';

type Municipality = (typeof schools)[number]['municipality'];
type Place = 'region' | Municipality | readonly [Code, ...Code[]];

export interface RoleCase {
  readonly name: string;
  readonly on: Place;
  /** Where the person's work begins: the address, its title and what the page shows of the person's own. */
  readonly home: readonly [path: string, title: RegExp, shows: string];
  /** A page that is not the person's: a section the role has no right to, or a school of others. */
  readonly closed: string | { readonly whyOf: Code };
}

const list = '/lists/2023';
const regionList = [list, /^2\sшколы в\sсписке 2023\sгода/, 'Сосновская СОШ'] as const;
const lesnoyList = [list, /^Лесной район: 1\sшкола в\sсписке 2023\sгода/, 'Берёзовская СОШ'] as const;
const whyOwn = [`${list}/why/`, /^Берёзовская СОШ.*в\sсписке 2023\sгода/, 'Что нужно и что найдено'] as const;
const summary = ['/summary', /^В 2022 году ниже минимума/, 'Лесной район'] as const;

/**
 * One person a role. The curator comes before who answers for the schools: the curator's other school, outside of their territory,
 * must not show through.
 */
export const roleCases = {
  curator: {
    name: 'Кедрова Яна Олеговна',
    on: ['101001', '102001'],
    home: [list, /^Ваши школы: 2\sшколы в\sсписке 2023\sгода/, 'Сосновская СОШ'],
    closed: { whyOf: '101002' },
  },
  administrator: {
    name: 'Ясенев Пётр Ильич',
    on: 'region',
    home: ['/people', /человека? с ролями/, 'Кедрова Яна Олеговна'],
    closed: list,
  },
  auditor: {
    name: 'Рябинина Зоя Павловна',
    on: 'region',
    home: ['/audit', /^Журнал: кто, когда и что сделал/, 'Ясенев Пётр Ильич'],
    closed: '/outbox',
  },
  federal_coordinator: { name: 'Осокина Мария Львовна', on: 'region', home: regionList, closed: '/people' },
  regional_authority: { name: 'Вязов Егор Ильич', on: 'region', home: regionList, closed: '/privacy' },
  regional_coordinator: { name: 'Липина Анна Юрьевна', on: 'region', home: regionList, closed: '/audit' },
  regional_operator: { name: 'Тополев Илья Борисович', on: 'region', home: regionList, closed: '/outbox' },
  analyst: { name: 'Ракитина Нина Петровна', on: 'region', home: regionList, closed: '/people' },
  expert: {
    name: 'Буков Лев Андреевич',
    on: 'Озёрный район',
    home: [list, /^Озёрный район: 1\sшкола в\sсписке 2023\sгода/, 'Сосновская СОШ'],
    closed: { whyOf: '101001' },
  },
  municipal_authority: {
    name: 'Дубов Олег Иванович',
    on: 'Лесной район',
    home: lesnoyList,
    closed: { whyOf: '102001' },
  },
  municipal_coordinator: {
    name: 'Ольхина Вера Сергеевна',
    on: 'Лесной район',
    home: lesnoyList,
    closed: { whyOf: '102001' },
  },
  territorial_methodical_service: {
    name: 'Клёнова Ольга Игоревна',
    on: 'Лесной район',
    home: lesnoyList,
    closed: { whyOf: '102001' },
  },
  director: { name: 'Сомова Инна Викторовна', on: ['101001'], home: whyOwn, closed: { whyOf: '101002' } },
  school_team: { name: 'Жукова Елена Ивановна', on: ['101001'], home: whyOwn, closed: { whyOf: '102001' } },
  teacher: { name: 'Лугова Алла Игоревна', on: ['101001'], home: summary, closed: { whyOf: '101001' } },
  tutor: { name: 'Полев Юрий Олегович', on: 'Лесной район', home: summary, closed: list },
  guest: { name: 'Проверка в мае', on: 'Лесной район', home: lesnoyList, closed: { whyOf: '102001' } },
} as const satisfies Readonly<Record<Role, RoleCase>>;

/** Schools that somebody of the place may find, and those of others. */
export function schoolsOf(on: Place): { readonly own: readonly string[]; readonly foreign: readonly string[] } {
  const isOwn = ({ code, municipality }: (typeof schools)[number]): boolean =>
    on === 'region' || municipality === on || (typeof on === 'object' && on.includes(code));
  const names = (found: readonly { readonly name: string }[]): readonly string[] => found.map(({ name }) => name);
  return { own: names(schools.filter(isOwn)), foreign: names(schools.filter((school) => !isOwn(school))) };
}
