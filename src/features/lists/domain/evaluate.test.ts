import { describe, expect, test } from 'vitest';
import { defaultParameters, type Parameters } from '#features/methodology/domain/parameters.ts';
import { cell, school } from '#tests/support/cells.ts';
import { evaluateSchool } from './evaluate.ts';
import type { Evaluation } from './evaluation.ts';
import { buildLineage } from './lineage.ts';

/** Results year 2022, list year 2023; `k/n` texts by procedure. */
function evaluate(
  now: Record<string, string>,
  before: Record<string, string>,
  change: Partial<Parameters> = {},
): Evaluation {
  const cells = [...school('S', 2022, now), ...school('S', 2021, before)];
  return evaluateSchool({ school: 'S', listYear: 2023, cells }, { ...defaultParameters, ...change });
}
function verdict(evaluation: Evaluation): string {
  if (!evaluation.isEvaluable) return evaluation.reason ?? '?';
  return evaluation.isListed ? `listed ${evaluation.cluster ?? '?'}` : evaluation.isWarning ? 'warning' : 'not listed';
}

describe('test vectors of the domain', () => {
  interface Vector {
    now: Record<string, string>;
    before: Record<string, string>;
    change?: Partial<Parameters>;
    expected: string;
  }
  const bothLow = { ru6: '4/10', ma6: '4/10' };
  const vectors: Record<string, Vector> = {
    V1: { now: { ru6: '3/10', ma6: '3/10' }, before: { ru6: '3/10' }, expected: 'listed basic' },
    V2: { now: { ru6: '29/97', ma6: '30/100' }, before: { ma6: '40/100' }, expected: 'warning' },
    V3: { now: bothLow, before: { ma6: '4/10' }, expected: 'listed moderate' },
    V4: { now: { ru6: '5/10', ma6: '5/10' }, before: { ma6: '5/10' }, expected: 'listed moderate' },
    V5: { now: { ru6: '51/100', ma6: '50/100' }, before: { ru6: '40/100' }, expected: 'listed strong' },
    V6: { now: bothLow, before: { ru6: '2/10', ma6: '1/10' }, expected: 'warning' },
    'V6 by A_ONLY': {
      now: bothLow,
      before: { ru6: '2/10', ma6: '1/10' },
      change: { RULE: 'A_ONLY' },
      expected: 'listed moderate',
    },
    V7: { now: bothLow, before: { ru5: '5/10' }, expected: 'no_comparable_year' },
    'V7 by A_ONLY': {
      now: bothLow,
      before: { ru5: '5/10' },
      change: { RULE: 'A_ONLY' },
      expected: 'listed moderate',
    },
    V8: { now: { ru6: '9/9', ma6: '5/12' }, before: { ru6: '9/9', ma6: '5/12' }, expected: 'few_procedures' },
  };
  test.each(Object.entries(vectors))('R-010 %s', (_, { now, before, change, expected }) => {
    expect(verdict(evaluate(now, before, change))).toBe(expected);
  });

  test('R-010 V1 counts', () => {
    expect(evaluate({ ru6: '3/10', ma6: '3/10' }, { ru6: '3/10' })).toMatchObject({
      low: 6,
      participants: 20,
      partA: true,
      partB: true,
      lowKeys: ['VPR|6|ma|', 'VPR|6|ru|'],
      repeatedKeys: ['VPR|6|ru|'],
    });
  });

  test('R-027 V9 the results of merged schools are summed: 7 of 20', () => {
    const lineage = buildLineage([
      { from: 'X', to: 'W', kind: 'merge', year: 2022 },
      { from: 'Z', to: 'W', kind: 'merge', year: 2022 },
    ]);
    if (!lineage.ok) throw new Error('lineage refused');
    const cells = [
      ...school('W', 2022, { ru6: '4/10', ma6: '4/10' }),
      ...school('X', 2021, { ru6: '2/10' }),
      ...school('Z', 2021, { ru6: '5/10' }),
    ];
    const evaluation = evaluateSchool(
      { school: 'W', listYear: 2023, cells, lineage: lineage.value },
      defaultParameters,
    );
    expect(verdict(evaluation)).toBe('listed moderate');
    const before = evaluation.trace.find((row) => row.year === 2021);
    expect(before).toMatchObject({ isLow: true, flags: ['lineage_sum'], cell: { low: 7, participants: 20 } });
  });

  test('R-018 V10 the key holds the programme grade and the calendar year', () => {
    const autumn = cell('S', 2022, 'ru6', '4/10');
    expect([autumn.key, autumn.year]).toEqual(['VPR|6|ru|', 2022]);
  });

  test('R-019 V11 the aggregate decides whether there is a cluster', () => {
    const now = { ru4: '18/100', ru5: '18/100', ru6: '32/100', ru7: '19/100', ma4: '18/100', ma5: '19/100', ma6: '32/100', ma7: '20/100' }; // prettier-ignore
    const before = { ru6: '40/100' };
    expect(verdict(evaluate(now, before))).toBe('listed basic');
    expect(verdict(evaluate(now, before, { CLUSTER_AGGREGATE: 'pooled_all' }))).toBe('listed below_range');
  });
});
