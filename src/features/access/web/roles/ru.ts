import { counted } from '#kernel/plural.ts';

export const ru = {
  title: (roles: number): string => `${counted(roles, 'роль', 'роли', 'ролей')}: кто что видит и делает`,
  lead: 'Право действует на территории роли: в своей школе, своём муниципалитете или во всём регионе. У человека может быть несколько ролей, их права складываются.',
  yours: (names: string): string => `Ваши роли: ${names}.`,
  views: 'Порядок',
  byRole: 'По ролям',
  byVerb: 'По действиям',
  print: 'Напечатать',
  levels: { region: 'Регион', municipality: 'Муниципалитет', school: 'Школа' },
  mine: 'ваша роль',
  givenOn: 'Назначают на',
  on: { region: 'регион', municipality: 'муниципалитет', school: 'школу' },
  invites: 'Приглашает на роли',
  invitesNobody: 'никого',
  rights: (count: number): string => `${counted(count, 'право', 'права', 'прав')}:`,
  nothing: 'Пока ни одного права: разделы для этой роли ещё не появились.',
  wholeRegion: 'по всему региону',
  caption: 'Действия и роли, которым они доступны',
  verb: 'Действие',
  own: 'На своей территории',
  region: 'По всему региону',
  nobody: '–',
  everybody: 'все роли',
  features: {
    registry: 'Школы',
    results: 'Результаты',
    lists: 'Списки',
    demo: 'Демонстрация',
    access: 'Люди и роли',
    accounts: 'Учётные записи и письма',
    audit: 'Журнал',
    privacy: 'Персональные данные',
  } as Readonly<Record<string, string>>,
};

export type RolesWords = typeof ru;
