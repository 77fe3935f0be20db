import { counted } from '#kernel/plural.ts';
import type { CommandWords } from './words.ts';

const rows = (count: number): string => counted(count, 'строка', 'строки', 'строк');

const refusals = {
  no_results: 'нет результатов за нужные годы',
  unknown_method: 'такой методики нет или она не действует в этом году',
  lineage_faulty: 'в реестре школы переходят друг в друга по кругу',
  version_taken: 'версия методики с этим номером уже есть и она другая; увеличьте номер версии',
} as const;

export const ru: CommandWords = {
  usage: 'Использование',
  commands: 'Команды',
  options: 'Ключи',
  tagline: 'Опора: от файла результатов к объяснённому списку школ с низкими результатами.',
  moreHelp: 'Подробнее о команде: ./opora КОМАНДА --help',
  summaries: {
    shares: 'доли не достигших минимума по школам и процедурам',
    list: 'список школ года: кластер, повторность, динамика',
    flow: 'что изменилось между списками двух лет',
    why: 'почему школа попала или не попала в список',
    check: 'проверить файлы: принять, принять с предупреждениями, отклонить',
    import: 'загрузить результаты в систему',
    'registry import': 'загрузить реестр школ',
    identify: 'построить списки по загруженным результатам',
    demo: 'загрузить демонстрационный регион',
    migrate: 'обновить схему базы данных',
    serve: 'запустить сервер',
  },
  optionWords: {
    by: 'до какого уровня складывать: municipality или region (у shares ещё school)',
    method: 'методика: federal, yaroslavl, krasnodar, smolensk или файл JSON',
    set: 'ПАРАМЕТР=ЗНАЧЕНИЕ — заменить параметр методики; можно повторять',
    year: 'год списка (с --set RESULT_YEAR_OFFSET=0 — год результатов)',
    from: 'год прежнего списка',
    to: 'год нового списка',
    school: 'код школы, как в файле',
    registry: 'файл реестра школ: сверить коды и названия, учесть слияния',
    scale: 'файл шкал: границы баллов и отметок',
    problems: 'вместо итога по файлам — таблица всех найденных проблем',
    format: 'csv (по умолчанию), json или xlsx',
    'no-duplicates': 'не искать повторы участников (быстрее на десятках миллионов строк)',
    'create-schools': 'завести школы, которых нет в реестре',
    help: 'эта справка',
  },
  exitCodes: 'Код завершения: 0 — сделано, 1 — входные данные отклонены (причины в stderr), 2 — ошибка в команде.',
  unknownCommand: (given) => `Нет команды «${given}». Список команд: ./opora --help`,
  noFiles: 'Не указан ни один файл.',
  unexpectedFiles: (given) => `Лишнее слово в команде: «${given}».`,
  needsOption: (option) => `Нужен ключ ${option}.`,
  notANumber: (option, given) => `${option}: ожидается год, например 2023; найдено «${given}».`,
  notOneOf: (option, given, allowed) => `${option}: ожидается одно из ${allowed.join(', ')}; найдено «${given}».`,
  badOption: (option) => `Не понят ключ «${option}»: его нет у этой команды, или у него нет значения. Ключи: --help`,
  noSuchFile: (file) => `Файл не найден или не читается: ${file}`,
  problemLine: (place, sentence, code) => `${place}: ${sentence} [${code}]`,
  morePrompt: (count) => `… и ещё ${String(count)}. Все проблемы таблицей: ./opora check --problems ФАЙЛ…`,
  rowsRefused: (count, total) => `Отклонено: ${rows(count)} из ${String(total)}; остальные учтены.`,
  yearsCrossed: (from, to) => `--from ${String(from)} должен быть раньше, чем --to ${String(to)}.`,
  noResultsForYear: (year, years) =>
    `В файлах нет результатов ${String(year)} года${years.length === 0 ? '' : `; есть: ${years.join(', ')}`}.`,
  unknownSchool: (code) => `В файлах нет школы с кодом «${code}».`,
  reading: (percent) => `Чтение: ${String(percent)} %`,
  place: (file, sheet, row, column) =>
    [
      file,
      sheet === null ? '' : `лист «${sheet}»`,
      row === null ? '' : `строка ${String(row)}`,
      column === null ? '' : `столбец «${column}»`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  foundExpected: (found, expected) =>
    [found === null ? '' : `найдено «${found}»`, expected === null ? '' : `ожидается ${expected}`]
      .filter((part) => part !== '')
      .join(', '),
  unknownProcedures: (names) =>
    `Методика не учитывает процедуры: ${names.slice(0, 5).join('; ')}${names.length > 5 ? `; и ещё ${String(names.length - 5)}` : ''}. Учесть все: --set 'PROCEDURES=*'`,
  methodFileBad: (file) => `Методика ${file} не прошла проверку:`,
  imported: (file, count, batchId) => `${file}: загружено, ${rows(count)}; партия ${String(batchId)}.`,
  sameFile: (file) => `${file}: этот файл уже загружен, ничего не изменилось.`,
  refused: (file) => `${file}: файл отклонён целиком, ничего не загружено.`,
  registryImported: (schools) => `Реестр загружен: ${counted(schools, 'школа', 'школы', 'школ')}.`,
  identified: (years) => `Построены списки: ${years.join(', ')}.`,
  identifyRefused: (code) => `Списки не построены: ${refusals[code]}.`,
  migrated: 'Схема базы данных обновлена.',
  demoLoaded: 'Демонстрационный регион загружен.',
  regionNotEmpty: 'В системе уже есть данные: демонстрационный регион загружается только в пустую.',
  unexpected: (detail) => `Непредвиденная ошибка: ${detail}`,
};
