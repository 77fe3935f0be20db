import { counted } from '#kernel/plural.ts';
import type { FieldGroup, FieldPath } from '../domain/fields.ts';
import type { Standing } from '../domain/validity.ts';

interface FieldWords {
  readonly name: string;
  readonly meaning: string;
  readonly unit?: string;
  readonly options?: Readonly<Record<string, string>>;
}

const yesNo = { true: 'да', false: 'нет' };
const share = 'Процедура считается низкой, если доля участников, не достигших минимума, не ниже этого порога.';

const fields: Readonly<Record<FieldPath, FieldWords>> = {
  'LOW_SHARE_PCT.VPR': { name: 'Порог доли, ВПР', meaning: share, unit: '%' },
  'LOW_SHARE_PCT.OGE': { name: 'Порог доли, ОГЭ', meaning: share, unit: '%' },
  'LOW_SHARE_PCT.EGE': { name: 'Порог доли, ЕГЭ', meaning: share, unit: '%' },
  LOW_SHARE_INCLUSIVE: {
    name: 'Ровно порог — уже низкая',
    meaning: 'Да: «не менее порога». Нет: «больше порога».',
    options: yesNo,
  },
  RULE: {
    name: 'Правило',
    meaning: 'А — хватает низких процедур в году. Б — та же процедура низкая второй год подряд.',
    options: { A_AND_B: 'А и Б вместе', A_ONLY: 'только А', A_OR_B: 'А или Б' },
  },
  MIN_LOW_PROCEDURES: {
    name: 'Низких процедур в году, не меньше',
    meaning: 'Сколько процедур года должны быть низкими, чтобы выполнилось условие А.',
  },
  MIN_REPEATED_PROCEDURES: {
    name: 'Повторившихся процедур, не меньше',
    meaning: 'Сколько одних и тех же процедур должны быть низкими и в этом, и в прошлом году для условия Б.',
  },
  MIN_PARTICIPANTS: {
    name: 'Участников процедуры, не меньше',
    meaning: 'Процедура с меньшим числом участников не учитывается: один ученик меняет долю слишком сильно.',
    unit: 'чел.',
  },
  SMALL_SCHOOL_POOLING: {
    name: 'Как быть с малыми школами',
    meaning: 'Когда участников меньше минимума, результаты можно сложить, чтобы судить о школе.',
    options: { none: 'не складывать', pool_years: 'сложить с прошлым годом', pool_grades: 'сложить классы предмета' },
  },
  SMALL_N: {
    name: '«Мало данных», если участников меньше',
    meaning: 'Пометка рядом с долей. На список не влияет.',
    unit: 'чел.',
  },
  CLUSTER_AGGREGATE: {
    name: 'По какой доле выбирается кластер',
    meaning: 'Доля, которую сравнивают с границами кластеров.',
    options: {
      pooled_low: 'общая по низким процедурам',
      mean_low: 'средняя по низким процедурам',
      max_low: 'наибольшая из низких',
      pooled_all: 'общая по всем процедурам',
    },
  },
  CLUSTER_BOUNDS: {
    name: 'Границы кластеров',
    meaning: 'С первой границы кластер базовый, со второй — умеренный, выше третьей — сильный.',
    unit: '%',
  },
  PROCEDURES: { name: 'Какие процедуры учитываются', meaning: 'Остальные процедуры на список не влияют.' },
  INCLUDE_GVE: {
    name: 'Учитывать ГВЭ вместе с ОГЭ и ЕГЭ',
    meaning: 'Да: экзамен в особой форме считается тем экзаменом, который он заменяет.',
    options: yesNo,
  },
  BIASED_RESULTS: {
    name: 'Результаты с признаками необъективности',
    meaning: 'Отмеченные результаты остаются с пометкой или не учитываются.',
    options: { keep_and_flag: 'учитывать с пометкой', drop: 'не учитывать' },
  },
  EXCLUDE_KINDS: { name: 'Виды школ вне списка', meaning: 'Школы отмеченных видов не оцениваются.' },
  RESULT_YEAR_OFFSET: {
    name: 'Лет между результатами и списком',
    meaning: '1: список 2023 года строится по результатам 2022 года.',
  },
  RECURRENCE_WINDOW: {
    name: 'Окно повторности, лет',
    meaning: 'За сколько лет считают «не менее двух раз». На состав списка не влияет.',
  },
};

const groups: Readonly<Record<FieldGroup, string>> = {
  low: 'Какая процедура низкая',
  rule: 'Когда школа попадает в список',
  few: 'Малое число участников',
  cluster: 'Кластеры',
  data: 'Какие результаты и школы',
};

const standings: Readonly<Record<Standing, string>> = {
  draft: 'черновик',
  ahead: 'утверждена, ещё не действует',
  in_force: 'действует',
  ended: 'срок закончился',
  retired: 'выведена из действия',
};

const years = (from: number | null, to: number | null): string => {
  if (from === null && to === null) return 'списки всех лет';
  if (from === null) return `списки по ${String(to)} год`;
  if (to === null) return `списки с ${String(from)} года`;
  return from === to ? `список ${String(from)} года` : `списки ${String(from)}–${String(to)} годов`;
};
const list = (versions: readonly number[]): string => versions.map(String).join(' и ');

export const ru = {
  fields,
  groups,
  types: { VPR: 'ВПР', OGE: 'ОГЭ', EGE: 'ЕГЭ', default: 'прочие' } as Readonly<Record<string, string>>,
  otherThreshold: (type: string): string => `Порог доли, ${type}`,
  threshold: 'Порог доли',
  subjects: { ru: 'русский язык', ma: 'математика' } as Readonly<Record<string, string>>,
  grade: (grades: string): string => `${grades} кл.`,
  decimal: ',',
  everyProcedure: 'все процедуры файла',
  ownProcedures: 'набор из файла методики; здесь его можно заменить',
  kinds: {
    general: 'общеобразовательная',
    gymnasium: 'гимназия',
    lyceum: 'лицей',
    cadet: 'кадетская',
    boarding: 'интернат',
    kindergarten: 'школа — детский сад',
    evening: 'вечерняя',
    open_shift: 'открытая сменная',
    special: 'специальная',
    private: 'частная',
  } as Readonly<Record<string, string>>,
  none: 'нет',
  bounds: ['базовый — с', 'умеренный — с', 'сильный — выше'],
  current: (value: string): string => `В методике: ${value}`,
  byDefault: (value: string): string => `по умолчанию ${value}`,
  changed: 'изменено',
  restore: (name: string): string => `Вернуть: ${name}`,
  slider: (name: string): string => `${name}, ползунок`,
  wrong: (expected: string): string => `Нужно ${expected}.`,
  change: (name: string, before: string, after: string): string => `${name}: было ${before}, стало ${after}`,
  noChanges: 'Параметры одинаковы.',
  years,
  span: (from: number | null, to: number | null, versions: readonly number[]): string => {
    const [newest, ...older] = versions;
    if (newest === undefined) return `${years(from, to)}: ни одна версия не действует`;
    if (older.length === 0) return `${years(from, to)}: версия ${String(newest)}`;
    return `${years(from, to)}: по годам подходят версии ${list(versions)}, берётся более новая — ${String(newest)}`;
  },
  standings,
  preset: 'поставляется с программой',
  methods: {
    federal: 'Федеральная',
    yaroslavl: 'Ярославская область',
    krasnodar: 'Краснодарский край',
    smolensk: 'Смоленская область',
  } as Readonly<Record<string, string>>,
  list: {
    title: (methods: number, drafts: number): string =>
      `${counted(methods, 'методика', 'методики', 'методик')}, ${drafts === 0 ? 'черновиков нет' : counted(drafts, 'черновик', 'черновика', 'черновиков')}`,
    lead: 'Список строится по утверждённой версии, действующей в его год. Черновики на списки не влияют.',
    caption: 'Методики и сроки их действия',
    columns: { name: 'Методика', versions: 'Версии', spans: 'Какая версия строит списки' },
    versions: (versions: number): string => counted(versions, 'версия', 'версии', 'версий'),
    newDraft: 'Новый черновик',
    import: 'Загрузить из файла',
    importLabel: 'Перетащите сюда файл методики (JSON)',
    importButton: 'Выбрать файл',
    importHint: 'Файл станет черновиком: утверждается он так же, как любой другой.',
    problems: 'Файл не принят',
  },
  page: {
    title: (name: string, version: number | null): string =>
      version === null
        ? `Методика «${name}»: действующей версии нет`
        : `Методика «${name}»: действует версия ${String(version)}`,
    back: 'Все методики',
    validity: 'Сроки действия',
    version: (version: number): string => `Версия ${String(version)}`,
    parameters: 'Параметры',
    document: (title: string, number: string, date: string): string => `${title} № ${number} от ${date}`,
    approvedBy: (name: string, date: string): string => `Утвердил(а): ${name}, ${date}`,
    madeBy: (name: string): string => `Подготовил(а): ${name}`,
    note: 'Зачем',
    edit: 'Изменить черновик',
    copy: 'Новый черновик из этой версии',
    export: 'Скачать файл',
    test: 'Пробный расчёт',
    retest: 'Повторить пробный расчёт',
    remove: 'Удалить черновик',
    removeAsk: 'Черновик исчезнет вместе с пробным расчётом. Вернуть его будет нельзя.',
    approve: 'Утвердить',
    approveTitle: 'Утверждение',
    approveFirst: 'Утвердить можно после пробного расчёта: станет видно, кого затронет решение.',
    approveWaits: 'Утверждает руководитель региона.',
    documentTitle: 'Документ',
    documentTitleHint: 'Например: приказ министерства образования',
    documentNumber: 'Номер',
    documentDate: 'Дата',
    endsEarlier: (versions: readonly number[], last: number): string =>
      `Закончить версию ${list(versions)} списком ${String(last)} года`,
    overlap: (versions: readonly number[]): string =>
      `Годы пересекаются с версией ${list(versions)}. Измените срок действия черновика.`,
    retire: 'Вывести из действия',
    retireYear: 'Последний год списка',
    retireHint: 'Списки этого и прежних лет строятся по-прежнему.',
    compare: 'Что изменилось',
    compareFrom: 'Было',
    compareTo: 'Стало',
    testTitle: (year: number): string => `Пробный расчёт на данных списка ${String(year)} года`,
    testCounts: (before: number, after: number, came: number, left: number): string =>
      `Было ${counted(before, 'школа', 'школы', 'школ')}, станет ${String(after)}: пришли бы ${String(came)}, ушли бы ${String(left)}.`,
    testCluster: (cluster: number): string =>
      `${counted(cluster, 'школа сменила', 'школы сменили', 'школ сменили')} бы кластер.`,
    testFew: (few: number): string =>
      few === 0
        ? 'Ни одно изменение не держится на малом числе учеников.'
        : `${counted(few, 'изменение держится', 'изменения держатся', 'изменений держатся')} на малом числе учеников («мало данных»).`,
    testAgainst: (name: string, version: number, date: string): string =>
      `Сравнение с методикой «${name}», версия ${String(version)}. Рассчитано ${date}.`,
    testSchools: 'Школы, которых коснётся изменение',
    testNone: 'На этих данных состав списка и кластеры не меняются.',
    changes: { came: 'придёт', left: 'уйдёт', cluster: 'сменит кластер' },
    columns: { school: 'Школа', municipality: 'Муниципалитет', change: 'Что изменится' },
  },
  draft: {
    titleNew: 'Новый черновик методики',
    titleEdit: (name: string, version: number): string => `Черновик: «${name}», версия ${String(version)}`,
    lead: 'Черновик не влияет на списки, пока его не утвердят.',
    basedOn: 'На основе',
    name: 'Имя методики',
    nameHint: 'Буквы, цифры, дефис и подчёркивание. Имя известной методики — новая версия этой методики.',
    nameWrong: 'Имя: буквы, цифры, дефис и подчёркивание, не длиннее 80 знаков.',
    validFrom: 'С какого года списка',
    validTo: 'По какой год списка',
    openYear: 'Пусто — без ограничения.',
    yearWrong: 'Год: четыре цифры, от 1990 до 2100, или пусто.',
    yearsReversed: 'Последний год не может быть раньше первого.',
    note: 'Зачем нужны изменения',
    save: 'Сохранить черновик',
    changes: (count: number): string =>
      count === 0 ? 'От основы ничего не отличается.' : `Отличия от основы: ${String(count)}`,
    problems: 'Проверьте отмеченные параметры.',
  },
  sentences: {
    not_draft: 'Эта версия уже утверждена и не меняется. Сделайте из неё новый черновик.',
    not_tried: 'Сначала нужен пробный расчёт этого черновика.',
    overlap: 'Годы действия пересекаются с другой утверждённой версией. Измените срок черновика.',
    must_end_earlier: 'Прежняя версия действует в те же годы. Отметьте, что она закончится раньше.',
    not_approved: 'Вывести из действия можно только утверждённую версию региона.',
    outside_years: 'Этот год вне срока действия версии.',
    in_use: 'Более поздний список уже построен по этой версии. Сначала постройте его по другой.',
    no_list: 'Ещё нет ни одного списка, на данных которого можно проверить черновик. Загрузите результаты.',
    name_kept: 'Имя черновика не меняется. Сделайте новый черновик с другим именем.',
    years_reversed: 'В файле последний год действия раньше первого.',
    lineage_faulty: 'История школ противоречива: исправьте её в реестре.',
    not_found: 'Этой версии уже нет. Обновите страницу.',
  } as Readonly<Record<string, string>>,
};

export type MethodologyWebWords = typeof ru;
