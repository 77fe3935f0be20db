import type { ClusterOutcome } from '../domain/evaluation.ts';
import type { Counting } from '../contract-recurrence.ts';
import { drawingWords } from './funnel.words.ts';

/** Words of the drawings of recurrence. */
export interface RecurrenceWords {
  readonly schools: string;
  readonly clusters: Readonly<Record<ClusterOutcome, string>>;
  readonly axis: Readonly<Record<Counting, (window: number) => string>>;
  readonly category: Readonly<Record<Counting, (years: number, window: number) => string>>;
  readonly file: Readonly<Record<Counting, (year: number) => string>>;
}

const ru: RecurrenceWords = {
  schools: drawingWords.ru.schools,
  clusters: drawingWords.ru.clusters,
  axis: {
    running: () => 'Лет в списке подряд',
    times: (window) => (window === 1 ? 'Раз в списке за год' : `Раз в списке за ${String(window)} лет списка`),
  },
  category: {
    running: (years, window) => (years === window ? `${String(years)}+` : String(years)),
    times: String,
  },
  file: {
    running: (year) => `Лет в списке подряд ${String(year)}`,
    times: (year) => `Раз в списке ${String(year)}`,
  },
};

const en: RecurrenceWords = {
  schools: drawingWords.en.schools,
  clusters: drawingWords.en.clusters,
  axis: {
    running: () => 'Years in the list in a row',
    times: (window) => `Times in the list within ${String(window)} list years`,
  },
  category: {
    running: (years, window) => (years === window ? `${String(years)}+` : String(years)),
    times: String,
  },
  file: {
    running: (year) => `Years in the list in a row ${String(year)}`,
    times: (year) => `Times in the list ${String(year)}`,
  },
};

export const recurrenceWords = { ru, en };
