import type { Role } from './roles.ts';

/** Columns of a file of people. The first word is the one the program itself writes. */
export const peopleHeadings = {
  name: ['фио', 'ф.и.о.', 'ф. и. о.', 'фамилия имя отчество', 'фамилия, имя, отчество', 'сотрудник', 'name'],
  email: ['e-mail', 'email', 'эл. почта', 'электронная почта', 'адрес электронной почты', 'почта', 'mail'],
  phone: ['телефон', 'номер телефона', 'контактный телефон', 'тел.', 'phone'],
  role: ['роль', 'роль в системе', 'role'],
  municipality: [
    'муниципалитет',
    'муниципальное образование',
    'мо',
    'район',
    'муниципальный район',
    'район (город)',
    'municipality',
  ],
  school: [
    'школа',
    'код школы',
    'код оо',
    'название школы',
    'наименование школы',
    'образовательная организация',
    'оо',
    'school',
  ],
  order: ['приказ', 'номер приказа', '№ приказа', 'основание', 'order'],
  valid_from: ['с', 'действует с', 'дата начала', 'valid_from'],
  valid_to: ['по', 'действует по', 'дата окончания', 'valid_to'],
} as const;
export type PeopleField = keyof typeof peopleHeadings;

/** Part of a heading under which passwords stand: nobody sends them in a file. */
export const passwordWords = ['парол', 'password', 'passwd', 'pwd', 'pass'] as const;

/** How people write a role. The first word is the one the program itself writes. */
export const roleWords: Readonly<Record<Exclude<Role, 'guest'>, readonly string[]>> = {
  administrator: ['администратор', 'администратор системы'],
  auditor: ['аудитор'],
  federal_coordinator: ['федеральный координатор'],
  regional_authority: ['орган управления образованием региона', 'роив', 'оив', 'министерство', 'департамент'],
  regional_coordinator: ['региональный координатор', 'рк'],
  regional_operator: ['региональный оператор', 'иро', 'оператор'],
  analyst: ['аналитик'],
  expert: ['эксперт'],
  municipal_authority: ['муниципальный орган управления образованием', 'моуо', 'управление образования'],
  municipal_coordinator: ['муниципальный координатор', 'мк'],
  territorial_methodical_service: ['территориальная методическая служба', 'тмс', 'методист'],
  curator: ['куратор', 'куратор школы'],
  director: ['директор школы', 'директор', 'руководитель школы'],
  school_team: ['школьная команда', 'член школьной команды', 'заместитель директора', 'завуч'],
  teacher: ['учитель', 'педагог'],
  tutor: ['наставник', 'тьютор'],
};
