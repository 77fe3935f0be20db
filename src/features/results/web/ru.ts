import { counted, plural } from '#kernel/plural.ts';
import type { Batch } from '../contract.ts';

const files = (count: number): string => counted(count, 'файл', 'файла', 'файлов');

const start = {
  title: 'Загрузите результаты, и система покажет, какие школы в списке и почему',
  lead: 'Пока здесь пусто. Начать можно с одного файла; для списка нужны результаты двух лет подряд.',
  steps: [
    'Вы перетаскиваете файл с результатами ВПР, ОГЭ или ЕГЭ: CSV или XLSX, как он пришёл из ФИС ОКО или РЦОИ.',
    'Система показывает, что поняла и что в файле не так: строка, столбец, что сделать. Без вашего согласия ничего не загружается.',
    'Вы получаете список школ: кластер, сколько лет подряд, что изменилось за год и «почему эта школа» на одной странице.',
  ],
  how: 'Что произойдёт',
  waiting: (count: number): string =>
    `${files(count)} ${plural(count, 'уже прочитан и ждёт', 'уже прочитаны и ждут', 'уже прочитаны и ждут')} вашего решения.`,
  openWaiting: 'Открыть',
};

const drop = {
  title: 'Перетащите файл с результатами',
  hint: 'CSV или XLSX, можно несколько сразу. Файл останется на этом компьютере.',
  button: 'Выбрать файл',
  sample: 'Скачать образец столбцов (CSV)',
  sampleName: 'образец-результатов.csv',
  sampleHint: 'В образце названия столбцов и четыре строки. Порядок столбцов может быть любым.',
  sampleRows: [
    ['Код школы', 'Школа', 'Муниципалитет', 'Процедура', 'Предмет', 'Класс', 'Год', 'Код участника', 'Балл', 'Отметка'],
    ['760101', 'МОУ «Средняя школа № 1»', 'Любимский район', 'ВПР', 'Русский язык', '5', '2022', '5001', '17', '3'],
    ['760101', 'МОУ «Средняя школа № 1»', 'Любимский район', 'ВПР', 'Русский язык', '5', '2022', '5002', '', ''],
    ['760101', 'МОУ «Средняя школа № 1»', 'Любимский район', 'ВПР', 'Математика', '5', '2022', '5001', '6', '2'],
    ['760102', 'МОУ «Основная школа № 2»', 'Любимский район', 'ОГЭ', 'Математика', '9', '2022', '9001', '14', '3'],
  ],
  uploading: (name: string): string => `Отправляется: ${name}`,
  failed: (name: string): string => `Файл «${name}» не загружен.`,
};

const batches = {
  title: (all: number, waiting: number, committed: number): string => {
    if (all === 0) return 'Результаты ещё не загружали';
    const loaded = committed === 0 ? 'В систему пока ничего не загружено' : `В систему загружено ${files(committed)}`;
    if (waiting === 0) return loaded;
    return `${loaded}, ${files(waiting)} ${plural(waiting, 'ждёт', 'ждут', 'ждут')} решения`;
  },
  caption: 'Файлы, от новых к старым',
  file: 'Файл',
  state: 'Состояние',
  rows: 'Строк принято',
  rejected: 'Отклонено',
  when: 'Получен',
  more: 'Показать ещё',
  states: {
    reading: 'читается',
    staged: 'ждёт решения',
    refused: 'принять нельзя',
    committing: 'загружается в систему',
    committed: 'в системе',
    rolled_back: 'отменён',
    failed: 'ошибка программы',
  } satisfies Record<Batch['state'], string>,
};

const rowsWord = (count: number, text: string): string => `${text}\u00a0${plural(count, 'строка', 'строки', 'строк')}`;

const batch = {
  back: 'Все файлы',
  titles: {
    reading: 'Файл читается',
    staged: (total: string, totalCount: number, rejected: string, rejectedCount: number): string =>
      rejectedCount === 0
        ? `Файл понят целиком: ${rowsWord(totalCount, total)}`
        : `Файл понят: ${rowsWord(totalCount, total)}, ${rejected} ${plural(rejectedCount, 'отклонена', 'отклонены', 'отклонено')}`,
    refused: 'Этот файл принять нельзя',
    committing: 'Результаты загружаются в систему',
    committed: (accepted: string, count: number): string =>
      `В систему ${plural(count, 'загружена', 'загружены', 'загружено')} ${rowsWord(count, accepted)}`,
    rolled_back: 'Файл отменён: в системе его результатов нет',
    failed: 'Файл не обработан из-за ошибки в программе',
  },
  file: (name: string, when: string): string => `${name}, ${when}`,
  reading: 'Читаем файл. Страницу можно закрыть: чтение продолжится.',
  committing: 'Загружаем результаты и заново считаем списки. Страницу можно закрыть.',
  verdicts: {
    accept: 'Замечаний нет. Файл можно загружать.',
    accept_with_warnings:
      'Файл можно загружать. Есть замечания: прочитайте их ниже. Отклонённые строки в систему не попадут.',
    reject: 'Файл отклонён целиком: ниже написано почему и что сделать. Исправьте файл и перетащите его снова.',
  },
  failed: 'Передайте файл администратору. В системе ничего не изменилось.',
  rolledBack: 'Прежние результаты снова действуют, списки посчитаны по ним.',
  same: 'Этот же самый файл уже загружен: повторная загрузка ничего не изменит.',
  openSame: 'Открыть ту загрузку',
  summary: (participants: string, low: string): string =>
    `Участников: ${participants}, из них не достигли минимума: ${low}.`,
  commit: 'Загрузить в систему',
  discard: 'Отменить',
  rollback: 'Отменить загрузку',
  openList: (year: number): string => `Открыть список ${String(year)} года`,
  openLists: 'Открыть списки',
  confirm: {
    title: 'Отменить загрузку файла?',
    returns: 'Вернутся прежние результаты:',
    vanishes: 'Результаты этих процедур исчезнут, раньше их не было:',
    slice: (procedure: string, year: number, schools: number, participants: string): string =>
      `${procedure}, ${String(year)} год: ${counted(schools, 'школа', 'школы', 'школ')}, участников ${participants}`,
    lists: 'Списки будут посчитаны заново.',
    action: 'Отменить загрузку',
  },
};

const columns = {
  heading: 'Как поняты столбцы',
  caption: 'Столбец файла и то, чем его считает система',
  inFile: 'Столбец в файле',
  readAs: 'Читается как',
  example: 'Пример',
  skip: 'не читать',
  again: 'Прочитать заново с этими столбцами',
  hint: 'Поправьте, если система ошиблась: выбор запомнится для файлов с такими же заголовками.',
  preview: 'Первые строки',
  previewCaption: 'Первые строки файла, как их видит система',
};

const slices = {
  heading: 'Что изменится в системе',
  headingDone: 'Что загружено',
  caption: 'Результаты файла против тех, что загружены сейчас, по годам и процедурам',
  year: 'Год',
  procedure: 'Процедура',
  schools: 'Школ',
  participants: 'Участников',
  low: 'Не достигли минимума',
  change: 'Было → станет',
  none: 'В файле нет ни одного результата, который можно загрузить.',
  fresh: 'новое',
  same: 'без изменений',
};

const problems = {
  heading: (count: string): string => `Замечания: ${count}`,
  none: 'Замечаний нет.',
  shown: (shown: number, all: string): string => `Показаны первые ${String(shown)} из ${all}. Остальные в файле:`,
  download: 'Скачать все замечания:',
};

const refusals: Readonly<Record<string, string>> = {
  not_staged: 'Файл ещё читается или решение по нему уже принято. Обновите страницу.',
  not_committed: 'Эту загрузку уже отменили. Обновите страницу.',
  same_as_committed: 'Этот же самый файл уже загружен: загружать его ещё раз не нужно.',
  lineage_faulty: 'Списки не посчитать: в реестре противоречивы сведения об объединении школ. Исправьте реестр.',
};

const summary = {
  title: (year: number, share: string, low: string, all: string): string =>
    `В ${String(year)} году ниже минимума ${share}\u202f% результатов региона: ${low} из ${all}`,
  titleHidden: (year: number): string => `Результаты ${String(year)} года по муниципалитетам`,
  lead: 'Считаются результаты, а не ученики: один ученик пишет несколько работ. Сложены все процедуры года.',
  none: 'Результатов в системе пока нет',
  noneLead: 'Сводка появится, когда оператор региона загрузит первый файл.',
  year: 'Год результатов',
  caption: 'Сводка по муниципалитетам',
  municipality: 'Муниципалитет',
  region: 'Регион',
  schools: 'Школ',
  participants: 'Результатов',
  low: 'Ниже минимума',
  share: 'Доля, % и интервал',
  hidden: 'скрыто, чтобы нельзя было узнать результаты отдельных детей',
  empty: 'результатов нет',
  aboutHidden:
    'Скрыты строки, где участников меньше 10 или ниже минимума один-два ученика, и ещё некоторые: иначе скрытое можно было бы вычислить из итога.',
};

export const ru = {
  refusals,
  summary,
  start,
  drop,
  batches,
  batch,
  columns,
  slices,
  problems,
};

export type ResultsWebWords = typeof ru;
