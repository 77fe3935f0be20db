import type { Scale } from './scale.ts';

/**
 * Scales shipped with the product (domain specification §6.4), newest first. A scale file of the user always comes before them.
 * They only turn scores into marks where the file has none, and give the ЕГЭ minima: published scales differ by year and
 * variant, so a mark of a file is never refused by them.
 */
type Span = readonly [from: number, to: number | null];
type Row = readonly [subject: string, maxScore: number, mark3: number, mark4: number, mark5: number];

function marks(type: 'VPR' | 'OGE', grade: number | null, span: Span, rows: readonly Row[]): Scale[] {
  return rows.map(([subject, maxScore, mark3, mark4, mark5]) => ({
    type,
    subject,
    grade,
    level: null,
    fromYear: span[0],
    toYear: span[1],
    minScore: 0,
    maxScore,
    cuts: { mark3, mark4, mark5 },
    hasSideConditions: type === 'OGE',
    isBinding: false,
  }));
}

/** Minimum test scores of the certificate: the same since the order of 2015, confirmed by the orders of 2019 and for 2026. */
const egeMinima: Readonly<Record<string, number>> = {
  ru: 24,
  ph: 36,
  ch: 36,
  bi: 36,
  in: 40,
  hi: 32,
  ge: 37,
  so: 42,
  li: 32,
  en: 22,
  de: 22,
  fr: 22,
  es: 22,
  zh: 22,
};

function egeScale(subject: string, minimum: number, level: Scale['level']): Scale {
  return {
    type: 'EGE',
    subject,
    grade: null,
    level,
    fromYear: 2015,
    toYear: null,
    minScore: 0,
    maxScore: 100,
    cuts: { mark3: minimum, mark4: null, mark5: null },
    hasSideConditions: false,
    isBinding: false,
  };
}

export const builtInScales: readonly Scale[] = [
  ...marks('VPR', 4, [2026, 2026], [['ru', 24, 10, 16, 21]]),
  ...marks(
    'VPR',
    4,
    [2021, 2023],
    [
      ['ru', 38, 14, 24, 33],
      ['ma', 20, 6, 10, 15],
    ],
  ),
  ...marks(
    'VPR',
    5,
    [2021, 2023],
    [
      ['ru', 45, 18, 29, 39],
      ['ma', 20, 7, 11, 15],
    ],
  ),
  ...marks(
    'VPR',
    6,
    [2021, 2023],
    [
      ['ru', 51, 25, 35, 45],
      ['ma', 16, 6, 10, 14],
    ],
  ),
  ...marks(
    'VPR',
    7,
    [2021, 2023],
    [
      ['ru', 47, 22, 32, 39],
      ['ma', 19, 7, 12, 16],
    ],
  ),
  ...marks(
    'VPR',
    8,
    [2021, 2023],
    [
      ['ma', 25, 8, 15, 21],
      ['ru', 51, 26, 32, 45],
      ['ph', 18, 5, 8, 11],
      ['ch', 36, 10, 19, 28],
      ['bi', 29, 10, 18, 24],
      ['hi', 17, 5, 10, 14],
      ['ge', 33, 10, 21, 29],
      ['so', 22, 8, 14, 19],
    ],
  ),
  ...marks(
    'OGE',
    null,
    [2023, 2023],
    [
      ['ru', 33, 15, 23, 29],
      ['ma', 31, 8, 15, 22],
      ['ph', 45, 11, 23, 35],
    ],
  ),
  ...Object.entries(egeMinima).map(([subject, minimum]) => egeScale(subject, minimum, null)),
  egeScale('ma', 27, 'profile'),
];
