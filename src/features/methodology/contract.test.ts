import { describe, expect, test } from 'vitest';
import { applySettings, parseMethodology, parseParameters } from './contract.ts';
import { defaultParameters, type Parameters } from './domain/parameters.ts';
import { presets } from './domain/presets.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

function set(...settings: string[]): Parameters {
  const result = applySettings(defaultParameters, settings);
  if (!result.ok) throw new Error(result.error.map((problem) => en.problem(problem)).join('\n'));
  return result.value;
}

test.each(presets)('R-030 the preset $name of version $version is valid data', ({ parameters }) => {
  expect(parseParameters(parameters)).toEqual({ ok: true, value: parameters });
  expect(parseParameters(JSON.parse(JSON.stringify(parameters)))).toEqual({ ok: true, value: parameters });
});

describe('R-031 a setting changes one parameter', () => {
  test.each([
    ['RULE=A_ONLY', { RULE: 'A_ONLY' }],
    ['MIN_PARTICIPANTS=1', { MIN_PARTICIPANTS: 1 }],
    ['LOW_SHARE_INCLUSIVE=false', { LOW_SHARE_INCLUSIVE: false }],
    ['LOW_SHARE_PCT=25', { LOW_SHARE_PCT: { default: 25 } }],
    ['LOW_SHARE_PCT.VPR=25', { LOW_SHARE_PCT: { VPR: 25, OGE: 30, EGE: 30, default: 30 } }],
    ['LOW_SHARE_PCT.EGE=29,5', { LOW_SHARE_PCT: { VPR: 30, OGE: 30, EGE: 29.5, default: 30 } }],
    ['LOW_SHARE_PCT={"VPR":20,"default":35}', { LOW_SHARE_PCT: { VPR: 20, default: 35 } }],
    ['CLUSTER_BOUNDS=20,30.5,60', { CLUSTER_BOUNDS: [20, 30.5, 60] }],
    ['CLUSTER_BOUNDS=[20,30,60]', { CLUSTER_BOUNDS: [20, 30, 60] }],
    ['EXCLUDE_KINDS=evening,private', { EXCLUDE_KINDS: ['evening', 'private'] }],
    ['EXCLUDE_KINDS=', { EXCLUDE_KINDS: [] }],
    ['PROCEDURES=*', { PROCEDURES: [{}] }],
    ['PROCEDURES=[{"type":"VPR","grades":[4]}]', { PROCEDURES: [{ type: 'VPR', grades: [4] }] }],
    [' RESULT_YEAR_OFFSET = 0 ', { RESULT_YEAR_OFFSET: 0 }],
  ])('%s', (setting, change) => {
    expect(set(setting)).toEqual({ ...defaultParameters, ...change });
  });

  test('the later one wins', () => {
    expect(set('MIN_PARTICIPANTS=1', 'MIN_PARTICIPANTS=5').MIN_PARTICIPANTS).toBe(5);
  });
});

describe('R-031 every problem of the settings is said at once', () => {
  test.each([
    ['MIN_PARTICIPANT=1', 'MIN_PARTICIPANT', 'known_name', ['MIN_PARTICIPANTS']],
    ['min_participants=1', 'min_participants', 'known_name', ['MIN_PARTICIPANTS']],
    ['NONSENSE_AT_ALL=1', 'NONSENSE_AT_ALL', 'known_name', []],
    ['RULE.VPR=A_ONLY', 'RULE.VPR', 'known_name', ['RULE']],
    ['RULE', 'RULE', 'assignment', []],
    ['=3', '=3', 'assignment', []],
    ['RULE=B_ONLY', 'RULE', 'one_of', ['A_AND_B', 'A_ONLY', 'A_OR_B']],
    ['MIN_PARTICIPANTS=ten', 'MIN_PARTICIPANTS', 'count_from_1', []],
    ['MIN_PARTICIPANTS=0', 'MIN_PARTICIPANTS', 'count_from_1', []],
    ['MIN_PARTICIPANTS=2.5', 'MIN_PARTICIPANTS', 'count_from_1', []],
    ['LOW_SHARE_PCT.VPR=101', 'LOW_SHARE_PCT.VPR', 'percent', []],
    ['LOW_SHARE_PCT.VPR=30.0001', 'LOW_SHARE_PCT.VPR', 'percent', []],
    ['LOW_SHARE_PCT={"VPR":30}', 'LOW_SHARE_PCT.default', 'required', []],
    ['LOW_SHARE_INCLUSIVE=yes', 'LOW_SHARE_INCLUSIVE', 'true_or_false', []],
    ['CLUSTER_BOUNDS=40,30,50', 'CLUSTER_BOUNDS', 'ascending_bounds', []],
    ['CLUSTER_BOUNDS=30,50,40', 'CLUSTER_BOUNDS', 'ascending_bounds', []],
    ['CLUSTER_BOUNDS=30,40', 'CLUSTER_BOUNDS', 'ascending_bounds', []],
    ['PROCEDURES=VPR', 'PROCEDURES', 'patterns', []],
    ['PROCEDURES=[]', 'PROCEDURES', 'patterns', []],
    ['PROCEDURES=[{', 'PROCEDURES', 'json', []],
    ['PROCEDURES=[{"subjekt":"ru"}]', 'PROCEDURES.0.subjekt', 'known_name', ['subject']],
    ['RESULT_YEAR_OFFSET=6', 'RESULT_YEAR_OFFSET', 'years_0_to_5', []],
    ['RECURRENCE_WINDOW=0', 'RECURRENCE_WINDOW', 'years_1_to_50', []],
    ['SMALL_N=-1', 'SMALL_N', 'count_from_0', []],
  ])('%s', (setting, path, expected, options) => {
    const result = applySettings(defaultParameters, [setting]);
    expect(result.ok ? [] : result.error).toEqual([expect.objectContaining({ path, expected, options })]);
  });

  test('three wrong settings are three sentences in either language', () => {
    const result = applySettings(defaultParameters, ['RULE=B', 'MIN_PARTICIPANT=1', 'LOW_SHARE_PCT.VPR=200']);
    const problems = result.ok ? [] : result.error;
    expect(problems.map((problem) => ru.problem(problem))).toEqual([
      'MIN_PARTICIPANT: найдено «MIN_PARTICIPANT», ожидается известный параметр; возможно, MIN_PARTICIPANTS.',
      'LOW_SHARE_PCT.VPR: найдено «200», ожидается число от 0 до 100, не больше трёх знаков после запятой.',
      'RULE: найдено «B», ожидается одно из: A_AND_B, A_ONLY, A_OR_B.',
    ]);
    expect(en.problem(problems[2] ?? { path: '', found: '', expected: 'json', options: [] })).toBe(
      'RULE: found "B", expected one of: A_AND_B, A_ONLY, A_OR_B.',
    );
  });
});

describe('R-032 a methodology file', () => {
  test('takes what it does not say from the preset it is based on', () => {
    const text = JSON.stringify({
      name: 'мой-регион',
      version: 2,
      validFrom: 2024,
      parameters: { MIN_PARTICIPANTS: 5 },
    });
    expect(parseMethodology(`\ufeff${text}`)).toEqual({
      ok: true,
      value: {
        name: 'мой-регион',
        version: 2,
        validFrom: 2024,
        validTo: null,
        parameters: { ...defaultParameters, MIN_PARTICIPANTS: 5 },
      },
    });
  });

  test('with every problem, of the file and of its parameters', () => {
    const text = JSON.stringify({ version: 0, validFrom: 'now', parameters: { RULE: 'C', MIN_LOW: 2 }, extra: 1 });
    const result = parseMethodology(text);
    expect((result.ok ? [] : result.error).map(({ path, expected }) => [path, expected])).toEqual([
      ['name', 'required'],
      ['version', 'count_from_1'],
      ['validFrom', 'list_year'],
      ['extra', 'known_name'],
      ['parameters.RULE', 'one_of'],
      ['parameters.MIN_LOW', 'known_name'],
    ]);
  });

  test.each(['', '{', 'RULE=A_ONLY'])('refuses text that is not JSON: %j', (text) => {
    const result = parseMethodology(text);
    expect(result.ok ? [] : result.error.map((problem) => problem.expected)).toEqual(['json']);
  });

  test.each(['null', '[]', '5', '"federal"'])('refuses JSON that is not a method: %s', (text) => {
    expect(parseMethodology(text).ok).toBe(false);
  });
});
