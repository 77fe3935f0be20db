import type { z } from 'zod';
import type { StackLook } from '#platform/charts/definition.ts';
import { drawOnce } from '#platform/charts/draw-once.ts';
import type { Ctx } from '#platform/http/context.ts';
import { visibleYears } from '#features/editions/server/public.ts';
import type { funnelContract } from '../contract-funnel.ts';
import type { ClusterOutcome } from '../domain/evaluation.ts';
import { drawingWords } from './funnel.words.ts';
import { countClusters } from './store-funnel.ts';

type Asked = z.output<typeof funnelContract.clusterYears.input>;
type Shown = z.input<typeof funnelContract.clusterYears.output>;

const looks: readonly (readonly [ClusterOutcome, StackLook])[] = [
  ['basic', 'first'],
  ['moderate', 'second'],
  ['strong', 'third'],
  ['below_range', 'other'],
];

export async function showClusterYears(ctx: Ctx, { language, room }: Asked): Promise<Shown> {
  const years: Shown['years'] = [];
  for (const { year, scope, listRunId } of (await visibleYears(ctx)).toReversed())
    years.push({ year, byCluster: await countClusters(ctx.db, scope, listRunId) });
  const words = drawingWords[language];
  const svg = drawOnce({
    kind: 'stack',
    ...(room === 'wide' ? { width: 720, height: 360 } : { width: 360, height: 300, isNarrow: true }),
    ...{ xName: words.listYear, yName: words.schools },
    categories: years.map(({ year }) => String(year)),
    series: looks
      .map(([cluster, look]) => ({
        ...{ name: words.clusters[cluster], look },
        values: years.map(({ byCluster }) => byCluster[cluster]),
      }))
      .filter(({ look, values }) => look !== 'other' || values.some((value) => value > 0)),
  });
  return { years, svg };
}
