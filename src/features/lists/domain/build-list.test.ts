import { describe, expect, test } from 'vitest';
import { defaultParameters } from '#features/methodology/domain/parameters.ts';
import { school } from '#tests/support/cells.ts';
import { buildList } from './build-list.ts';
import { evaluateSchool } from './evaluate.ts';
import { buildLineage, type Lineage, type LineageEdge } from './lineage.ts';

function lineageOf(...edges: LineageEdge[]): Lineage {
  const built = buildLineage(edges);
  if (!built.ok) throw new Error('lineage refused');
  return built.value;
}
const low = { ru6: '4/10', ma6: '4/10' };
const fine = { ru6: '1/10', ma6: '1/10' };
const veryLow = { ru6: '6/10', ma6: '6/10' };

describe('R-022 the list carries the history of a school', () => {
  test('a year with results the rule has no answer for is told apart from a year without any; neither is a listing', () => {
    const cells = [
      ...school('S', 2018, low),
      ...school('S', 2019, low),
      ...school('S', 2020, { ru6: '4/10', ma6: '0/0' }),
      ...school('S', 2021, { ru6: '0/0' }),
      ...school('S', 2022, { ru6: '4/10', ma6: '4/10', ru7: '1/10' }),
    ];
    const [entry] = buildList(cells, 2023, { ...defaultParameters, RULE: 'A_ONLY' });
    expect(entry?.history.map(({ state }) => state)).toEqual([
      'listed',
      'listed',
      'not_evaluable',
      'no_data',
      'listed',
    ]);
    expect(entry?.recurrence).toBe('repeat_in_5y');
    const [excluded] = buildList(
      cells,
      2023,
      { ...defaultParameters, EXCLUDE_KINDS: ['evening'] },
      {
        kindOf: () => 'evening',
      },
    );
    expect(excluded?.history.map(({ state }) => state)).toEqual([
      'not_evaluable',
      'not_evaluable',
      'not_evaluable',
      'no_data',
      'not_evaluable',
    ]);
  });

  test('each year is judged by the same rule; a gap in the data is "no data", the year after it can not be judged', () => {
    const cells = [2016, 2017, 2018, 2020, 2021, 2022].flatMap((year) => school('S', year, low));
    const [entry] = buildList(cells, 2023, defaultParameters);
    expect(entry?.history).toEqual([
      { year: 2019, state: 'listed' },
      { year: 2020, state: 'no_data' },
      { year: 2021, state: 'not_evaluable' },
      { year: 2022, state: 'listed' },
      { year: 2023, state: 'listed' },
    ]);
    expect(entry).toMatchObject({ recurrence: 'repeat_consecutive', hasOlderHistory: true, dynamics: 'unchanged' });
  });

  test('schools come in order, with results in any year up to the results year', () => {
    const cells = [...school('B', 2022, fine), ...school('A', 2020, low), ...school('C', 2023, low)];
    const list = buildList(cells, 2023, defaultParameters);
    expect(list.map((entry) => [entry.school, entry.isEvaluable, entry.hasResults])).toEqual([
      ['A', false, false],
      ['B', true, true],
    ]);
  });

  test('an entry is the evaluation of its school, trace included', () => {
    const cells = [...school('S', 2022, low), ...school('S', 2021, low), ...school('T', 2022, fine)];
    const [entry] = buildList(cells, 2023, defaultParameters);
    expect(entry).toMatchObject(evaluateSchool({ school: 'S', listYear: 2023, cells }, defaultParameters));
  });
});

describe('R-023 dynamics against the list of the year before', () => {
  const twoYearsAgo = school('S', 2020, low);
  test.each([
    ['worse', [...school('S', 2021, low), ...school('S', 2022, veryLow)], 'worsened', 'moderate'],
    ['left', [...school('S', 2021, low), ...school('S', 2022, fine)], 'improved', 'moderate'],
    ['came', [...school('S', 2021, { ru6: '4/10', ma6: '1/10' }), ...school('S', 2022, low)], 'worsened', null],
    ['never', [...school('S', 2021, fine), ...school('S', 2022, fine)], 'unchanged', null],
    ['not evaluable now', [...school('S', 2021, low), ...school('S', 2022, { ru6: '4/10' })], null, 'moderate'],
    ['nobody has results of the year before', school('S', 2022, fine), null, null],
  ] as const)('%s', (_, cells, dynamics, previousCluster) => {
    const [entry] = buildList([...twoYearsAgo, ...cells], 2023, defaultParameters);
    expect(entry).toMatchObject({ dynamics, previousCluster });
  });
});

test('R-023 the list before could not be decided for the school: no dynamics', () => {
  const cells = [...school('S', 2021, low), ...school('S', 2022, low)];
  expect(buildList(cells, 2023, defaultParameters)[0]).toMatchObject({ isListed: true, dynamics: null });
});

test('R-023 rows of absent pupils are not results of the year before', () => {
  const cells = [...school('S', 2021, { ru6: '0/0' }), ...school('S', 2022, fine)];
  expect(buildList(cells, 2023, defaultParameters)[0]?.dynamics).toBeNull();
});

describe('R-026 … R-029 lineage', () => {
  test('R-026 a renamed school is the same school, history and all', () => {
    const cells = [...school('old', 2020, low), ...school('old', 2021, low), ...school('new', 2022, low)];
    const list = buildList(cells, 2023, defaultParameters, {
      lineage: lineageOf({ from: 'old', to: 'new', kind: 'rename', year: 2022 }),
    });
    expect(list).toHaveLength(1);
    expect(list[0]).toMatchObject({ school: 'new', recurrence: 'repeat_consecutive', inherited: [] });
    expect(list[0]?.trace.flatMap((row) => row.flags)).toEqual([]);
  });

  test('R-027 a merged school leaves its listing as inherited, for a person to confirm', () => {
    const cells = [
      ...school('X', 2020, low),
      ...school('X', 2021, low),
      ...school('Z', 2021, fine),
      ...school('W', 2022, low),
    ];
    const evidence = {
      lineage: lineageOf(
        { from: 'X', to: 'W', kind: 'merge', year: 2022 },
        { from: 'Z', to: 'W', kind: 'merge', year: 2022 },
      ),
    };
    const list = buildList(cells, 2023, defaultParameters, evidence);
    expect(list.map((entry) => entry.school)).toEqual(['W']);
    expect(list[0]).toMatchObject({
      isListed: false, // 5 of 20 in the year before is not low
      isWarning: true,
      previousCluster: null,
      inherited: [{ school: 'X', year: 2022, cluster: 'moderate' }],
    });
    const before = buildList(cells, 2022, defaultParameters, evidence);
    expect(before.map((entry) => [entry.school, entry.isListed])).toEqual([
      ['X', true],
      ['Z', false],
    ]);
  });

  test('R-027 a list of before the merger sees the schools apart', () => {
    const cells = [2019, 2020, 2021].flatMap((year) => [...school('W', year, fine), ...school('X', year, veryLow)]);
    const lineage = lineageOf({ from: 'X', to: 'W', kind: 'merge', year: 2021 });
    const listedAt = (year: number) =>
      buildList(cells, year, defaultParameters, { lineage }).map((entry) => [entry.school, entry.isListed]);
    expect(listedAt(2021)).toEqual([
      ['W', false],
      ['X', true],
    ]);
    expect(listedAt(2022)).toEqual([['W', true]]); // 7 of 20 in both years
  });

  test('R-027 inherited: each school for the years it stood by itself, within the window', () => {
    const cells = [
      ...[2014, 2015, 2019, 2020, 2021].flatMap((year) => school('X', year, low)), // sat once more in the year of the merger
      ...[2021, 2022].flatMap((year) => school('Y', year, low)),
      ...school('W', 2023, low),
    ];
    const lineage = lineageOf(
      { from: 'X', to: 'Y', kind: 'merge', year: 2021 },
      { from: 'Y', to: 'W', kind: 'merge', year: 2023 },
    );
    const [entry] = buildList(cells, 2024, defaultParameters, { lineage });
    expect(entry?.inherited.map((one) => [one.school, one.year])).toEqual([
      ['X', 2021],
      ['Y', 2022],
      ['Y', 2023],
    ]);
  });

  test('R-028 the parts of a split show the results of the parent before it', () => {
    const cells = [
      ...school('P', 2021, low),
      ...school('P', 2022, veryLow), // sat before it was split: not of the parts
      ...school('P1', 2022, low),
      ...school('P2', 2022, fine),
    ];
    const list = buildList(cells, 2023, defaultParameters, {
      lineage: lineageOf(
        { from: 'P', to: 'P1', kind: 'split', year: 2022 },
        { from: 'P', to: 'P2', kind: 'split', year: 2022 },
      ),
    });
    expect(list.map((entry) => [entry.school, entry.isListed])).toEqual([
      ['P', true],
      ['P1', true],
      ['P2', false],
    ]);
    const flags = list[1]?.trace.map((row) => [row.year, row.flags]);
    expect(flags).toEqual([
      [2022, []],
      [2022, []],
      [2021, ['shared_history']],
      [2021, ['shared_history']],
    ]);
  });
});
