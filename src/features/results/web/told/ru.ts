import type { CardSentences, Sentences } from '#kernel/facts.ts';
import { counted, plural } from '#kernel/plural.ts';
import { formatPercent } from '#kernel/share.ts';
import type { ResultCards, ResultEvents, ResultNews } from '../../domain/events.ts';

export interface Told {
  readonly events: Sentences<ResultEvents & ResultNews>;
  readonly cards: CardSentences<ResultCards>;
}

const rows = (count: number): string =>
  `${new Intl.NumberFormat('ru').format(count)}\u00a0${plural(count, 'строка', 'строки', 'строк')}`;

export const ru: Told = {
  events: {
    'results.year': ({ year, procedures, participants, low }) => {
      const share = formatPercent(low, participants);
      const below = share === null ? '' : `; ниже минимума ${String(low)} (${share.replace('.', ',')}\u00a0%)`;
      return `Результаты ${String(year)} года: ${counted(procedures, 'процедура', 'процедуры', 'процедур')}, ${counted(participants, 'результат', 'результата', 'результатов')}${below}`;
    },
    'results.committed': ({ fileName, years, rows: count }) =>
      `Загружены результаты (${years}): ${rows(count)} из файла «${fileName}»`,
  },
  cards: {
    'results.staged': ({ fileName, rows: count, rejected }) => ({
      title: `Решить, загружать ли «${fileName}»`,
      why: `Файл прочитан: ${plural(count, 'принята', 'приняты', 'принято')} ${rows(count)}${rejected === 0 ? ', замечаний нет' : `, ${plural(rejected, 'отклонена', 'отклонены', 'отклонено')} ${String(rejected)}`}. Пока вы не решите, в списках ничего не изменится.`,
      action: 'Решить',
    }),
    'results.refused': ({ fileName, rejected }) => ({
      title: `Исправить файл «${fileName}»`,
      why:
        rejected === 0
          ? 'Файл не удалось прочитать: на странице загрузки сказано почему.'
          : `Загрузить нельзя: ${plural(rejected, 'отклонена', 'отклонены', 'отклонено')} ${rows(rejected)}.`,
      action: 'Посмотреть замечания',
    }),
  },
};

export type ResultsTold = typeof ru;
