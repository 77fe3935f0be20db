import { formatPercent } from '#kernel/share.ts';
import type { ChartLine, PointGroup, PointLook, ScatterChart } from '#platform/charts/definition.ts';
import { type Blurred, type Counted, type FunnelVerdict, limitCurves } from '../domain/funnel.ts';
import type { DrawingWords } from './funnel.words.ts';

export interface Judged extends Counted {
  readonly schoolId: number;
  readonly verdict: FunnelVerdict;
}

export interface FunnelDrawing {
  readonly chart: ScatterChart;
  /** Group and point of the drawing, by school. */
  readonly marks: ReadonlyMap<number, string>;
}

export interface FunnelFacts {
  readonly region: Counted;
  readonly named: readonly Judged[];
  readonly unnamed: readonly Blurred[];
  readonly smallN: number;
  readonly clusterBounds: readonly [number, number, number];
  /** Size of the largest school of the region. */
  readonly most: number;
}

/** One own school among the others is marked and named; more are drawn by what is said of them. */
function lookOf(verdict: FunnelVerdict, isOnly: boolean): PointLook {
  if (isOnly) return 'own';
  if (verdict === 'too_small') return 'quiet';
  if (verdict === 'within') return 'usual';
  return verdict.startsWith('above') ? 'above' : 'below';
}

const drawn: readonly PointLook[] = ['quiet', 'usual', 'above', 'below', 'own'];

export function drawFunnel(facts: FunnelFacts, words: DrawingWords, room: 'wide' | 'narrow'): FunnelDrawing {
  const { named, unnamed, smallN } = facts;
  const xMax = roundUp(Math.max(2 * smallN, 1.05 * facts.most), 50);
  const isOnly = named.length === 1;
  const marks = new Map<number, string>();
  const others: PointGroup = {
    look: 'quiet',
    points: unnamed.map(({ participants, percent }) => [participants, percent]),
  };
  const groups = drawn.map((look, at): PointGroup => {
    const own = named.filter(({ verdict }) => lookOf(verdict, isOnly) === look);
    for (const [index, { schoolId }] of own.entries()) marks.set(schoolId, `${String(at + 1)}-${String(index)}`);
    const points = own.map(({ low, participants }) => [participants, (100 * low) / participants] as const);
    return { look, points, ...(look === 'own' && { name: words.own }) };
  });
  const highest = Math.max(50, ...[others, ...groups].flatMap(({ points }) => points.map(([, y]) => y)));
  const chart: ScatterChart = {
    kind: 'scatter',
    ...(room === 'wide' ? { width: 960, height: 520 } : { width: 360, height: 420, isNarrow: true }),
    ...{ xName: words.participants, yName: words.share },
    ...{ xMax, yMax: Math.min(100, roundUp(highest, 10)) },
    bands: [{ name: words.tooSmall, from: 0, to: smallN }],
    lines: linesOf(facts, xMax, words),
    groups: [others, ...groups],
  };
  return { chart, marks };
}

function linesOf({ region, clusterBounds }: FunnelFacts, xMax: number, words: DrawingWords): readonly ChartLine[] {
  const curves = limitCurves(region, xMax);
  const curve = (name: string, key: 'low998' | 'low95' | 'high95' | 'high998'): ChartLine => ({
    name,
    look: 'limit',
    points: curves.map((at) => [at.participants, 100 * at[key]]),
  });
  const across = (name: string, look: ChartLine['look'], y: number): ChartLine => ({
    ...{ name, look },
    points: [
      [0, y],
      [xMax, y],
    ],
  });
  const percent = formatPercent(region.low, region.participants);
  if (percent === null) return [];
  const [basic, moderate, strong] = clusterBounds;
  const { clusters } = words;
  return [
    across(words.region(percent), 'reference', (100 * region.low) / region.participants),
    curve(words.limit('95'), 'high95'),
    curve('', 'low95'),
    curve(words.limit('99,8'), 'high998'),
    curve('', 'low998'),
    across(words.bound(basic, clusters.basic), 'bound', basic),
    across(words.bound(moderate, clusters.moderate), 'bound', moderate),
    across(words.bound(strong, clusters.strong), 'bound', strong),
  ];
}

function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}
