import { describe, expect, test } from 'vitest';
import { judgeResult } from './outcome.ts';
import type { Procedure } from './procedure.ts';
import type { Scale } from './scale.ts';

const vpr: Procedure = { type: 'VPR', subject: 'ru', grade: 6, level: null };
const scale: Scale = {
  type: 'VPR',
  subject: 'ru',
  grade: 6,
  level: null,
  fromYear: 2022,
  toYear: 2022,
  minScore: 0,
  maxScore: 51,
  cuts: { mark3: 18, mark4: 30, mark5: 45 },
  hasSideConditions: false,
  isBinding: false,
};
const judge = (mark: string | null, score: string | null, procedure = vpr): string => {
  const outcome = judgeResult({ mark, score, status: null }, procedure, scale);
  return outcome.kind === 'refused' ? outcome.problem.code : outcome.kind;
};

test.each(['12.май', 'май.12', '05.дек', '12 мая', '12-May', 'дек.22', '1 сентября 2022 г.', 'Mar-05'])(
  'R-089 %s is a date, not a mark or a score',
  (text) => {
    expect([judge(text, null), judge('3', text)]).toEqual(['date_in_number', 'date_in_number']);
  },
);

test('R-089 other words with numbers are no dates', () => {
  expect([judge('12 баллов', null), judge('май', null), judge('3', '12 марок')]).not.toContain('taken');
  expect(judge('12 баллов', null)).toBe('non_numeric');
});

describe('R-090 a mark that says nobody came, beside a score', () => {
  test.each(['-', '–', '—', 'н/я'])('%s is refused, without a score it is absence', (dash) => {
    expect([judge(dash, '20'), judge(dash, '0')]).toEqual(['mark_score_mismatch', 'mark_score_mismatch']);
    expect([judge(dash, null), judge(dash, ''), judge(dash, '-')]).toEqual(['absent', 'absent', 'absent']);
  });

  test('an empty mark is made from the score; ЕГЭ has no marks to contradict', () => {
    expect([judge(null, '20'), judge(' ', '20')]).toEqual(['taken', 'taken']);
    expect(judge('-', '40', { ...vpr, type: 'EGE' })).toBe('taken');
  });
});
