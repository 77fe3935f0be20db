import { describe, expect, test } from 'vitest';
import { checkStep, edgesOf, statusAfter, type Known, type SchoolNow, type Step } from './reorganise.ts';

const school = (schoolId: number, part: Partial<SchoolNow> = {}): SchoolNow => {
  return { schoolId, code: String(schoolId), status: 'active', validFrom: '1900-01-01', validTo: null, ...part };
};
const added = (code: string): Step['added'][number] => ({ code, name: 'Новая', municipalityId: 1 });
const known: Known = { today: '2025-09-01', edges: [], codes: new Set(['1', '2', '3']) };
const merge: Step = {
  ...{ kind: 'merge', on: '2025-08-01', from: [school(1)], into: [school(2)], added: [] },
  ...{ goesOn: false, inherits: null },
};
const codes = (part: Partial<Step>, more: Partial<Known> = {}): string[] =>
  checkStep({ ...merge, ...part }, { ...known, ...more }).map(({ code }) => code);

describe('R-300 what stops a step', () => {
  test.each<[string, Partial<Step>, readonly string[]]>([
    ['nothing', {}, []],
    ['no school', { from: [] }, ['no_school']],
    ['nobody goes on', { into: [] }, ['no_successor']],
    ['two go on', { into: [school(2), school(3)] }, ['needs_one_successor', 'two_successors']],
    ['one alone into a new one', { into: [], added: [added('9')] }, ['needs_several']],
    ['a code that is taken', { from: [school(1), school(2)], into: [], added: [added('3')] }, ['code_taken']],
    ['a school that is gone', { from: [school(1, { status: 'closed' })] }, ['school_gone']],
    ['the day its version begins', { from: [school(1, { validFrom: '2025-08-01' })] }, ['day_before_version']],
    ['tomorrow', { on: '2025-09-02' }, ['day_ahead']],
    ['into itself', { into: [school(1)] }, ['same_school', 'lineage_loop']],
    ['one part', { kind: 'split', into: [], added: [added('9')] }, ['needs_parts']],
    ['one part beside the school', { kind: 'split', into: [], added: [added('9')], goesOn: true }, []],
    ['a successor of a closed one', { kind: 'close' }, ['unexpected_successor']],
    ['closed', { kind: 'close', into: [] }, []],
    ['two renamed', { kind: 'rename', from: [school(1), school(3)], into: [], added: [added('9')] }, ['needs_one']],
    ['renamed with its own code', { kind: 'rename', into: [], added: [added('1')] }, []],
  ])('%s', (_, part, expected) => {
    expect(codes(part)).toEqual(expected);
  });

  test('a circle with what is known', () => {
    const edges = [{ from: '2', to: '1', kind: 'merge' as const, year: 2020 }];
    expect(codes({}, { edges })).toEqual(['lineage_loop']);
  });
});

describe('R-301 what becomes of the schools', () => {
  test.each<[Partial<Step>, string | null, number]>([
    [{}, 'merged', 1],
    [{ kind: 'close', into: [] }, 'closed', 1],
    [{ kind: 'split', goesOn: true, into: [school(2)] }, null, 1],
    [{ kind: 'split', into: [school(2), school(3)] }, 'merged', 2],
    [{ kind: 'rename', into: [], added: [added('1')] }, null, 0],
    [{ kind: 'rename', into: [], added: [added('9')] }, 'merged', 1],
  ])('%j', (part, status, edges) => {
    const step = { ...merge, ...part };
    expect(statusAfter(step)).toBe(status);
    expect(edgesOf(step)).toHaveLength(edges);
  });
});
