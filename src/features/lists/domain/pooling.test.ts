import { describe, expect, test } from 'vitest';
import { defaultParameters, type Parameters } from '#features/methodology/domain/parameters.ts';
import { school } from '#tests/support/cells.ts';
import { evaluateSchool } from './evaluate.ts';
import type { Evaluation } from './evaluation.ts';
import { findNearMisses } from './near-misses.ts';
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

describe('R-016 R-017 pooling rescues procedures under the minimum', () => {
  const small = { ru6: '3/6', ma6: '3/6' };
  const years = { 2019: small, 2020: small, 2021: small, 2022: small };

  test('none: nothing is usable', () => {
    expect(verdict(evaluate(years))).toBe('few_procedures');
  });

  test('pool_years: two years together, compared with the two years before them', () => {
    const evaluation = evaluate(years, { SMALL_SCHOOL_POOLING: 'pool_years' });
    expect(verdict(evaluation)).toBe('moderate');
    expect(evaluation).toMatchObject({ low: 12, participants: 24, repeatedKeys: ['VPR|6|ma|', 'VPR|6|ru|'] });
    const rows = evaluation.trace.map((row) => [row.year, row.key, row.cell.participants, row.use]);
    expect(rows).toEqual([
      [2022, 'VPR|6|ma|', 12, 'used'],
      [2022, 'VPR|6|ru|', 12, 'used'],
      [2021, 'VPR|6|ma|', 6, 'too_few_participants'],
      [2021, 'VPR|6|ru|', 6, 'too_few_participants'],
      [2020, 'VPR|6|ma|', 12, 'used'],
      [2020, 'VPR|6|ru|', 12, 'used'],
    ]);
  });

  test('R-017 pool_years never compares a year with itself', () => {
    const twoYears = { 2021: small, 2022: small };
    expect(verdict(evaluate(twoYears, { SMALL_SCHOOL_POOLING: 'pool_years' }))).toBe('no_comparable_year');
    const withOlder = { ...twoYears, 2020: { ru6: '1/12' } };
    expect(verdict(evaluate(withOlder, { SMALL_SCHOOL_POOLING: 'pool_years' }))).toBe('warning');
  });

  test('pool_years leaves alone what stands on its own; its year before may be pooled', () => {
    const change = { SMALL_SCHOOL_POOLING: 'pool_years' } as const;
    const evaluation = evaluate({ 2022: low, 2021: { ru6: '3/6' }, 2020: { ru6: '3/6' } }, change);
    expect(verdict(evaluation)).toBe('moderate');
    expect(evaluation).toMatchObject({ low: 8, participants: 20, repeatedKeys: ['VPR|6|ru|'] });
  });

  test('pool_grades: small grades of a subject together, compared with the same grades a year before', () => {
    const change = { SMALL_SCHOOL_POOLING: 'pool_grades' } as const;
    const now = { ru5: '3/6', ru6: '3/6', ma5: '3/6', ma6: '3/6', ma7: '1/20' };
    const before = { ru5: '3/6', ru6: '1/20', ru7: '9/9', ma5: '4/6', ma6: '2/6' };
    const evaluation = evaluate({ 2022: now, 2021: before }, change);
    expect(evaluation.lowKeys).toEqual(['VPR|5+6|ma|', 'VPR|5+6|ru|']);
    expect(evaluation.repeatedKeys).toEqual(['VPR|5+6|ma|']); // Russian: 4 of 26 in the same grades
    expect(verdict(evaluation)).toBe('moderate');
    const component = evaluation.trace.find((row) => row.year === 2022 && row.key === 'VPR|5|ru|');
    expect(component).toMatchObject({ use: 'too_few_participants', flags: ['small_n', 'pooled'] });
  });

  test('pool_grades: one small grade, or small grades of two subjects, stay unusable', () => {
    const change = { SMALL_SCHOOL_POOLING: 'pool_grades' } as const;
    expect(verdict(evaluate({ 2022: { ru5: '3/9', ru6: '1/20', ma5: '3/9' } }, change))).toBe('few_procedures');
  });

  test('R-014 what is out of the catalogue, of an excluded kind or dropped as biased is not pooled', () => {
    const change = { SMALL_SCHOOL_POOLING: 'pool_grades', BIASED_RESULTS: 'drop' } as const;
    const isBiased = (_: string, __: number, key: string) => key === 'VPR|5|ru|';
    const now = { ru5: '3/6', ru6: '3/6', ru10: '9/9', ma5: '3/6', ma6: '3/6' };
    const { trace } = evaluate({ 2022: now }, change, { isBiased });
    expect(trace.filter((row) => row.use === 'used').map((row) => row.key)).toEqual(['VPR|5+6|ma|']);
  });

  test('a procedure nobody sat this year is not rescued by the year before', () => {
    const change = { SMALL_SCHOOL_POOLING: 'pool_years' } as const;
    const years = { 2022: { ru6: '0/0', ma6: '4/10' }, 2021: { ru6: '5/12' } };
    expect(verdict(evaluate(years, change))).toBe('few_procedures');
  });

  test('a pool large enough is flagged as a pool, not as few data', () => {
    const evaluation = evaluate(years, { SMALL_SCHOOL_POOLING: 'pool_years' });
    expect(evaluation.trace.map((row) => [row.year, row.flags])).toEqual([
      [2022, ['pooled']],
      [2022, ['pooled']],
      [2021, ['small_n']],
      [2021, ['small_n']],
      [2020, ['pooled']],
      [2020, ['pooled']],
    ]);
  });

  test('R-025 a near miss of a pooled school compares with the same span as the rule', () => {
    const by = { ...defaultParameters, SMALL_SCHOOL_POOLING: 'pool_years' } as const;
    // The year before is large enough by itself and not low; the spans 2021-2022 and 2020 are.
    const spans = {
      2020: { ru6: '5/10', ma6: '5/10' },
      2021: { ru6: '2/12', ma6: '2/12' },
      2022: { ru6: '6/6', ma6: '6/6' },
    };
    const evaluation = evaluate(spans, by);
    expect(evaluation.isListed).toBe(true);
    expect(findNearMisses(evaluation, by)).toEqual([
      { kind: 'would_leave_list', key: 'VPR|6|ma|', pupils: -3 },
      { kind: 'would_lower_cluster', key: 'VPR|6|ma|', pupils: -2 },
      { kind: 'would_raise_cluster', key: 'VPR|6|ma|', pupils: 3 },
    ]);
    expect(evaluate({ ...spans, 2022: { ru6: '6/6', ma6: '3/6' } }, by).isListed).toBe(false);
  });
});
