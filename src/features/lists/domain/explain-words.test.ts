import { describe, expect, test } from 'vitest';
import type { Cell } from '#features/results/domain/cell.ts';
import { defaultParameters, poolings, rules, type Parameters } from '#features/methodology/domain/parameters.ts';
import { school } from '#tests/support/cells.ts';
import { en } from '../en.ts';
import { ru } from '../ru.ts';
import { buildList } from './build-list.ts';
import { explain } from './explain.ts';
import type { Explanation } from './explanation.ts';
import { renderExplanation } from './render-explanation.ts';

function why(cells: readonly Cell[], change: Partial<Parameters> = {}): Explanation {
  const parameters = { ...defaultParameters, ...change };
  const entry = buildList(cells, 2023, parameters).find((one) => one.school === '1');
  if (entry === undefined) throw new Error('no entry');
  return explain(entry, parameters, { schoolName: null, municipality: null, methodology: { name: 'm', version: 1 } });
}
function told(cells: readonly Cell[], change: Partial<Parameters> = {}, words = ru): string {
  return renderExplanation(why(cells, change), words).replaceAll('\u00a0', ' ');
}

const low = { ru6: '4/10', ma6: '4/10' };
const fine = { ru6: '1/10', ma6: '1/10' };
const one = { ru6: '4/10' };

describe('R-023 no change is told where there is none', () => {
  test.each([
    [
      'not judged now',
      [...school('1', 2021, low), ...school('1', 2022, one)],
      'для списка 2023 года о школе судить нельзя',
      'the 2023 list cannot judge the school',
    ],
    [
      'not judged before',
      [...school('1', 2021, low), ...school('1', 2022, low)],
      'для списка 2022 года о школе судить было нельзя',
      'the 2022 list could not judge the school',
    ],
    [
      'nobody has results of the year before',
      school('1', 2022, fine),
      'Динамика: сравнить не с чем',
      'nothing to compare with',
    ],
  ])('%s', (_, cells, russian, english) => {
    // prettier-ignore
    expect(told(cells)).toContain(`${russian}.\n`);
    expect(told(cells, {}, en)).toContain(`${english}.\n`);
  });
});

describe('R-015 the rule says what is needed to judge', () => {
  const cells = [2021, 2022].flatMap((year) => school('1', year, low));

  test.each(rules.flatMap((RULE) => [1, 2, 5].map((count) => [RULE, count] as const)))('%s, %s', (RULE, count) => {
    const change = { RULE, MIN_LOW_PROCEDURES: count };
    const needed = String(count);
    expect(told(cells, change)).toContain(
      `  Судить о школе можно, если в 2022 году таких процедур не менее ${needed}.\n`,
    );
    expect(told(cells, change)).toContain(`в 2022 году процедур с низким результатом не менее ${needed}`);
    expect(told(cells, change, en)).toContain(
      `A school can be judged when in 2022 it had at least ${needed} such procedure${count === 1 ? '' : 's'}.\n`,
    );
    expect(told(cells, change).includes('два года подряд, в 2021 и 2022 годах, не менее 1')).toBe(RULE !== 'A_ONLY');
  });

  test.each(poolings)(
    'R-016 pooling %s is told, and two years in a row are named only where they are these',
    (pooling) => {
      const text = told(cells, { SMALL_SCHOOL_POOLING: pooling });
      expect(text.includes('складывается с той же процедурой предыдущего года')).toBe(pooling === 'pool_years');
      expect(text.includes('складываются результаты разных классов')).toBe(pooling === 'pool_grades');
      expect(text.includes('в 2021 и 2022 годах')).toBe(pooling !== 'pool_years');
    },
  );
});

describe('R-003 nothing to judge by is not "nothing low"', () => {
  const nothing = 'В 2022 году нет процедур, по которым можно судить.';
  const notLow = 'В 2022 году процедур с низким результатом нет.';
  test.each([
    ['few participants', { ru6: '4/9', ma6: '1/9' }, nothing, notLow],
    ['not in the catalogue', { ph8: '9/20' }, nothing, notLow],
    ['nobody came', { ru6: '0/0' }, nothing, notLow],
    ['one procedure, not low', { ru6: '1/10' }, notLow, nothing],
    ['not low', fine, notLow, nothing],
  ])('%s', (_, now, said, unsaid) => {
    const text = told([...school('1', 2021, low), ...school('1', 2022, now)]);
    expect(text).toContain(said);
    expect(text).not.toContain(unsaid);
  });

  test('R-004 the interval is explained where there is one', () => {
    const about = 'Интервал 95 % показывает, насколько доля могла бы отличаться из-за малого числа участников.';
    expect(told(school('1', 2022, fine))).toContain(about);
    expect(told(school('1', 2022, { ru6: '0/0' }))).not.toContain(about);
    expect(told(school('1', 2022, fine), {}, en)).toContain('The 95% interval shows how far');
  });
});

describe('R-001 a share that is rounded up to the threshold gets a remark', () => {
  const remarked = (fraction: string, change: Partial<Parameters> = {}) =>
    why(school('1', 2022, { ru6: fraction }), change).procedures[0]?.isRoundedToThreshold;

  test.each([
    ['2999/10000', {}, true], // 29.99 is shown as 30.0
    ['29/97', {}, false], // 29.9
    ['3/10', {}, false],
    ['3001/10000', {}, false],
    ['2999/10000', { MIN_PARTICIPANTS: 20_000 }, false],
    ['3/10', { LOW_SHARE_INCLUSIVE: false }, false], // not low, and not below
    ['2999/10000', { LOW_SHARE_INCLUSIVE: false }, true],
    ['2999/10000', { LOW_SHARE_PCT: { VPR: 25, default: 30 } }, false],
    ['2499/10000', { LOW_SHARE_PCT: { VPR: 25, default: 30 } }, true],
  ] as const)('%s by %j: %s', (fraction, change, expected) => {
    expect(remarked(fraction, change)).toBe(expected);
  });

  test('in words', () => {
    const cells = school('1', 2022, { ru6: '2999/10000', ma6: '1/10' });
    expect(told(cells)).toMatch(/2999 из 10000 +30,0 % .* по точному счёту ниже порога\n/);
    expect(told(cells, {}, en)).toMatch(/2999 of 10000 +30\.0% .* below the threshold by exact count\n/);
  });
});
