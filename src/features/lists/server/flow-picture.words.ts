import type { FlowCounted, FlowBand } from '../domain/flow-bands.ts';

/** Words of the flow as a picture. */
export interface FlowPictureWords {
  readonly file: (from: number, to: number) => string;
  readonly title: (years: { readonly from: number; readonly to: number }) => string;
  readonly listOf: (year: number) => string;
  readonly moves: Readonly<Record<FlowBand['move'], (schools: number) => string>>;
  readonly note: (counts: FlowCounted) => string;
}

const ru: FlowPictureWords = {
  file: (from, to) => `Изменения списка ${String(from)}–${String(to)}`,
  title: ({ from, to }) => `Что изменилось между списками ${String(from)} и ${String(to)} года`,
  listOf: (year) => `список ${String(year)}`,
  moves: {
    left: (schools) => `вышли ${String(schools)}`,
    stayed: (schools) => `остались ${String(schools)}`,
    new: (schools) => `новые ${String(schools)}`,
  },
  note: ({ stayed, left, new: added, goneNoData }) =>
    [
      `Школ: остались ${String(stayed)}, вышли ${String(left)}, новые ${String(added)}`,
      goneNoData === 0 ? '.' : `, без данных нового года ${String(goneNoData)}.`,
    ].join(''),
};

const en: FlowPictureWords = {
  file: (from, to) => `Changes of the list ${String(from)}–${String(to)}`,
  title: ({ from, to }) => `What changed between the lists of ${String(from)} and ${String(to)}`,
  listOf: (year) => `list of ${String(year)}`,
  moves: {
    left: (schools) => `left ${String(schools)}`,
    stayed: (schools) => `stayed ${String(schools)}`,
    new: (schools) => `new ${String(schools)}`,
  },
  note: ({ stayed, left, new: added, goneNoData }) =>
    [
      `Schools: ${String(stayed)} stayed, ${String(left)} left, ${String(added)} are new`,
      goneNoData === 0 ? '.' : `, ${String(goneNoData)} without data of the new year.`,
    ].join(''),
};

export const flowPictureWords = { ru, en };
