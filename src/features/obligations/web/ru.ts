import { counted, plural } from '#kernel/plural.ts';
import type { Holder, Part, Source, Standing } from '../domain/deadline.ts';
import type { ListCluster, Rule } from '../domain/population.ts';
import type { Target } from '../domain/quota.ts';
import type { ObligationRefusal } from '../domain/refusal.ts';

const refusals: Readonly<Record<ObligationRefusal, string>> = {
  nobody_is_meant: 'Под это правило сегодня никто не подходит. Выберите другой год, трек или муниципалитет.',
  target_of_nobody: 'Норма задана, а кого она касается – нет. Укажите участников или уберите норму.',
  ends_before_start: 'Мероприятие кончается раньше, чем начинается. Проверьте даты.',
  event_cancelled: 'Мероприятие уже отменено.',
  all_there: 'Все строки этого календаря за этот год уже добавлены.',
};
const standings: Readonly<Record<Standing, string>> = {
  overdue: 'просрочено',
  grace: 'срок прошёл, ещё принимают',
  soon: 'скоро срок',
  open: 'идёт',
  ahead: 'ещё не началось',
  done: 'выполнено',
  excused: 'не требуется',
  cancelled: 'отменено',
};
const parts: Readonly<Record<Part, string>> = { answer: 'заполнить', confirm: 'подтвердить', take_part: 'участвовать' };
const holders: Readonly<Record<Holder, string>> = { school: 'школа', municipality: 'муниципалитет', region: 'регион' };
const sources: Readonly<Record<Source, string>> = { wave: 'мониторинг', event: 'мероприятие' };
const clusters: Readonly<Record<ListCluster, string>> = { basic: 'базовый', moderate: 'умеренный', strong: 'сильный' };
const rules: Readonly<Record<Rule['kind'], string>> = {
  all: 'все',
  list: 'список школ года',
  cluster: 'кластер списка',
  track: 'трек поддержки',
  grouping: 'группировка школ',
  schoolKind: 'вид школы',
  municipality: 'муниципалитет',
  hand: 'выбранные вручную',
};
const schools = (count: number): string => counted(count, 'школа', 'школы', 'школ');
const offices = (count: number): string => counted(count, 'муниципалитет', 'муниципалитета', 'муниципалитетов');

export const ru = {
  refusals: refusals as Readonly<Record<string, string>>,
  standings,
  parts,
  holders,
  sources,
  clusters,
  rules,
  sections: 'Разделы календаря',
  tabs: { calendar: 'Календарь', duties: 'Кто что должен' },
  calendar: {
    title: (month: string, count: number, overdue: number): string =>
      count === 0
        ? `${month}: ничего не запланировано`
        : `${month}: ${counted(count, 'дело', 'дела', 'дел')}${overdue === 0 ? '' : `, ${counted(overdue, 'просрочено', 'просрочены', 'просрочено')}`}`,
    lead: 'Сроки мероприятий и мониторингов: кто отвечает, что требуется от муниципального координатора и сколько уже выполнено.',
    whose: 'Чьи сроки',
    mine: 'Мои',
    territory: 'Всей территории',
    view: 'Вид',
    list: 'Списком',
    month: 'По дням',
    before: 'Предыдущий месяц',
    after: 'Следующий месяц',
    thisMonth: 'Этот месяц',
    months: 'Месяц',
    table: 'Календарь',
    term: 'Срок',
    event: 'Мероприятие',
    owner: 'Ответственный',
    coordinatorPart: 'Часть координатора (запрос)',
    fulfilment: 'Выполнено',
    standing: 'Состояние',
    source: 'Основание',
    said: (count: number): string => counted(count, 'строка', 'строки', 'строк'),
    nothing: 'В этом месяце ничего нет. Посмотрите соседние месяцы или всю территорию.',
    dayOff: 'выходной день',
    milestone: (title: string | null, day: string, source: string | null): string =>
      `${title ?? 'другая дата'}: ${day}${source === null ? '' : ` (${source})`}`,
    fulfilled: (units: number, of: number, needed: number): string =>
      `${String(units)} из ${String(of)}${needed < of ? `, нужно ${String(needed)}` : ''}`,
    weekdays: ['Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб', 'Вс'],
    add: 'Добавить мероприятие',
    subscribe: 'В свой календарь',
    workingDays: 'Рабочие дни',
  },
  ready: {
    open: 'Готовый календарь',
    heading: 'Добавить готовый календарь',
    text: 'Строки календарей других регионов с их сроками, ответственными и частью координатора. После добавления каждую строку можно изменить или отменить.',
    calendar: 'Календарь',
    names: { 'autumn-2022': 'Осень: сентябрь–декабрь', 'spring-2023': 'Весна: март–апрель' },
    year: 'Год',
    noList:
      'Опубликованного списка нет: строки, которые касаются школ списка, добавятся без участников. Укажете их потом.',
    line: (day: string, owner: string): string => `${day} · ${owner}`,
    isThere: 'уже в календаре',
    isOpen: 'кого касается, укажете сами',
    add: (count: number): string => `Добавить ${counted(count, 'строку', 'строки', 'строк')}`,
    nothing: 'Все строки уже в календаре',
    done: (added: number, open: number): string =>
      `${counted(added, 'строка добавлена', 'строки добавлены', 'строк добавлено')}.${
        open === 0 ? '' : ` Ещё без участников: ${counted(open, 'строка', 'строки', 'строк')}. Укажите, кого касается.`
      }`,
    show: 'Показать в календаре',
  },
  conflicts: {
    heading: (count: number): string => `Разные даты одного дела: ${String(count)}`,
    lead: 'Документы называют разные сроки. Уточните, какой из них верный.',
    date: (day: string, source: string | null): string => `${day} – ${source ?? 'документ не указан'}`,
  },
  target: (target: Target | null): string | null =>
    target === null
      ? null
      : target.kind === 'percent'
        ? `норма: ${String(target.percent)}\u00a0%`
        : `норма: ${counted(target.count, 'человек', 'человека', 'человек')} от каждого`,
  duties: {
    title: (count: number): string => counted(count, 'обязательство', 'обязательства', 'обязательств'),
    titleOf: (standing: Standing, count: number): string =>
      `${counted(count, 'обязательство', 'обязательства', 'обязательств')}: ${standings[standing]}`,
    lead: 'Кто и что должен сделать на вашей территории. Просроченное остаётся в списке, пока не выполнено.',
    table: 'Обязательства',
    due: 'Срок',
    what: 'Что',
    who: 'Кто',
    state: 'Состояние',
    source: 'Основание',
    search: 'Найти по названию',
    anyState: 'в любом состоянии',
    anySource: 'откуда угодно',
    anyHolder: 'чьи угодно',
    stateOf: 'Состояние',
    sourceOf: 'Откуда',
    holderOf: 'Чьё',
    month: 'Месяц срока',
    oneThing: 'одно дело',
    oneSchool: 'одна школа',
    municipality: 'Муниципалитет',
    anyMunicipality: 'любой',
    anyMonth: 'любой',
    said: (shown: number, count: number): string => `${String(shown)} из ${schoolsFree(count)}`,
    nothing: 'Под эти условия ничего не подходит. Снимите одно из них.',
    empty: 'Пока никто ничего не должен',
    emptyText: 'Обязательства появятся, когда оператор запустит мониторинг или внесёт мероприятие с участниками.',
    more: 'Показать ещё',
    done: (day: string, isLate: boolean): string => `${day}${isLate ? ', с опозданием' : ''}`,
  },
  left: (days: number): string =>
    days < 0
      ? `${counted(-days, 'день', 'дня', 'дней')} назад`
      : days === 0
        ? 'сегодня'
        : `${plural(days, 'остался', 'осталось', 'осталось')} ${counted(days, 'день', 'дня', 'дней')}`,
  event: {
    back: 'Календарь',
    cancelled: 'Мероприятие отменено.',
    owner: 'Ответственный',
    coordinatorPart: 'Часть координатора (запрос)',
    term: 'Срок',
    source: 'Основание',
    milestones: 'Другие даты',
    who: 'Кого касается',
    nobody: 'Никто ничего не должен: мероприятие для информации.',
    met: 'Норма выполнена.',
    notMet: 'Норма не выполнена.',
    noData: 'Участников нет, норму не с чем сравнить.',
    change: 'Изменить',
    cancel: 'Отменить мероприятие',
    cancelTitle: (title: string): string => `Отменить «${title}»?`,
    cancelText: 'Обязательства, которые ещё не выполнены, снимутся со всех участников. Выполненное останется.',
    units: 'Участники',
    unit: 'Кто',
    municipality: 'Муниципалитет',
    people: 'Человек',
    peopleOf: (name: string): string => `Сколько человек: ${name}`,
    done: 'участвовал',
    excused: 'не требуется',
    waits: 'ещё нет',
    noted: 'Отметка',
    save: 'Сохранить отметки',
    everybody: 'Отметить всех',
    saved: (count: number): string => `Сохранено: ${counted(count, 'отметка', 'отметки', 'отметок')}.`,
    nothingChanged: 'Отметки не изменились.',
    said: (done: number, of: number): string => `участвовали ${String(done)} из ${String(of)}`,
    peopleTotal: (count: number): string => `Всего ${counted(count, 'человек', 'человека', 'человек')}.`,
  },
  form: {
    add: 'Новое мероприятие',
    change: 'Изменить мероприятие',
    save: 'Сохранить',
    title: 'Что',
    startsOn: 'Начало',
    startsHint: 'Если мероприятие длится несколько дней',
    dueOn: 'Срок или последний день',
    owner: 'Ответственный',
    coordinatorPart: 'Часть координатора (запрос)',
    coordinatorHint: 'Что требуется от муниципального координатора',
    source: 'Основание',
    sourceHint: 'Письмо, приказ или план, из которого взят срок',
    population: 'Кого касается',
    informs: 'никого, для информации',
    ofSchools: 'школы',
    ofMunicipalities: 'муниципалитеты',
    rule: 'Какие именно',
    year: 'Год списка',
    clusters: 'Кластеры',
    track: 'Трек',
    trackOf: (track: number): string => `трек ${String(track)}`,
    grouping: 'Название группировки',
    groupingOn: 'На какой день',
    municipality: 'Муниципалитет',
    kept: 'оставить как есть',
    meant: (count: number, subject: 'school' | 'municipality'): string =>
      `Сегодня это ${subject === 'school' ? schools(count) : offices(count)}.`,
    counting: 'Считаем, кого это касается…',
    target: 'Норма',
    noTarget: 'без нормы: каждый по разу',
    percent: 'доля участников, %',
    count: 'человек от каждого',
    targetValue: 'Сколько',
    milestones: 'Другие даты этого же дела',
    milestoneTitle: 'Этап (пусто – та же дата по другому документу)',
    milestoneOn: 'Дата',
    milestoneSource: 'Документ',
    addMilestone: 'Добавить дату',
    removeMilestone: (number: number): string => `Убрать дату ${String(number)}`,
    wrongTitle: 'Напишите, что это за мероприятие.',
    wrongDue: 'Укажите срок.',
    wrongOrder: 'Начало позже срока.',
    wrongOwner: 'Укажите, кто отвечает.',
    wrongTarget: 'Укажите целое число: доля от 1 до 100, людей от 1.',
    wrongMilestone: 'У каждой другой даты должен быть день.',
    wrongRule: 'Закончите правило: год, название или муниципалитет.',
  },
  feed: {
    heading: 'Сроки в своём календаре',
    text: 'По личному адресу календарь телефона или почты сам покажет ваши сроки: только названия и даты ваших дел. Адрес – секрет: кто его знает, тот видит ваши сроки.',
    none: 'Адреса пока нет.',
    made: (day: string): string => `Адрес создан ${day}.`,
    read: (day: string): string => `Календарь читал его ${day}.`,
    neverRead: 'Календарь его ещё не читал.',
    make: 'Создать адрес',
    renew: 'Создать новый адрес',
    renewText: 'Прежний адрес сразу перестанет работать.',
    revoke: 'Отозвать адрес',
    address: 'Вставьте этот адрес в календарь как подписку. Показываем его один раз.',
    letters:
      'Письма о сроках приходят тем, кто согласился получать их на странице «Профиль»; там же от них можно отказаться.',
  },
  days: {
    heading: (year: number): string => `Рабочие дни ${String(year)} года`,
    text: (count: number): string =>
      `В году ${counted(count, 'рабочий день', 'рабочих дня', 'рабочих дней')}. Субботы, воскресенья и праздники закона известны; дни, которые перенёс указ или регион, стоят ниже.`,
    table: 'Перенесённые дни',
    day: 'День',
    kind: 'Каким стал',
    working: 'рабочий',
    free: 'выходной',
    none: 'Переносов не внесено.',
    remove: 'Убрать',
    removeOf: (day: string): string => `Убрать перенос: ${day}`,
    add: 'Внести день',
    wrongDay: 'Укажите день.',
    before: 'Прошлый год',
    after: 'Следующий год',
  },
};

function schoolsFree(count: number): string {
  return counted(count, 'обязательства', 'обязательств', 'обязательств');
}

export type ObligationsWords = typeof ru;
