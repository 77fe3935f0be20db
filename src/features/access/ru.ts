import type { Role } from './domain/roles.ts';

/** Names of the roles, as pages, letters and files of people say them. */
export const ru = {
  roles: {
    administrator: 'администратор',
    auditor: 'аудитор',
    federal_coordinator: 'федеральный координатор',
    regional_authority: 'орган управления образованием региона',
    regional_coordinator: 'региональный координатор',
    regional_operator: 'региональный оператор',
    analyst: 'аналитик',
    expert: 'эксперт',
    municipal_authority: 'муниципальный орган управления образованием',
    municipal_coordinator: 'муниципальный координатор',
    territorial_methodical_service: 'территориальная методическая служба',
    curator: 'куратор',
    director: 'директор школы',
    school_team: 'школьная команда',
    teacher: 'учитель',
    tutor: 'наставник',
    guest: 'гость по ссылке',
  } satisfies Readonly<Record<Role, string>> as Readonly<Record<Role, string>>,
  /** Where an assignment names no municipality and no school. */
  wholeRegion: 'весь регион',
};

export type AccessWords = typeof ru;
