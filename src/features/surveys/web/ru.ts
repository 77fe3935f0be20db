import { counted, plural } from '#kernel/plural.ts';
import type { SurveyRefusal } from '../domain/refusal.ts';
import type { Respondents } from '../domain/respondents.ts';
import type { Standing } from './standing.ts';

const groups: Readonly<Record<Respondents, string>> = { parents: 'Родители', pupils: 'Ученики', teachers: 'Учителя' };
/** After «для». */
const forGroups: Readonly<Record<Respondents, string>> = {
  parents: 'родителей',
  pupils: 'учеников',
  teachers: 'учителей',
};
const standings: Readonly<Record<Standing, string>> = {
  enough: 'хватает',
  few: 'мало',
  none: 'никого не пригласили',
  excused: 'школа освобождена',
};
const refusals: Readonly<Record<SurveyRefusal, string>> = {
  link_invalid: 'Такого кода нет. Сверьте его с листком.',
  used: 'По этому листку уже ответили.',
  not_begun: 'Опрос ещё не начался.',
  closed: 'Опрос окончен: листков больше не делаем и ответов не принимаем.',
  excused: 'Школа освобождена от этого опроса, приглашать никого не нужно.',
  too_many_invited: 'Столько человек в одной группе не бывает. Проверьте число.',
};
const schoolsOf = (count: number): string => counted(count, 'школа', 'школы', 'школ');

export const ru = {
  groups,
  forGroups,
  standings,
  refusals,
  back: 'Все мониторинги',
  sections: 'Опрос',
  tabs: { responses: 'Кто ответил', results: 'Итоги' },
  until: (day: string): string => `Отвечают по ${day}.`,
  over: (day: string): string => `Опрос закончился, последний день был ${day}.`,
  answeredOf: (answered: string, invited: string): string => `${answered} из ${invited}`,
  responses: {
    title: (answered: number, said: string, invited: string): string =>
      `${answered === 1 ? 'Ответил' : 'Ответили'} ${said} из ${invited} приглашённых`,
    silent: (count: number): string =>
      count === 0 ? '' : `, ${schoolsOf(count)} никого не ${plural(count, 'пригласила', 'пригласили', 'пригласили')}`,
    titleNone: 'Пока никого не пригласили',
    titleNothing: 'Под условия не подходит ни одна школа',
    lead: 'Имён нет: видно только, сколько человек пригласили и сколько ответили. Ответы группы показываем, когда их не меньше десяти и не меньше половины приглашённых.',
    enoughOf: (enough: number, schools: number): string =>
      `хватает в ${String(enough)} из ${counted(schools, 'школы', 'школ', 'школ')}`,
    stats: 'Ответы по группам',
    table: 'Ответы по школам и группам',
    school: 'Школа',
    group: 'Группа',
    invited: 'Приглашены',
    answered: 'Ответили',
    needed: 'Нужно ответов',
    standing: 'Хватает ли',
    search: 'Название или код школы',
    municipality: 'Муниципалитет',
    anyMunicipality: 'все муниципалитеты',
    any: 'все',
    said: (shown: number, all: number): string =>
      shown === all ? schoolsOf(all) : `${String(shown)} из ${counted(all, 'школы', 'школ', 'школ')}`,
    nothing: 'Под эти условия не подходит ни одна школа. Уберите одно из условий.',
    empty: 'В этом опросе нет ни одной вашей школы',
    emptyText: 'Опрос запущен для других школ. Если ваша должна участвовать, скажите об этом региональному оператору.',
  },
  school: {
    titleNone: 'Раздайте листки: пока никто не приглашён',
    titleClosedNone: 'Школа никого не приглашала',
    counts: 'Кто ответил',
    invite: 'Напечатать листки',
    inviteText:
      'Сколько человек пригласить, столько будет листков. На листке квадрат для камеры и код: один листок – один ответ без имени. Кому какой листок достался, не записывайте.',
    group: 'Кого пригласить',
    count: 'Сколько человек',
    countHint:
      'От 1 до 500 за один раз. Чтобы итоги открылись, нужно не меньше десяти ответов и не меньше половины приглашённых.',
    countWrong: 'Введите число от 1 до 500',
    more: (group: string, invited: number): string =>
      `${group}: уже ${plural(invited, 'приглашён', 'приглашены', 'приглашены')} ${counted(invited, 'человек', 'человека', 'человек')}. Новые листки добавятся к прежним.`,
    make: 'Сделать листки',
    made: (count: number, group: string): string =>
      `${plural(count, 'Готов', 'Готовы', 'Готово')} ${counted(count, 'листок', 'листка', 'листков')} для ${group}`,
    once: 'Напечатайте их сейчас: листки показаны один раз. Сами коды мы не храним, поэтому после ухода со страницы показать их снова нельзя, можно только сделать новые.',
    print: (count: number): string => `Напечатать ${counted(count, 'листок', 'листка', 'листков')}`,
    pages: (count: number): string =>
      `Займут ${counted(count, 'страницу', 'страницы', 'страниц')} А4, резать по пунктиру.`,
    away: 'Убрать листки с экрана',
  },
  slip: {
    forWhom: (group: string): string => `Опрос для ${group}`,
    how: 'Наведите камеру телефона на квадрат или откройте',
    code: 'и введите код',
    nobody: 'Имя не спрашивают. Листок на один ответ.',
    until: (day: string): string => `Ответить можно по ${day}.`,
    square: 'Ссылка на опрос для камеры телефона',
  },
  results: {
    title: (place: string, said: string, answered: number): string =>
      `${place}: ${said} ${plural(answered, 'ответ', 'ответа', 'ответов')}`,
    titleNone: (place: string): string => `${place}: ответов нет`,
    above: 'Где',
    none: 'Никого не пригласили',
    noneText:
      'Листки с кодами печатает школа на странице опроса. Здесь будут ответы каждой группы, когда опрос закончится.',
    heading: (group: string, answered: string, invited: string): string =>
      `${group}: ${answered} из ${invited} приглашённых`,
    open: 'Ответы покажем, когда опрос закончится. Пока видно только, сколько их: иначе по разнице двух чисел можно узнать чужой ответ.',
    few: (answered: number, needed: number): string =>
      `${plural(answered, 'Ответ', 'Ответов', 'Ответов')} ${String(answered)}, нужно не меньше ${String(needed)}: ответы не показываются.`,
    counted: (countedAnswers: string, answered: string, schools: number): string =>
      `Ответов здесь ${countedAnswers} из ${answered}, они из ${counted(schools, 'школы', 'школ', 'школ')}. Остальные не сосчитаны: по ним можно было бы узнать, что ответили в отдельной школе.`,
    people: (count: number, said: string): string =>
      `${plural(count, 'Ответил', 'Ответили', 'Ответили')} ${said} ${plural(count, 'человек', 'человека', 'человек')}.`,
    hidden: 'На этот вопрос ответили меньше десяти человек: ответы не показываются.',
    option: 'Ответ',
    count: 'Человек',
    share: 'Доля',
    bar: 'Доля на шкале',
    mean: 'В среднем',
    total: (total: string): string => `Сумма: ${total}.`,
    shareOf: (part: string, whole: string): string => `${part} из ${whole}`,
    places: { region: 'По муниципалитетам', municipality: 'По школам' },
    place: { region: 'Муниципалитет', municipality: 'Школа' },
    notInvited: '–',
    saidPlaces: (kind: 'region' | 'municipality', count: number): string =>
      kind === 'region' ? counted(count, 'муниципалитет', 'муниципалитета', 'муниципалитетов') : schoolsOf(count),
    groups: 'Чьи ответы',
  },
};
export type SurveyWords = typeof ru;
