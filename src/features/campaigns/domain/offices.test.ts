import { describe, expect, test } from 'vitest';
import { mayConfirm, mayFill, maySend, rolesToCall } from './offices.ts';

describe('R-427 whose business a wave is', () => {
  test.each([
    ['school', 'director', true, true],
    ['school', 'school_team', true, false],
    ['school', 'municipal_coordinator', true, true],
    ['school', 'regional_operator', true, true],
    ['school', 'expert', false, false],
    ['school', 'curator', false, false],
    ['school', 'teacher', false, false],
    ['municipality', 'director', false, false],
    ['municipality', 'expert', true, true],
    ['region', 'municipal_coordinator', false, false],
    ['region', 'expert', true, true],
    ['anyone', 'regional_operator', false, false],
  ] as const)('answered by %s: %s fills in %s, sends %s', (answeredBy, role, fills, sends) => {
    expect([mayFill({ answeredBy }, [role]), maySend({ answeredBy }, [role])]).toEqual([fills, sends]);
  });

  test.each([
    ['municipality', 'municipal_coordinator', true],
    ['municipality', 'director', false],
    ['municipality', 'regional_operator', true],
    ['region', 'municipal_coordinator', false],
    ['region', 'regional_authority', true],
    [null, 'regional_operator', false],
  ] as const)('confirmed by %s: %s %s', (confirmedBy, role, may) => {
    expect(mayConfirm({ confirmedBy }, [role])).toBe(may);
  });

  test('one role is enough, and nobody is called about a survey', () => {
    expect(mayFill({ answeredBy: 'school' }, ['teacher', 'director'])).toBe(true);
    expect(rolesToCall('school')).toEqual(['director']);
    expect(rolesToCall('anyone')).toEqual([]);
  });
});
