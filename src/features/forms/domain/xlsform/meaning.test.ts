import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition, Expression } from '../definition.ts';
import { conditionFrom, expressionFrom, type Named } from './meaning.ts';

const names = (name: string): Named | null => all.get(name) ?? null;
const number = (of: string): Expression => ({ kind: 'field', of });
const value = (text: string): Expression => ({ kind: 'number', value: text });
const all = new Map<string, Named>([
  ['a', { kind: 'number', of: 'a' }],
  ['b', { kind: 'number', of: 'b_2' }],
  [
    'kind',
    {
      kind: 'choice',
      of: 'kind',
      options: new Map([
        ['x', 'x'],
        ['1', '1'],
        ['ДА', 'r5'],
      ]),
    },
  ],
  ['words', { kind: 'other', of: 'words' }],
  ['rows', { kind: 'table', of: 'rows' }],
  ['cell', { kind: 'column', of: 'rows.*.cell' }],
  ['both', { kind: 'calculation', expression: { kind: 'sum', terms: [number('a'), number('b_2')] } }],
]);
const above: Condition = { kind: 'compare', left: number('a'), is: '>', right: value('3') };
const chosen: Condition = { kind: 'chosen', of: 'kind', option: 'x' };

describe('R-482 the subset of XLSForm expressions', () => {
  test.each<[string, Condition]>([
    ['${a} > 3', above],
    ['${a}>3', above],
    ['  ( ${ a } > 3 )  ', above],
    ["selected(${kind}, 'x')", chosen],
    ['${kind} = "x"', chosen],
    ["'x' = ${kind}", chosen],
    ["${kind} != 'x'", { kind: 'not', of: chosen }],
    ['${kind} = 1', { kind: 'chosen', of: 'kind', option: '1' }],
    ["selected(${kind}, 'ДА')", { kind: 'chosen', of: 'kind', option: 'r5' }],
    ["${a} > 3 and selected(${kind}, 'x')", { kind: 'all', of: [above, chosen] }],
    ['${a} > 3 or ${a} > 3 or ${a} > 3', { kind: 'any', of: [above, above, above] }],
    [
      "${a} > 3 or ${a} > 3 and selected(${kind}, 'x')",
      { kind: 'any', of: [above, { kind: 'all', of: [above, chosen] }] },
    ],
    ['not(${a} > 3)', { kind: 'not', of: above }],
    ["${words} != ''", { kind: 'answered', of: 'words' }],
    ["${a} = ''", { kind: 'not', of: { kind: 'answered', of: 'a' } }],
    ['${a} >= -1.5', { kind: 'compare', left: number('a'), is: '>=', right: value('-1.5') }],
    ['count(${rows}) >= 1', { kind: 'compare', left: { kind: 'rows', of: 'rows' }, is: '>=', right: value('1') }],
    [
      '${both} != 0',
      { kind: 'compare', left: { kind: 'sum', terms: [number('a'), number('b_2')] }, is: '!=', right: value('0') },
    ],
  ])('%s', (source, expected) => {
    expect(conditionFrom(source, names)).toEqual({ ok: true, value: expected });
  });

  test.each<[string, Expression]>([
    ['${a} + ${b} + 1', { kind: 'sum', terms: [number('a'), number('b_2'), value('1')] }],
    ['${a} - ${b}', { kind: 'difference', from: number('a'), less: number('b_2') }],
    ['2 * ${a}', { kind: 'times', factor: '2', of: number('a') }],
    ['sum(${cell})', { kind: 'field', of: 'rows.*.cell' }],
    ['${both} + 1', { kind: 'sum', terms: [number('a'), number('b_2'), value('1')] }],
  ])('%s', (source, expected) => {
    expect(expressionFrom(source, names)).toEqual({ ok: true, value: expected });
  });

  test.each<[string, string, string]>([
    ['', 'not_read', ''],
    ['${a} >', 'not_read', ''],
    ['${a} > 3)', 'not_read', ')'],
    ['${a > 3', 'not_read', '${a > 3'],
    ["${kind} = 'x", 'not_read', "'x"],
    ['${a} > 3; drop', 'not_read', '; drop'],
    [`${'('.repeat(100)}\${a} > 3${')'.repeat(100)}`, 'not_read', '('],
    ['${none} > 3', 'no_such_name', 'none'],
    ["selected(${kind}, 'z')", 'no_such_name', 'z'],
    ['${a}', 'not_supported', '${a}'],
    ["regex(${words}, '^a')", 'not_supported', "regex(${words}, '^a')"],
    ['${a} div 2 > 1', 'not_supported', '${a} div 2'],
    ['if(${a} > 1, 1, 2) = 2', 'not_supported', 'if('],
    ['${words} > 1', 'not_supported', '${words}'],
    ['not(not(not(not(${a} > 3))))', 'too_complex', 'not('],
  ])('%s is told: %s', (source, fault, found) => {
    const meant = conditionFrom(source, names);
    expect(meant).toMatchObject({ ok: false, fault });
    expect(meant.ok ? '' : meant.found).toContain(found);
  });

  const piece = fc.constantFrom(
    ...['${a}', '${kind}', '${none}', "'x'", '"', "'", '.', '3', '-', '+', '*', '=', '!=', '<', '>=', '(', ')', ','],
    ...['and', 'or', 'not(', 'selected(', 'sum(', 'div', ' ', '${', '}', '\u0000', 'ё', '1e9', '..', ':'],
  );

  test('never throws, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 60 }).map((all) => all.join(' ')),
        ),
        (source) => {
          for (const meant of [conditionFrom(source, names), expressionFrom(source, names)])
            if (!meant.ok) expect(meant.found.length).toBeLessThanOrEqual(200);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('long chains are read or refused, and end', () => {
    const chain = Array.from({ length: 100 }, () => '${a}').join(' + ');
    expect(expressionFrom(chain, names)).toMatchObject({ ok: true });
    expect(expressionFrom(`${chain}${' + ${a}'.repeat(400)}`, names)).toMatchObject({ ok: false });
    expect(conditionFrom(`${'${a} - '.repeat(200)}\${a} > 1`, names)).toMatchObject({
      ok: false,
      fault: 'too_complex',
    });
  });
});
