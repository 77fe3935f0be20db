import { describe, expect, test } from 'vitest';
import { findScale, markOfScore, scaleFault, type Scale } from './scale.ts';
import { builtInScales } from './scales.ts';
import { parseScales } from './scale-file.ts';

describe('R-074 scales shipped with the product', () => {
  test('each covers its scores from the lowest to the highest without gap or overlap', () => {
    expect(builtInScales.filter((scale) => scaleFault(scale) !== null)).toEqual([]);
    for (const { cuts, minScore, maxScore } of builtInScales) {
      const scores = Array.from({ length: maxScore - minScore + 1 }, (_, index) => markOfScore(cuts, minScore + index));
      expect(scores).toEqual(scores.toSorted((a, b) => a - b));
      expect(new Set(scores).size).toBe(cuts.mark4 === null ? 2 : 4);
    }
  });

  test.each([
    ['VPR', 8, 'ma', 2022, '7 8 14 15 20 21'],
    ['VPR', 4, 'ru', 2022, '13 14 23 24 32 33'],
    ['VPR', 4, 'ru', 2026, '9 10 15 16 20 21'],
    ['VPR', 6, 'ru', 2022, '24 25 34 35 44 45'],
    ['OGE', 9, 'ru', 2023, '14 15 22 23 28 29'],
    ['OGE', 9, 'ma', 2023, '7 8 14 15 21 22'],
  ] as const)('%s grade %i %s of %i: marks change between %s', (...[type, grade, subject, year, scores]) => {
    const scale = findScale(builtInScales, { type, grade, subject, level: null }, year);
    const marks = scores.split(' ').map((score) => (scale === null ? null : markOfScore(scale.cuts, Number(score))));
    expect(marks).toEqual([2, 3, 3, 4, 4, 5]);
  });

  test.each([
    ['ru', null, 24],
    ['ma', 'profile', 27],
    ['in', null, 40],
    ['so', null, 42],
    ['ge', null, 37],
    ['en', null, 22],
  ] as const)('the minimum of %s %s is %i, since 2015 and still', (subject, level, minimum) => {
    const of = (year: number): number | undefined =>
      findScale(builtInScales, { type: 'EGE', grade: 11, subject, level }, year)?.cuts.mark3;
    expect([of(2015), of(2022), of(2026), of(2014)]).toEqual([minimum, minimum, minimum, undefined]);
  });

  test('a year without a known scale has none', () => {
    expect(findScale(builtInScales, { type: 'VPR', grade: 8, subject: 'ma', level: null }, 2026)).toBeNull();
    expect(findScale(builtInScales, { type: 'EGE', grade: 11, subject: 'ma', level: 'base' }, 2022)).toBeNull();
  });
});

describe('R-075 a scale with a gap, an overlap or an impossible cut is refused', () => {
  const good: Scale = {
    ...{ type: 'VPR', subject: 'ma', grade: 8, level: null, fromYear: 2022, toYear: 2022, minScore: 0, maxScore: 30 },
    ...{ cuts: { mark3: 14, mark4: 20, mark5: 26 }, hasSideConditions: false, isBinding: true },
  };
  test.each([
    [{}, null],
    [{ maxScore: 0 }, 'min_not_below_max'],
    [{ cuts: { mark3: 0, mark4: 20, mark5: 26 } }, 'cut_outside'],
    [{ cuts: { mark3: 14, mark4: 20, mark5: 31 } }, 'cut_outside'],
    [{ cuts: { mark3: 14, mark4: 14, mark5: 26 } }, 'cuts_not_rising'],
    [{ cuts: { mark3: 14, mark4: 28, mark5: 26 } }, 'cuts_not_rising'],
  ] as const)('%j: %s', (changes, fault) => {
    expect(scaleFault({ ...good, ...changes })).toBe(fault);
  });
});

describe('R-076 scale files', () => {
  const headings =
    'procedure,subject,grade,year,min_score,max_score,min_score_mark3,min_score_mark4,min_score_mark5'.split(',');
  const rows = (...lines: string[]): { row: number; cells: string[] }[] =>
    lines.map((line, index) => ({ row: index + 2, cells: line.split(',') }));

  test('rows become scales', () => {
    const { scales, problems } = parseScales(headings, rows('ВПР,Математика,8,2022,0,30,14,20,26'));
    expect(problems).toEqual([]);
    expect(scales).toMatchObject([
      { type: 'VPR', subject: 'ma', grade: 8, fromYear: 2022, toYear: 2022, maxScore: 30, isBinding: true },
    ]);
  });

  test('every problem is said, with its row and column', () => {
    const { problems } = parseScales(
      headings,
      rows(
        'ВПР,Математика,8,2022,0,30,20,14,26',
        'ВПР,Математика,8,1822,0,тридцать,14,20,26',
        'ВПР,Русский язык,8,2022,0,51,26,32,45',
        'ВПР,ru,8,2022,0,51,26,32,45',
      ),
    );
    expect(problems.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['score_out_of_scale', 2, 'min_score_mark3'],
      ['bad_year', 3, 'year'],
      ['non_numeric', 3, 'max_score'],
      ['duplicate_conflict', 5, 'procedure'],
    ]);
  });

  test('missing columns are said all at once', () => {
    expect(parseScales(['subject'], []).problems.map(({ code, expected }) => [code, expected])).toEqual([
      ['missing_column', 'procedure'],
      ['missing_column', 'max_score'],
      ['missing_column', 'min_score_mark3'],
    ]);
  });

  test('an empty year or subject means any', () => {
    const { scales } = parseScales(headings, rows('Диагностика,,,,0,10,3,6,9'));
    expect(findScale(scales, { type: 'ДИАГНОСТИКА', subject: 'ru', grade: 5, level: null }, 2031)?.maxScore).toBe(10);
  });
});
