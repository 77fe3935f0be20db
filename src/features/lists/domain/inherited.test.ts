import { describe, expect, test } from 'vitest';
import { defaultParameters } from '#features/methodology/domain/parameters.ts';
import { school } from '#tests/support/cells.ts';
import { buildList } from './build-list.ts';
import { buildLineage, decisionOn, sourcesOf, type Decision, type Lineage, type LineageEdge } from './lineage.ts';

const low = { ru6: '4/10', ma6: '4/10' };

function lineageOf(...edges: readonly LineageEdge[]): Lineage {
  const built = buildLineage(edges);
  if (!built.ok) throw new Error('lineage refused');
  return built.value;
}

describe('R-302 what a person says of an inherited history', () => {
  const chain = (first: Decision | null, second: Decision | null): Lineage =>
    lineageOf(
      { from: 'X', to: 'Y', kind: 'merge', year: 2021, inherits: first },
      { from: 'Y', to: 'W', kind: 'merge', year: 2022, inherits: second },
    );
  test.each([
    ['confirmed', 'confirmed', 'confirmed'],
    ['confirmed', null, null],
    ['refused', 'confirmed', 'refused'],
    ['refused', null, 'refused'],
    ['confirmed', 'refused', 'refused'],
    [null, 'refused', 'refused'],
    [null, null, null],
  ] as const)('mergers said %s and %s: %s', (first, second, expected) => {
    expect(decisionOn(chain(first, second), 'X', 'W', 2022)).toBe(expected);
  });

  test('a rename asks nobody', () => {
    const lineage = lineageOf(
      { from: 'X', to: 'Y', kind: 'merge', year: 2021, inherits: 'confirmed' },
      { from: 'Y', to: 'W', kind: 'rename', year: 2022 },
    );
    expect(decisionOn(lineage, 'X', 'W', 2022)).toBe('confirmed');
  });

  test('a part whose shared history was refused has only its own results', () => {
    const lineage = lineageOf({ from: 'P', to: 'A', kind: 'split', year: 2022, inherits: 'refused' });
    expect(sourcesOf(lineage, 'A', 2022).map(({ school }) => school)).toEqual(['A']);
  });
});

describe('R-302 the list status of a merged school', () => {
  const cells = [
    ...['X', 'W'].flatMap((code) => school(code, 2020, low)),
    ...school('X', 2021, low),
    ...school('W', 2021, { ru6: '0/10', ma6: '0/10' }),
    ...school('W', 2022, low),
    ...school('X', 2022, { ru6: '0/0' }),
  ];
  const entryWith = (inherits: Decision | null) =>
    buildList(
      cells,
      2023,
      { ...defaultParameters, RULE: 'A_ONLY' },
      {
        lineage: lineageOf({ from: 'X', to: 'W', kind: 'merge', year: 2022, inherits }),
      },
    )[0];

  test('nobody has said: shown, and nothing follows', () => {
    const entry = entryWith(null);
    expect(entry).toMatchObject({ isListed: true, previousCluster: null, dynamics: 'worsened' });
    expect(entry?.inherited.find(({ year }) => year === 2022)).toEqual({
      school: 'X',
      year: 2022,
      cluster: 'moderate',
    });
    expect(entry?.history.at(-2)).toEqual({ year: 2022, state: 'not_listed' });
  });

  test('confirmed: the year before counts as listed with its cluster', () => {
    const entry = entryWith('confirmed');
    expect(entry).toMatchObject({ isListed: true, previousCluster: 'moderate', dynamics: 'unchanged' });
    expect(entry?.recurrence).not.toBe(entryWith(null)?.recurrence);
    expect(entry?.history.at(-2)).toEqual({ year: 2022, state: 'listed' });
  });

  test('refused: said, and nothing follows', () => {
    const entry = entryWith('refused');
    expect(entry).toMatchObject({ previousCluster: null, dynamics: 'worsened' });
    expect(entry?.inherited.every(({ decision }) => decision === 'refused')).toBe(true);
  });
});
