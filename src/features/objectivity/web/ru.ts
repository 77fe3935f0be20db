import { counted, plural } from '#kernel/plural.ts';

const signs = (count: number): string => counted(count, 'признак', 'признака', 'признаков');

export const ru = {
  title: (year: number, open: number): string =>
    open === 0
      ? `В результатах ${String(year)} года нет нерассмотренных признаков необъективности`
      : `${signs(open)} необъективности в результатах ${String(year)} года ${plural(open, 'ждёт', 'ждут', 'ждут')} рассмотрения`,
  lead: 'Признак – повод посмотреть, а не вывод: отметки и списки от него не меняются. Видят регион и сама школа.',
  none: {
    title: 'Признаки появятся, когда будут загружены результаты',
    text: 'Здесь регион смотрит результаты, которые стоит перепроверить, и пишет, чем они объясняются.',
  },
  notLooked: {
    title: (year: number): string => `Результаты ${String(year)} года ещё не проверяли`,
    heading: 'Что будет найдено',
    text: 'ВПР заметно выше региона, которую не подтверждает ОГЭ; скопление работ ровно на границе отметки; резкий рост отметок той же параллели за год.',
  },
  looking: 'Проверяем. Страницу можно закрыть: результат сохранится.',
  failed: 'Проверка не удалась: причина записана в журнале программы. Запустите её ещё раз.',
  looked: (schools: string, scores: string, date: string): string =>
    `Проверено ${date}: школ ${schools}, отдельных баллов ${scores}.`,
  noScores: 'Отдельных баллов нет: скопление на границе отметки проверить нельзя.',
  untold:
    'Выполнение отдельных заданий, отметки в журнале и медали не проверяются: в загружаемых файлах результатов их нет.',
  look: 'Проверить результаты',
  lookAgain: 'Проверить ещё раз',
  year: 'Год',
  table: 'Признаки необъективности',
  columns: { school: 'Школа', procedure: 'Процедура', sign: 'Признак', state: 'Вывод', action: 'Рассмотреть' },
  kind: 'Признак',
  anyKind: (all: number): string => `Все признаки (${String(all)})`,
  option: (sign: string, count: number): string => `${sign} (${String(count)})`,
  marks: (counts: string): string => `Отметки: ${counts}`,
  batchOf: (procedure: string): string => `${procedure}: загрузка, из которой результаты`,
  open: 'не рассмотрен',
  nothing: 'Признаков не найдено',
  said: (open: number, all: number): string => `${signs(all)}, не рассмотрено ${String(open)}`,
  review: {
    action: 'Рассмотреть',
    title: (school: string): string => `Рассмотреть признак: ${school}`,
    verdict: 'Вывод',
    verdicts: { explained: 'объясняется', confirmed: 'подтвердился' },
    note: 'Чем объясняется или что выяснилось',
    noteHint: 'Это прочитает школа. Без имён людей',
    wrongNote: 'Напишите пояснение, не короче трёх знаков',
    save: 'Сохранить вывод',
  },
  refusals: {
    no_results: 'За этот год нет загруженных результатов. Сначала загрузите их.',
    not_found: 'Этого признака больше нет: результаты проверили заново. Обновите страницу.',
  } as Readonly<Record<string, string>>,
};
export type ObjectivityWebWords = typeof ru;
