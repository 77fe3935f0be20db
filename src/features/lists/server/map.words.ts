import type { FillStep } from '#features/maps/domain/fill-step.ts';

/** Words of the map as a picture. */
export interface MapPictureWords {
  readonly mapFile: (year: number) => string;
  readonly title: (year: number) => string;
  readonly total: (listed: number, schools: number, percent: string) => string;
  readonly ofSchools: (listed: number, schools: number) => string;
  readonly noSchools: string;
  readonly steps: readonly (readonly [FillStep, string])[];
}

const ru: MapPictureWords = {
  mapFile: (year) => `Карта списка ${String(year)}`,
  title: (year) => `Доля школ в списке ${String(year)} года по муниципалитетам`,
  total: (listed, schools, percent) => `Всего: ${String(listed)} из ${String(schools)} школ, ${percent} %.`,
  ofSchools: (listed, schools) => `${String(listed)} из ${String(schools)}`,
  noSchools: 'нет школ',
  steps: [
    ['none', 'ни одной школы'],
    ['low', 'меньше 20 %'],
    ['middle', 'от 20 % до трети'],
    ['high', 'от трети до половины'],
    ['half', 'половина и больше'],
    ['few', 'меньше трёх школ'],
  ],
};

const en: MapPictureWords = {
  mapFile: (year) => `Map of the list ${String(year)}`,
  title: (year) => `Share of schools in the list of ${String(year)} by municipality`,
  total: (listed, schools, percent) => `In all ${String(listed)} of ${String(schools)} schools, ${percent} %.`,
  ofSchools: (listed, schools) => `${String(listed)} of ${String(schools)}`,
  noSchools: 'no schools',
  steps: [
    ['none', 'no school'],
    ['low', 'under 20 %'],
    ['middle', '20 % to a third'],
    ['high', 'a third to a half'],
    ['half', 'a half or more'],
    ['few', 'under three schools'],
  ],
};

export const mapWords = { ru, en };
