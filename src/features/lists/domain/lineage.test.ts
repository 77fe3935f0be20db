import { describe, expect, test } from 'vitest';
import { defaultParameters } from '#features/methodology/domain/parameters.ts';
import { school } from '#tests/support/cells.ts';
import { buildList } from './build-list.ts';
import { evaluateSchool } from './evaluate.ts';
import { buildLineage } from './lineage.ts';

const low = { ru6: '4/10', ma6: '4/10' };

describe('R-026 … R-029 lineage refuses what cannot be', () => {
  test.each([
    [
      'a loop',
      [
        ['A', 'B', 'rename'],
        ['B', 'C', 'merge'],
        ['C', 'A', 'split'],
      ],
      'loop',
      ['A', 'B', 'C'],
    ],
    ['a school that became itself', [['A', 'A', 'rename']], 'loop', ['A']],
    [
      'two successors',
      [
        ['A', 'B', 'merge'],
        ['A', 'C', 'merge'],
      ],
      'two_successors',
      ['A', 'B', 'C'],
    ],
    ['no successor', [['A', null, 'merge']], 'successor_missing', ['A']],
    ['a successor of a closed school', [['A', 'B', 'close']], 'successor_unexpected', ['A', 'B']],
  ] as const)('%s', (_, edges, code, schools) => {
    const result = buildLineage(edges.map(([from, to, kind]) => ({ from, to, kind, year: 2020 })));
    expect(result.ok ? [] : result.error).toContainEqual({ code, schools });
  });

  test('R-029 chains: split, merged again and renamed; a parent that comes in by two ways counts once', () => {
    const lineage = buildLineage([
      { from: 'P', to: 'P1', kind: 'split', year: 2022 },
      { from: 'P', to: 'P2', kind: 'split', year: 2022 },
      { from: 'P1', to: 'W', kind: 'merge', year: 2022 },
      { from: 'P2', to: 'W', kind: 'merge', year: 2022 },
      { from: 'W', to: 'V', kind: 'rename', year: 2023 },
    ]);
    if (!lineage.ok) throw new Error('refused');
    const cells = [...school('P', 2021, low), ...school('P1', 2022, low), ...school('W', 2022, low)];
    const list = buildList(cells, 2023, defaultParameters, { lineage: lineage.value });
    expect(list.map((entry) => entry.school)).toEqual(['P', 'V']);
    const rows = list[1]?.trace.map((row) => [row.year, row.key, row.cell.participants, row.flags]);
    expect(rows).toEqual([
      [2022, 'VPR|6|ma|', 20, ['lineage_sum']],
      [2022, 'VPR|6|ru|', 20, ['lineage_sum']],
      [2021, 'VPR|6|ma|', 10, ['shared_history']],
      [2021, 'VPR|6|ru|', 10, ['shared_history']],
    ]);
  });

  test('R-029 a split of a split takes from the first parent only what was before the first split', () => {
    const lineage = buildLineage([
      { from: 'P', to: 'Q', kind: 'split', year: 2021 },
      { from: 'Q', to: 'R', kind: 'split', year: 2022 },
    ]);
    if (!lineage.ok) throw new Error('refused');
    const cells = [...school('P', 2021, low), ...school('Q', 2021, { ru6: '1/12' }), ...school('R', 2022, low)];
    const evaluation = evaluateSchool(
      { school: 'R', listYear: 2023, cells, lineage: lineage.value },
      defaultParameters,
    );
    const before = evaluation.trace.filter((row) => row.year === 2021);
    expect(before.map((row) => [row.key, row.cell.participants])).toEqual([['VPR|6|ru|', 12]]);
  });

  test('R-029 a school split off and later merged with its parent has its own and all of its results', () => {
    const lineage = buildLineage([
      { from: 'P', to: 'Q', kind: 'split', year: 2021 },
      { from: 'P', to: 'Q', kind: 'merge', year: 2022 },
    ]);
    if (!lineage.ok) throw new Error('refused');
    const cells = [...school('P', 2021, low), ...school('Q', 2021, low), ...school('Q', 2022, low)];
    const evaluation = evaluateSchool(
      { school: 'Q', listYear: 2023, cells, lineage: lineage.value },
      defaultParameters,
    );
    const before = evaluation.trace.filter((row) => row.year === 2021);
    expect(before.map((row) => [row.cell.participants, row.flags])).toEqual([
      [20, ['lineage_sum']],
      [20, ['lineage_sum']],
    ]);
  });
});
