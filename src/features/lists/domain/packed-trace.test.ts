import { expect, test } from 'vitest';
import { defaultParameters } from '#features/methodology/domain/parameters.ts';
import { school } from '#tests/support/cells.ts';
import { buildList } from './build-list.ts';
import { explain } from './explain.ts';
import { buildLineage } from './lineage.ts';
import { packTrace, unpackTrace, type PackedRow } from './packed-trace.ts';

const cells = [
  ...school('a', 2021, { ru6: '4/10', ma6: '5/12', ru7: '1/4' }),
  ...school('b', 2021, { ru6: '2/10', 'ege-ma-base': '3/11' }),
  ...school('c', 2022, { ru6: '4/10', ma6: '5/12', 'ege-ma-base': '4/11', ph8: '1/20' }),
];
const lineage = buildLineage([
  { from: 'a', to: 'c', kind: 'merge', year: 2022 },
  { from: 'b', to: 'c', kind: 'merge', year: 2022 },
]);

test('R-132 a kept trace comes back as it was, sums of merged schools and flags too, and explains the same', () => {
  const parameters = { ...defaultParameters, SMALL_SCHOOL_POOLING: 'pool_years' } as const;
  const evidence = lineage.ok ? { lineage: lineage.value } : {};
  const entries = buildList(cells, 2023, parameters, evidence);
  expect(entries.map((entry) => entry.school)).toEqual(['c']);
  for (const entry of entries) {
    expect(entry.trace.flatMap(({ flags }) => flags)).toContain('lineage_sum');
    const kept = JSON.parse(JSON.stringify(packTrace(entry.trace))) as PackedRow[];
    expect(unpackTrace(kept)).toEqual(entry.trace);
    const names = { schoolName: null, municipality: null, methodology: { name: 'federal', version: 1 } };
    const replayed = { ...entry, trace: unpackTrace(kept) };
    expect(explain(replayed, parameters, names)).toEqual(explain(entry, parameters, names));
  }
});
