import { describe, expect, test } from 'vitest';
import type { ExplainedProcedure } from './explanation.ts';
import { paperRows } from './paper-rows.ts';

function procedure(key: string, year: number, part: Partial<ExplainedProcedure> = {}): ExplainedProcedure {
  return {
    ...{ key, year, registered: 10, participants: 10, low: 1, sharePercent: '10.0' },
    ...{ wilsonLowPercent: '1.0', wilsonHighPercent: '40.0', thresholdPercent: 30, use: 'used' as const },
    ...{ isLow: false, isRoundedToThreshold: false, isRepeated: false, flags: [] },
    procedure: { type: 'VPR', subject: 'ma', grade: 5, level: null },
    ...part,
  };
}

describe('R-336 one page has what decided first', () => {
  test('nothing gives nothing', () => {
    expect(paperRows({ procedures: [], resultsYear: 2022 }, 10)).toEqual({ rows: [], left: 0 });
  });

  test('a procedure is one line with both years, in the order of its weight', () => {
    const procedures = [
      procedure('before', 2021, { isLow: true }),
      procedure('unused', 2022, { use: 'too_few_participants' }),
      procedure('fine', 2022),
      procedure('low', 2022, { isLow: true }),
      procedure('twice', 2021, { isLow: true }),
      procedure('twice', 2022, { isLow: true, isRepeated: true }),
    ];
    const { rows, left } = paperRows({ procedures, resultsYear: 2022 }, 10);
    expect(rows.map(({ key }) => key)).toEqual(['twice', 'low', 'fine', 'unused', 'before']);
    expect(rows[0]).toMatchObject({ now: { year: 2022 }, before: { year: 2021 } });
    expect(rows.at(-1)).toMatchObject({ now: null, before: { year: 2021 } });
    expect(left).toBe(0);
  });

  test('what does not fit is counted', () => {
    const procedures = ['a', 'b', 'c'].map((key) => procedure(key, 2022));
    const { rows, left } = paperRows({ procedures, resultsYear: 2022 }, 2);
    expect(rows.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(left).toBe(1);
  });
});
