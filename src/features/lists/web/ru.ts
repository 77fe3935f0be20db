import { counted, plural } from '#kernel/plural.ts';
import type { Recurrence } from '../domain/evaluation.ts';
import type { Scope } from './filter.ts';

const schools = (count: number): string => counted(count, 'школа', 'школы', 'школ');
const ofSchools = (count: number): string => counted(count, 'школы', 'школ', 'школ');

const list = {
  title: (listed: number, year: number, newcomers: number | null): string => {
    const start = `${schools(listed)} в\u00a0списке ${String(year)}\u00a0года`;
    if (listed === 0) return `В списке ${String(year)} года нет ни одной школы`;
    if (newcomers === null) return start;
    if (newcomers === 0) return `${start}, новых среди них нет`;
    if (newcomers === listed) return listed === 1 ? `${start}, раньше её в списке не было` : `${start}, все новые`;
    const came = plural(
      newcomers,
      'попала впервые или вернулась',
      'попали впервые или вернулись',
      'попали впервые или вернулись',
    );
    return `${start}, из них ${String(newcomers)} ${came}`;
  },
  lead: (resultsYear: number, method: string, version: number, date: string): string =>
    `По результатам ${String(resultsYear)} года, методика «${method}», версия ${String(version)}. Рассчитан ${date}.`,
  whatIf: 'Что если изменить правило',
  ownSchools: 'Ваши школы',
  year: 'Год списка',
  scopes: {
    listed: 'В списке',
    warning: 'Раннее предупреждение',
    not_evaluable: 'Не оценены',
    all: 'Все школы',
  } satisfies Record<Scope, string>,
  scope: 'Какие школы показать',
  aboutScope: {
    listed: null,
    warning: 'В список не вошли, но хотя бы по одной процедуре доля не достигших минимума высока.',
    not_evaluable: 'Данных для правила не хватило. Это не значит, что у школы всё хорошо или всё плохо.',
    all: null,
  } satisfies Record<Scope, string | null>,
};

const cards = {
  clusters: 'Кластеры',
  clustersHint: 'Кластер показывает, насколько велика доля не достигших минимума.',
  smallN: (count: number): string => `У ${ofSchools(count)} участников совсем мало: кластер уверенно не определить.`,
  show: 'Показать',
  flow: 'Что изменилось за год',
  noPrevious: 'Списка предыдущего года нет: сравнивать не с чем.',
  emptyPrevious: (year: number): string =>
    `В списке ${String(year)} года не было ни одной школы: скорее всего, для правила не хватило данных. Сравнивать не с чем.`,
  flowMore: 'Кто вошёл и кто вышел, по школам',
  listOf: (year: number): string => `список ${String(year)}`,
  stayed: (count: number): string => `остались: ${String(count)}`,
  left: (count: number): string => `вышли: ${String(count)}`,
  new: (count: number): string => `новые: ${String(count)}`,
  goneNoData: (count: number): string =>
    `Ещё ${schools(count)} из прежнего списка без данных: это не выход, а неизвестность.`,
  picture: (stayed: number, left: number, fresh: number): string =>
    `${String(stayed)} остались, ${String(left)} вышли, ${String(fresh)} новые.`,
  municipalities: 'Доля школ в списке',
  /** For a narrow column; the full name is in the table and the tooltip. */
  shortName: (name: string): string =>
    name
      .replace('муниципальный район', 'район')
      .replace('муниципальный округ', 'м.\u00a0о.')
      .replace('городской округ', 'г.\u00a0о.'),
  ofSchools: (listed: number, all: number): string => `${String(listed)} из ${String(all)}`,
  region: (listed: number, all: number, share: string): string =>
    `Регион: ${String(listed)} из ${ofSchools(all)}, ${share}\u202f%.`,
  total: (listed: number, all: number, share: string): string =>
    `Всего: ${String(listed)} из ${ofSchools(all)}, ${share}\u202f%.`,
  allMunicipalities: (count: number): string =>
    `Все ${counted(count, 'муниципалитет', 'муниципалитета', 'муниципалитетов')}`,
  filterBy: (name: string): string => `Показать школы: ${name}`,
  municipality: 'Муниципалитет',
  share: 'Доля',
  listedOfAll: 'В списке',
};

const filters = {
  search: 'Найти школу: часть названия, код или логин',
  cluster: 'Кластер',
  recurrence: 'Сколько лет в списке',
  running: 'Лет в списке подряд',
  times: 'Раз в списке',
  dynamics: 'Динамика за год',
  municipality: 'Муниципалитет',
  anyMunicipality: 'Любой',
  smallN: 'Мало участников',
  smallNHint: 'Только школы, где мало участников',
  matching: (matching: number, all: number): string => `${String(matching)} из ${ofSchools(all)}`,
  matchingAll: (all: number): string => schools(all),
};

const table = {
  caption: (count: number): string => `Школы, которые отвечают условиям: ${String(count)}`,
  school: 'Школа',
  municipality: 'Муниципалитет',
  code: 'Код',
  participants: 'Участники',
  cluster: 'Кластер',
  share: 'Не достигли минимума, % и интервал',
  shareHint:
    'Точка: доля не достигших минимума, по которой определяют кластер. Черта: где настоящее значение лежит с вероятностью 95 %. Полосы: кластеры.',
  years: 'Годы в списке',
  dynamics: 'Динамика',
  why: 'Почему',
  whyLink: 'почему',
  whyOf: (school: string): string => `Почему: ${school}`,
  of: (low: number, participants: number): string => `${String(low)} из ${String(participants)}`,
  smallN: 'мало данных',
  noShare: 'низких процедур нет',
  warning: 'предупреждение',
  notListed: 'не в списке',
  recurrence: {
    crisis: '3 года подряд и дольше',
    repeat_consecutive: 'второй год подряд',
    repeat_in_5y: 'повторно за 5 лет',
    first_time: 'впервые за 5 лет',
  } satisfies Record<Recurrence, string>,
  dynamicsSince: {
    improved: (was: string): string => `лучше: был ${was}`,
    worsened: (was: string): string => `хуже: был ${was}`,
    unchanged: 'без изменений',
    entered: 'хуже: новая в списке',
    leftBetter: 'лучше',
    unknown: 'сравнить не с чем',
  },
  nothing: {
    title: 'Ничего не найдено',
    filtered: 'Под эти условия не подходит ни одна школа. Снимите одно из условий или исправьте запрос.',
    empty:
      'В этой части списка за год нет ни одной школы. Если результаты предыдущего года не загружены, правилу не с чем сравнить.',
  },
};

const none = {
  title: 'Списков пока нет',
  lead: 'Список появится, когда будут загружены результаты хотя бы двух лет подряд: правило сравнивает годы между собой.',
  leadReader: 'Список появится, когда оператор региона загрузит результаты хотя бы двух лет подряд.',
  action: 'Загрузить результаты',
  noYear: (year: number): string => `Списка ${String(year)} года нет`,
  noYearLead: 'Для него не загружены результаты. Выберите другой год.',
  noSchool: (school: string, year: number): string => `${school}: в данных для списка ${String(year)} года школы нет`,
  noSchoolLead: 'За этот год результаты школы не загружены. Выберите другой год.',
};

interface Titles {
  readonly listed: (cluster: string | null) => string;
  readonly warning: string;
  readonly not_listed: string;
  readonly not_evaluable: string;
}

const why = {
  backToList: (year: number): string => `Список ${String(year)} года`,
  title: (school: string, year: number): Titles => ({
    listed: (cluster: string | null): string =>
      `${school} в\u00a0списке ${String(year)}\u00a0года${cluster === null ? '' : `, ${cluster} кластер`}`,
    warning: `${school} не в списке ${String(year)} года, но получила раннее предупреждение`,
    not_listed: `${school} не в списке ${String(year)} года`,
    not_evaluable: `${school}: для списка ${String(year)} года не хватило данных`,
  }),
  code: (code: string): string => `код ${code}`,
  print: 'Напечатать',
  short: {
    listed: (resultsYear: number): string =>
      `В список попадают школы, где много учеников не достигли минимума сразу по нескольким процедурам, и не первый год. Ниже показано, какие результаты ${String(resultsYear)} года к этому привели.`,
    warning: 'Правило списка не выполнено целиком, но доля не достигших минимума высока хотя бы по одной процедуре.',
    not_listed: (resultsYear: number): string =>
      `По результатам ${String(resultsYear)} года правило списка не выполнено.`,
    not_evaluable: 'Это не значит, что у школы всё хорошо или всё плохо: судить не по чему.',
  },
  rule: 'Правило',
  steps: {
    heading: 'Что нужно и что найдено у школы',
    holds: 'выполнено',
    fails: 'не выполнено',
  },
  procedures: {
    heading: 'Результаты, на которых стоит вывод',
    caption: (year: number): string => `Результаты ${String(year)} года`,
    none: (year: number): string => `Результатов ${String(year)} года нет.`,
    procedure: 'Процедура',
    below: 'Не достигли минимума',
    share: 'Доля, %',
    picture: 'Доля и интервал',
    role: 'Что это дало',
    of: (low: number, participants: number): string => `${String(low)} из ${String(participants)}`,
    nobody: 'никто не писал',
    absent: (registered: number, participants: number): string =>
      `зачислены ${String(registered)}, писали ${String(participants)}`,
    low: 'низкий результат',
    repeated: 'низкий результат два года подряд',
    notLow: 'доля ниже порога',
  },
  cluster: {
    heading: 'Откуда кластер',
    sure: 'Весь интервал лежит в одном кластере.',
    unsure: (clusters: string): string =>
      `Интервал захватывает не один кластер (${clusters}): участников мало, чтобы определить кластер уверенно.`,
    scale: 'Шкала кластеров',
    ends: (cluster: string, from: number): string => `${cluster}: от ${String(from)}\u202f%`,
    last: (cluster: string, from: number): string => `${cluster}: больше ${String(from)}\u202f%`,
  },
  near: 'Что изменило бы вывод',
  history: 'История',
  method: {
    heading: 'Как считали',
    text: (method: string, version: number, resultsYear: number): string =>
      `Методика «${method}», версия ${String(version)}, результаты ${String(resultsYear)} и ${String(resultsYear - 1)} годов. Доли сравниваются с порогом по числу участников, без округления; на странице они округлены до десятых. Те же данные и та же версия методики всегда дают тот же ответ.`,
    terms: 'Слова на этой странице',
    termList: [
      [
        'Процедура',
        'одна проверочная работа или экзамен по одному предмету в одной параллели: например, ВПР по математике в 5 классе.',
      ],
      ['Не достигли минимума', 'получили отметку «2», а на ЕГЭ набрали меньше минимального балла.'],
      [
        'Интервал',
        'чем меньше участников, тем больше случайности в доле. Черта на рисунке показывает, в каких пределах она может лежать.',
      ],
      [
        'Кластер',
        'насколько велика доля не достигших минимума: базовый, умеренный, сильный. Это не оценка работы учителей.',
      ],
    ] as readonly (readonly [string, string])[],
  },
};

export const ru = {
  list,
  cards,
  filters,
  table,
  none,
  why,
  methods: {
    federal: 'Федеральная',
    yaroslavl: 'Ярославская область',
    krasnodar: 'Краснодарский край',
    smolensk: 'Смоленская область',
  } as Record<string, string>,
};

export type ListsWebWords = typeof ru;
