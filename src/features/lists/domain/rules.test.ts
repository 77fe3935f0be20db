import { describe, expect, test } from 'vitest';
import { defaultParameters, type Parameters } from '#features/methodology/domain/parameters.ts';
import { cell, school } from '#tests/support/cells.ts';
import { evaluateSchool } from './evaluate.ts';
import type { Evaluation } from './evaluation.ts';
import type { Evidence } from './school-view.ts';

type Results = Record<string, string>;

function evaluate(
  years: Record<number, Results>,
  change: Partial<Parameters> = {},
  evidence: Evidence = {},
): Evaluation {
  const cells = Object.entries(years).flatMap(([year, results]) => school('S', Number(year), results));
  return evaluateSchool({ school: 'S', listYear: 2023, cells, ...evidence }, { ...defaultParameters, ...change });
}
function verdict({ isEvaluable, isListed, isWarning, reason, cluster }: Evaluation): string {
  if (!isEvaluable) return reason ?? '?';
  return isListed ? (cluster ?? '?') : isWarning ? 'warning' : 'not listed';
}
const low = { ru6: '4/10', ma6: '4/10' };
const fine = { ru6: '1/10', ma6: '1/10' };

describe('R-011 R-001 edge: the threshold is met on counts', () => {
  test.each([
    ['exactly 30 %', '3/10', {}, 2],
    ['29.95 % is shown as 30.0', '599/2000', {}, 0],
    ['one more pupil', '600/2000', {}, 2],
    ['29.97 % is shown as 30', '2997/10000', {}, 0],
    ['exactly 30 % when "more than" is asked', '3/10', { LOW_SHARE_INCLUSIVE: false }, 0],
    ['just above when "more than" is asked', '301/1000', { LOW_SHARE_INCLUSIVE: false }, 2],
    ['a threshold of a type', '25/100', { LOW_SHARE_PCT: { VPR: 25, default: 30 } }, 2],
    ['a threshold of another type', '25/100', { LOW_SHARE_PCT: { OGE: 25, default: 30 } }, 0],
    ['the default threshold', '25/100', { LOW_SHARE_PCT: { default: 25 } }, 2],
    ['a threshold with decimals', '125/1000', { LOW_SHARE_PCT: { default: 12.5 } }, 2],
  ])('%s', (_, share, change, expected) => {
    expect(evaluate({ 2022: { ru6: share, ma6: share } }, change).lowKeys).toHaveLength(expected);
  });
});

describe('R-020 edge: sides of the cluster bounds', () => {
  test.each([
    ['30/100', 'basic'],
    ['39999/100000', 'basic'],
    ['40/100', 'moderate'],
    ['50/100', 'moderate'],
    ['50001/100000', 'strong'],
  ])('%s is %s', (share, cluster) => {
    const results = { ru6: share, ma6: share };
    expect(evaluate({ 2022: results, 2021: results }).cluster).toBe(cluster);
  });

  test('the bounds are parameters', () => {
    const results = { ru6: '45/100', ma6: '45/100' };
    expect(evaluate({ 2022: results, 2021: results }, { CLUSTER_BOUNDS: [30, 35, 44.9] }).cluster).toBe('strong');
  });
});

describe('R-019 the aggregate of a cluster', () => {
  // 30 of 100 and 6 of 10: pooled 36/110 = 32.7 %, mean 45 %, largest 60 %, all three usable 36/210 = 17.1 %
  const now = { ru6: '30/100', ma6: '6/10', ru7: '0/100' };
  test.each([
    ['pooled_low', 'basic'],
    ['mean_low', 'moderate'],
    ['max_low', 'strong'],
    ['pooled_all', 'below_range'],
  ] as const)('%s gives %s', (aggregate, cluster) => {
    expect(evaluate({ 2022: now, 2021: low }, { CLUSTER_AGGREGATE: aggregate }).cluster).toBe(cluster);
  });

  test('a mean of exactly 50 % is moderate whatever the denominators: no rounding on the way', () => {
    const now50 = { ru4: '21/63', ru5: '42/63', ru6: '33/99', ru7: '66/99', ma4: '7/13', ma5: '6/13' };
    const change = { CLUSTER_AGGREGATE: 'mean_low', LOW_SHARE_PCT: { default: 30 } } as const;
    expect(evaluate({ 2022: now50, 2021: { ru4: '63/63' } }, change).cluster).toBe('moderate');
  });
});

describe('R-015 when the rule has no answer', () => {
  const oneLow = { ru6: '4/10', ma6: '1/10' };
  const cases: [string, Parameters['RULE'], Results, Results, string][] = [
    ['too few procedures', 'A_AND_B', { ru6: '4/10' }, low, 'few_procedures'],
    ['too few procedures', 'A_ONLY', { ru6: '4/10' }, low, 'few_procedures'],
    ['too few procedures', 'A_OR_B', { ru6: '4/10' }, low, 'few_procedures'],
    ['A and nothing to compare with', 'A_AND_B', low, {}, 'no_comparable_year'],
    ['A and nothing to compare with', 'A_ONLY', low, {}, 'moderate'],
    ['A decides alone', 'A_OR_B', low, {}, 'moderate'],
    ['not A, nothing to compare with', 'A_AND_B', oneLow, {}, 'warning'],
    ['not A, B would decide', 'A_OR_B', oneLow, {}, 'no_comparable_year'],
    ['not A, B cannot hold', 'A_OR_B', fine, {}, 'not listed'],
    ['not A but B', 'A_OR_B', oneLow, low, 'moderate'],
    ['not A but B', 'A_AND_B', oneLow, low, 'warning'],
    ['not A and not B', 'A_OR_B', oneLow, fine, 'warning'],
    ['A and not B', 'A_OR_B', low, fine, 'moderate'],
    ['another procedure to compare with', 'A_AND_B', low, { ru5: '4/10' }, 'no_comparable_year'],
    ['some other procedure is comparable', 'A_AND_B', { ...low, ru7: '0/10' }, { ru7: '0/10' }, 'warning'],
    ['comparable, but too small then', 'A_AND_B', low, { ru6: '9/9' }, 'no_comparable_year'],
  ];
  test.each(cases)('%s under %s', (...[, rule, now, before, expected]) => {
    const evaluation = evaluate({ 2022: now, 2021: before }, { RULE: rule });
    expect(verdict(evaluation)).toBe(expected);
    expect(evaluation.isWarning).toBe(expected === 'warning');
  });

  test('more low or more repeated procedures can be asked for', () => {
    const three = { ...low, ru7: '4/10' };
    const before = { ru6: '4/10', ma6: '4/10' };
    expect(verdict(evaluate({ 2022: three, 2021: before }, { MIN_LOW_PROCEDURES: 4 }))).toBe('few_procedures');
    expect(verdict(evaluate({ 2022: { ...three, ma7: '0/10' }, 2021: before }, { MIN_LOW_PROCEDURES: 4 }))).toBe(
      'warning',
    );
    expect(verdict(evaluate({ 2022: three, 2021: before }, { MIN_REPEATED_PROCEDURES: 2 }))).toBe('moderate');
    expect(verdict(evaluate({ 2022: three, 2021: before }, { MIN_REPEATED_PROCEDURES: 3 }))).toBe('warning');
  });
});

describe('R-013 the catalogue', () => {
  test.each([
    ['a subject outside is not counted', { hi6: '9/10', bi6: '9/10' }, {}, 'few_procedures'],
    ['every procedure is counted when asked', { hi6: '5/10', bi6: '5/10' }, { PROCEDURES: [{}] }, 'moderate'],
    ['a grade outside is not counted', { ru10: '9/10', ma10: '9/10' }, {}, 'few_procedures'],
    ['exams are counted', { 'oge-ru': '5/10', 'ege-ma-base': '5/10' }, {}, 'moderate'],
    ['a level can be asked for', { 'oge-ru': '5/10', 'ege-ma-base': '5/10' }, { PROCEDURES: [{ type: 'OGE' }, { level: 'profile' as const }] }, 'few_procedures'], // prettier-ignore
  ])('%s', (_, results, change, expected) => {
    expect(verdict(evaluate({ 2022: results, 2021: results }, change))).toBe(expected);
  });

  test('a pattern asks only of what the file says: without grades every grade pattern fits', () => {
    const results = { 'vpr-ru': '5/10', 'vpr-ma': '5/10' };
    expect(verdict(evaluate({ 2022: results, 2021: results }))).toBe('moderate');
  });

  test('a procedure that is not counted stays in the trace with its reason', () => {
    const { trace } = evaluate({ 2022: { hi6: '9/10', ru6: '3/9', ma6: '0/10' } });
    expect(trace.map((row) => [row.key, row.use, row.isLow])).toEqual([
      ['VPR|6|hi|', 'not_in_catalogue', false],
      ['VPR|6|ma|', 'used', false],
      ['VPR|6|ru|', 'too_few_participants', false],
    ]);
  });
});

describe('R-014 participants, kinds and bias', () => {
  test('nobody present is no result, even when one participant would do', () => {
    const evaluation = evaluate({ 2022: { ru6: '0/0', ma6: '1/1' } }, { MIN_PARTICIPANTS: 1 });
    expect([verdict(evaluation), evaluation.hasResults]).toEqual(['few_procedures', true]);
    expect(evaluate({ 2022: { ru6: '0/0' } }).hasResults).toBe(false);
  });

  test('few participants are flagged, not hidden', () => {
    const { trace } = evaluate({ 2022: { ru6: '5/9', ma6: '5/10' } }, { MIN_PARTICIPANTS: 1 });
    expect(trace.map((row) => [row.key, row.use, row.flags])).toEqual([
      ['VPR|6|ma|', 'used', []],
      ['VPR|6|ru|', 'used', ['small_n']],
    ]);
  });

  test('an excluded kind is not evaluable; by default no kind is excluded', () => {
    const kindOf = () => 'evening';
    const years = { 2022: low, 2021: low };
    expect(verdict(evaluate(years, {}, { kindOf }))).toBe('moderate');
    const excluded = evaluate(years, { EXCLUDE_KINDS: ['evening'] }, { kindOf });
    expect(verdict(excluded)).toBe('kind_excluded');
    expect(excluded.trace.every((row) => row.use === 'kind_excluded')).toBe(true);
    const outside = evaluate({ 2022: { hi6: '5/10' } }, { EXCLUDE_KINDS: ['evening'] }, { kindOf });
    expect(outside.trace[0]?.use).toBe('not_in_catalogue');
  });

  test('the kind is that of the year: a school that changed it has nothing to compare with', () => {
    const kindOf = (_: string, year: number) => (year === 2021 ? 'evening' : 'ordinary');
    const evaluation = evaluate({ 2022: low, 2021: low }, { EXCLUDE_KINDS: ['evening'] }, { kindOf });
    expect(verdict(evaluation)).toBe('no_comparable_year');
  });

  test('biased results are kept and flagged, or dropped', () => {
    const isBiased = (_: string, year: number, key: string) => year === 2022 && key === 'VPR|6|ru|';
    const kept = evaluate({ 2022: low, 2021: low }, {}, { isBiased });
    expect([verdict(kept), kept.trace.filter((row) => row.flags.includes('biased')).length]).toEqual(['moderate', 1]);
    const dropped = evaluate({ 2022: low, 2021: low }, { BIASED_RESULTS: 'drop' }, { isBiased });
    expect(verdict(dropped)).toBe('few_procedures');
    expect(dropped.trace.find((row) => row.key === 'VPR|6|ru|')?.use).toBe('biased_dropped');
  });

  test('R-034 ГВЭ is a procedure of its own unless it is included', () => {
    const gve = (grade: number, subject: string, share: string) => {
      const exam = cell('S', 2022, `oge-${subject}`, share);
      return { ...exam, procedure: { ...exam.procedure, type: 'GVE', grade }, key: `GVE|${String(grade)}|${subject}|` };
    };
    const cells = [gve(9, 'ru', '5/6'), gve(11, 'ma', '2/12'), ...school('S', 2022, { ru6: '0/10' })];
    const included = evaluateSchool(
      { school: 'S', listYear: 2023, cells },
      { ...defaultParameters, INCLUDE_GVE: true },
    );
    expect(included.trace.map((row) => [row.key, row.use])).toEqual([
      ['EGE|11|ma|base', 'used'],
      ['OGE|9|ru|', 'too_few_participants'],
      ['VPR|6|ru|', 'used'],
    ]);
    const apart = evaluateSchool({ school: 'S', listYear: 2023, cells }, defaultParameters);
    expect(apart.trace.filter((row) => row.use === 'not_in_catalogue')).toHaveLength(2);
  });
});

describe('R-033 the list year is not the results year', () => {
  test.each([
    [0, 2023],
    [1, 2022],
    [2, 2021],
  ])('offset %i: results of %i', (offset, resultsYear) => {
    const years = { [resultsYear]: low, [resultsYear - 1]: low };
    expect(verdict(evaluate(years, { RESULT_YEAR_OFFSET: offset }))).toBe('moderate');
    expect(verdict(evaluate({ [resultsYear + 1]: low }, { RESULT_YEAR_OFFSET: offset }))).toBe('few_procedures');
  });
});

describe('R-018 edge: procedures that change between years', () => {
  test('a random subject of a class seldom repeats and cannot satisfy part B by itself', () => {
    const all = { PROCEDURES: [{}] };
    const years = { 2022: { ru6: '1/10', hi6: '5/10', bi6: '5/10' }, 2021: { ru6: '1/10', ge6: '5/10' } };
    expect(verdict(evaluate(years, all))).toBe('warning');
  });

  test('a primary school has grade 4 only: two procedures can be enough, one is not', () => {
    expect(verdict(evaluate({ 2022: { ru4: '5/10', ma4: '5/10' }, 2021: { ru4: '5/10' } }))).toBe('moderate');
    expect(verdict(evaluate({ 2022: { ru4: '5/10', ma4: '5/8' } }))).toBe('few_procedures');
  });

  test('base and specialised mathematics are two procedures', () => {
    const years = { 2022: { 'ege-ma-base': '5/10', 'ege-ru': '5/10' }, 2021: { 'ege-ma-profile': '5/10' } };
    expect(verdict(evaluate(years))).toBe('no_comparable_year');
  });
});
