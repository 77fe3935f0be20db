import type { ClusterOutcome } from '#features/lists/domain/evaluation.ts';
import { counted, plural } from '#kernel/plural.ts';
import type { EditionState, ChangeKind } from '../domain/edition.ts';
import type { EditionVerb, Requirement } from '../domain/workflow.ts';

const schools = (count: number): string => counted(count, 'школа', 'школы', 'школ');

const states: Readonly<Record<EditionState, string>> = {
  draft: 'черновик',
  checked: 'проверено',
  published: 'опубликовано',
  amended: 'изменено решением',
  withdrawn: 'отозвано',
};

/** What is none is not told. */
function changed(added: number, gone: number, other: number): string {
  return [
    added === 0 ? '' : `${plural(added, 'добавится', 'добавятся', 'добавятся')} ${schools(added)}`,
    gone === 0 ? '' : `${plural(gone, 'уйдёт', 'уйдут', 'уйдут')} ${schools(gone)}`,
    other === 0 ? '' : `другой кластер у ${schoolsOf(other)}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

const bar = {
  heading: 'Издание списка',
  computed: 'Список рассчитан, но издания ещё нет',
  computedWhy:
    'Пока список видят только региональный уровень и аналитик. Чтобы он стал официальным, создайте черновик издания.',
  draft: (number: number, listed: number): string => `Черновик издания № ${String(number)}: ${schools(listed)}`,
  draftWhy: 'Черновик видит только региональный уровень. Проверьте состав и отметьте издание проверенным.',
  checked: (number: number, listed: number): string => `Издание № ${String(number)} проверено: ${schools(listed)}`,
  checkedWhy: 'Следующий шаг – показать школам их листы: каждая читает свой раньше остальных.',
  shown: (number: number, day: string): string =>
    `Школы читают свои листы издания № ${String(number)}, публикация с ${day}`,
  shownWhy: (read: number, listed: number): string =>
    `Прочитали ${String(read)} из ${schoolsOf(listed)} списка. Остальные увидят издание после публикации.`,
  published: (number: number, day: string): string => `Издание № ${String(number)} опубликовано ${day}`,
  publishedWhy: 'Опубликованное издание не меняется: поправки вносит только решение с документом.',
  old: 'Список составлен до введения порядка изданий и записан как издание № 1.',
  created: (day: string, name: string | null): string => said('Создано', day, name),
  checkedBy: (day: string, name: string | null): string => said('Проверено', day, name),
  publishedBy: (name: string): string => `Опубликовал(а): ${name}.`,
  document: (title: string, number: string, day: string): string => `${title}, № ${number} от ${day}`,
  newer: (day: string, added: number, gone: number, other: number): string =>
    added + gone + other === 0
      ? `После этого издания список пересчитан ${day}: состав и кластеры те же.`
      : `После этого издания список пересчитан ${day}: ${changed(added, gone, other)}. Само издание от этого не меняется.`,
  federal: (count: number): string =>
    count === 0
      ? 'Сверено с федеральным списком: расхождений нет'
      : `Сверено с федеральным списком: ${counted(count, 'расхождение', 'расхождения', 'расхождений')}`,
  all: 'История изданий и решения',
};

function schoolsOf(count: number): string {
  return counted(count, 'школы', 'школ', 'школ');
}

function said(what: string, day: string, name: string | null): string {
  return name === null ? `${what} ${day}.` : `${what} ${day}, ${name}.`;
}

const verbs: Readonly<Record<EditionVerb | 'make', string>> = {
  make: 'Создать черновик издания',
  check: 'Отметить проверенным',
  renew: 'Взять новый расчёт',
  reopen: 'Вернуть в черновик',
  withdraw: 'Отозвать издание',
  showToSchools: 'Показать школам',
  publish: 'Опубликовать',
  amend: 'Внести изменения решением',
};

const waits: Readonly<Record<Requirement, string>> = {
  fresh: 'Есть более новый расчёт: сначала возьмите его.',
  stale: 'Более нового расчёта нет.',
  unshown: 'Школам уже показано.',
  shown: 'Сначала покажите школам их листы.',
  due: 'День публикации ещё не наступил.',
  authority: 'В регионе назначены министерство или региональный координатор: публикуют и меняют список они.',
  second_person: 'Издание проверили вы: опубликовать его должен другой человек.',
};

const ask: Readonly<Record<EditionVerb, string>> = {
  check: 'Издание станет проверенным. Его состав больше не изменится, пока издание не вернут в черновик.',
  renew:
    'Нынешнее издание будет отозвано вместе с отметками о прочтении, вместо него появится черновик по новому расчёту. Проверять и показывать школам нужно заново.',
  reopen: 'Издание снова станет черновиком. Показ школам прекратится, проверять и показывать нужно будет заново.',
  withdraw: 'Издание будет отозвано и останется в истории. Новое можно создать из текущего расчёта.',
  showToSchools: 'Каждая школа увидит только свой лист. Остальные – ничего, до публикации.',
  publish:
    'Издание увидят все, у кого есть право читать списки, каждый на своей территории. Изменить его потом можно только решением.',
  amend: '',
};

const page = {
  title: (year: number, count: number): string =>
    count === 0
      ? `У списка ${String(year)} года ещё нет изданий`
      : `Список ${String(year)} года: ${counted(count, 'издание', 'издания', 'изданий')}`,
  lead: 'Издание – список, за который регион отвечает. Опубликованное не меняется: решение с документом делает следующее издание, прежнее остаётся в истории.',
  back: (year: number): string => `Список ${String(year)} года`,
  history: 'Все издания',
  number: 'Издание',
  state: 'Состояние',
  listed: 'В списке',
  clusters: 'По кластерам',
  when: 'Когда и кем',
  basis: 'Основание',
  federalOf: (file: string): string => `Федеральный список, файл «${file}»`,
  own: (number: number): string => `Региональное № ${String(number)}`,
  federal: (number: number): string => `Федеральный список № ${String(number)}`,
  changes: (number: number, document: string): string => `Что изменило издание № ${String(number)} (${document})`,
  school: 'Школа',
  change: 'Изменение',
  reason: 'Причина',
  noDocument: 'без документа',
};

const changes: Readonly<Record<ChangeKind, string>> = {
  added: 'включить в список',
  removed: 'исключить из списка',
  cluster: 'изменить кластер',
};

const clusters: Readonly<Record<ClusterOutcome, string>> = {
  basic: 'базовый',
  moderate: 'умеренный',
  strong: 'сильный',
  below_range: 'ниже шкалы',
};

const form = {
  opensOn: 'Публикация не раньше',
  opensOnHint: 'Обычно через пять рабочих дней: столько у школ есть на чтение и возражения.',
  answerDays: 'На ответ на возражение, рабочих дней',
  answerDaysHint: 'Директор увидит последний день ответа. После публикации срок не меняется.',
  note: 'Заметка о проверке',
  noteHint: 'Что сверили. Её видит только региональный уровень.',
  documentTitle: 'Название документа',
  documentTitleHint: 'Например: приказ министерства образования об утверждении списка',
  documentNumber: 'Номер',
  documentDate: 'Дата',
  withDocument: 'Документ, которым утверждается список',
  cancel: 'Отмена',
  amendHeading: 'Изменить список решением',
  amendLead: 'Нужен документ. Каждое изменение – со своей причиной: её увидит школа.',
  newer: (day: string): string => `Новый расчёт от ${day}`,
  newerSays: (count: number): string =>
    `По нему изменений в списке: ${String(count)}. Их можно взять в решение сразу и поправить или убрать любое.`,
  newerDecided: (count: number): string =>
    `О ${counted(count, 'школе', 'школах', 'школах')} уже было решение, его расчёт не отменяет.`,
  newerReason: 'Причина, общая для этих изменений',
  newerReasonHint: 'Например: загружены исправленные результаты. Причину каждой школы можно изменить ниже.',
  newerTake: (count: number): string => `Взять в решение ${counted(count, 'изменение', 'изменения', 'изменений')}`,
  find: 'Найти школу',
  findHint: 'Часть названия, код или логин',
  add: 'Добавить в решение',
  nothing: 'Ни одного изменения пока нет.',
  chosen: 'Изменения в решении',
  remove: (school: string): string => `Убрать из решения: ${school}`,
  cluster: 'Кластер',
  choose: 'Выберите',
  publishAmended: 'Опубликовать изменённое издание',
  wrong: {
    day: 'Укажите день не раньше следующего рабочего',
    answerDays: 'Укажите целое число рабочих дней, от 1 до 60',
    title: 'Напишите название документа',
    number: 'Напишите номер документа',
    date: 'Укажите дату документа',
    document: 'Укажите документ полностью: название, номер и дату – или оставьте все три поля пустыми',
    changes: 'Добавьте хотя бы одно изменение',
    reason: 'Напишите причину каждого изменения, хотя бы три буквы',
    cluster: 'Выберите кластер',
  },
  problems: {
    unknown_school: 'у школы нет результатов этого года, в список её так не включить',
    already_listed: 'уже в списке',
    not_listed: 'не в списке',
    same_cluster: 'кластер и так такой',
    cluster_needed: 'не выбран кластер',
    twice: 'названа дважды',
  },
  refused: 'Ничего не изменено: решение противоречит списку.',
};

const refusals: Readonly<Record<string, string>> = {
  ...waits,
  wrong_state: 'Издание уже в другом состоянии: его изменил кто-то ещё. Обновите страницу.',
  not_found: 'Такого издания нет.',
  no_computation: 'Список этого года ещё не рассчитан: сначала загрузите результаты.',
  open_already: 'У этого года уже есть черновик или проверенное издание.',
  published_already: 'Список этого года уже опубликован: его меняет только решение.',
  opens_too_soon: 'Школам нужен хотя бы один рабочий день: выберите более поздний день публикации.',
  not_shown: 'Лист этого года школе ещё не показан.',
};

const federal = {
  heading: 'Федеральный список',
  none: 'Федерального списка этого года ещё нет. Загрузите его файл: до принятия он ни на что не влияет.',
  noneHere: 'Федерального списка этого года ещё нет.',
  drop: {
    title: 'Перетащите файл сюда или выберите его',
    hint: 'XLSX или CSV. Нужен код, логин или название школы; кластер и муниципалитет, если есть.',
    button: 'Выбрать файл',
  },
  sending: (file: string): string => `Отправляем и читаем «${file}»`,
  read: (count: number): string => `Файл прочитан: ${schools(count)}. Проверьте сверку и примите список.`,
  refused: 'Файл не принят: исправьте замечания и загрузите снова.',
  draft: (file: string): string => `Прочитан файл «${file}», список ещё не принят.`,
  accepted: (day: string): string => `Федеральный список принят ${day}: для трека 1 действует он.`,
  accept: 'Принять федеральный список',
  putAside: 'Убрать прочитанный файл',
  caption: (kind: string): string => `Сверка: ${kind}`,
  against: (number: number | null): string =>
    number === null ? 'Сравниваем с расчётом.' : `Сравниваем с региональным изданием № ${String(number)}.`,
  kinds: {
    only_first: 'Только в федеральном',
    only_second: 'Только в своём',
    other_cluster: 'Другой кластер',
    same: 'Совпадают',
  },
  code: 'Код',
  school: 'Школа',
  federal: 'В федеральном',
  own: 'В своём',
  absent: 'нет',
  unnamed: 'без кластера',
  why: 'Почему',
  whyOf: (school: string): string => `Почему: ${school}`,
  noWhy: 'нет результатов',
  empty: 'Таких школ нет.',
  xlsx: 'Сверка в XLSX',
  csv: 'Сверка в CSV',
  reasons: {
    duplicate_school: 'Эта школа уже названа в файле выше; оставьте одну строку.',
    unknown_cluster: 'Кластер назван незнакомым словом; замените его одним из принятых.',
    too_many_rows: 'Слишком много строк для списка школ; проверьте, тот ли это файл.',
  } as Readonly<Record<string, string>>,
};

export const ru = { federal, states, bar, verbs, waits, ask, page, changes, clusters, form, refusals };
export type EditionsWords = typeof ru;
