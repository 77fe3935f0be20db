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
/** Nothing waits for anybody yet; what is theirs is said beside it. */
const todayOf = (shows: string) => ['/', /^На сегодня дел нет/, shows] as const;
const regionToday = todayOf('На вашей территории 5 школ');
const lesnoyToday = todayOf('На вашей территории 3 школы');
const ozyornyToday = todayOf('На вашей территории 2 школы');
const ownToday = todayOf('Паспорт школы: Берёзовская СОШ');

/**
 * One person a role. The curator comes before who answers for the schools: the curator's other school, outside of their territory,
 * must not show through.
 */
export const roleCases = {
  curator: {
    name: 'Кедрова Яна Олеговна',
    on: ['101001', '102001'],
    home: todayOf('На вашей территории 2 школы'),
    closed: { whyOf: '101002' },
  },
  administrator: {
    name: 'Ясенев Пётр Ильич',
    on: 'region',
    home: regionToday,
    closed: list,
  },
  auditor: {
    name: 'Рябинина Зоя Павловна',
    on: 'region',
    home: regionToday,
    closed: '/outbox',
  },
  federal_coordinator: { name: 'Осокина Мария Львовна', on: 'region', home: regionToday, closed: '/people' },
  regional_authority: { name: 'Вязов Егор Ильич', on: 'region', home: regionToday, closed: '/privacy' },
  regional_coordinator: { name: 'Липина Анна Юрьевна', on: 'region', home: regionToday, closed: '/audit' },
  regional_operator: { name: 'Тополев Илья Борисович', on: 'region', home: regionToday, closed: '/outbox' },
  analyst: { name: 'Ракитина Нина Петровна', on: 'region', home: regionToday, closed: '/people' },
  expert: {
    name: 'Буков Лев Андреевич',
    on: 'Озёрный район',
    home: ozyornyToday,
    closed: { whyOf: '101001' },
  },
  municipal_authority: {
    name: 'Дубов Олег Иванович',
    on: 'Лесной район',
    home: lesnoyToday,
    closed: { whyOf: '102001' },
  },
  municipal_coordinator: {
    name: 'Ольхина Вера Сергеевна',
    on: 'Лесной район',
    home: lesnoyToday,
    closed: { whyOf: '102001' },
  },
  territorial_methodical_service: {
    name: 'Клёнова Ольга Игоревна',
    on: 'Лесной район',
    home: lesnoyToday,
    closed: { whyOf: '102001' },
  },
  director: { name: 'Сомова Инна Викторовна', on: ['101001'], home: ownToday, closed: { whyOf: '101002' } },
  school_team: { name: 'Жукова Елена Ивановна', on: ['101001'], home: ownToday, closed: { whyOf: '102001' } },
  teacher: { name: 'Лугова Алла Игоревна', on: ['101001'], home: ownToday, closed: { whyOf: '101001' } },
  tutor: { name: 'Полев Юрий Олегович', on: 'Лесной район', home: lesnoyToday, closed: list },
  guest: { name: 'Проверка в мае', on: 'Лесной район', home: lesnoyToday, closed: { whyOf: '102001' } },
} as const satisfies Readonly<Record<Role, RoleCase>>;

/** Schools that somebody of the place may find, and those of others. */
export function schoolsOf(on: Place): { readonly own: readonly string[]; readonly foreign: readonly string[] } {
  const isOwn = ({ code, municipality }: (typeof schools)[number]): boolean =>
    on === 'region' || municipality === on || (typeof on === 'object' && on.includes(code));
  const names = (found: readonly { readonly name: string }[]): readonly string[] => found.map(({ name }) => name);
  return { own: names(schools.filter(isOwn)), foreign: names(schools.filter((school) => !isOwn(school))) };
}
