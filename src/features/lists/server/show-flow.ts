import type { z } from 'zod';
import type { FlowRow, listsContract } from '../contract.ts';
import type { FlowCounts } from '../domain/flow.ts';
import type { Comparison } from './compare-runs.ts';

type Shown = z.input<typeof listsContract.flow.output>;

export function showFlow({ flow, schools }: Comparison, from: number, to: number): Shown {
  const ids = new Map([...schools.values()].map(({ municipality, municipalityId }) => [municipality, municipalityId]));
  return {
    from,
    to,
    region: rowOf(flow.region, null, null),
    municipalities: flow.municipalities.map((row) => rowOf(row, ids.get(row.municipality) ?? null, row.municipality)),
    schools: flow.schools.map(({ school, municipality, move, oldCluster, newCluster }) => {
      const { schoolId, schoolName } = schools.get(school) ?? { schoolId: 0, schoolName: school };
      return { schoolId, schoolName, municipality, move, oldCluster, newCluster };
    }),
  };
}

function rowOf(counts: FlowCounts, municipalityId: number | null, municipality: string | null): FlowRow {
  const { old, newList, stayed, left, new: added, goneNoData, labels } = counts;
  return { municipalityId, municipality, old, newList, stayed, left, new: added, goneNoData, labels: [...labels] };
}
