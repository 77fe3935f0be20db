import type { z } from 'zod';
import { formatHalfUp } from '#kernel/share.ts';
import { nothingOf, type Scope } from '#kernel/territory.ts';
import { drawOnce } from '#platform/charts/draw-once.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { funnelContract } from '../contract-funnel.ts';
import { binomialLimits } from '../domain/binomial-limits.ts';
import { blur, judgeAgainst, regionOf } from '../domain/funnel.ts';
import { drawFunnel, type FunnelDrawing, type FunnelFacts, type Judged } from './funnel-chart.ts';
import { drawingWords } from './funnel.words.ts';
import { listSchoolCounts, type SchoolCounts } from './store-funnel.ts';
import { findSeenRun } from './visible.ts';
import type { Run } from './store.ts';

type Asked = z.output<typeof funnelContract.funnel.input>;
type Shown = z.input<typeof funnelContract.funnel.output>;

/** Who sees the lists of schools sees those by name here; of the others only where they lie. */
const NAMING_VERB = 'lists.show';

interface Funnel extends FunnelFacts {
  readonly run: Run;
  readonly schools: readonly (Judged & SchoolCounts)[];
  readonly hidden: number;
  readonly withoutResults: number;
}

/** Null: for this reader there is nothing to compare with, for the list is not published yet. */
export async function findFunnel(ctx: Ctx, year: number): Promise<Funnel | null> {
  const seen = await findSeenRun(ctx, year);
  if (seen?.ctx.scope.isWholeRegion !== true) return null;
  const { run } = seen;
  const own = (await ctx.scopeFor(NAMING_VERB)) ?? nothingOf(ctx.scope.regionId);
  const all = await listSchoolCounts(ctx.db, seen.ctx.scope, run);
  const region = regionOf(all);
  const { SMALL_N: smallN, CLUSTER_BOUNDS: clusterBounds } = run.parameters;
  const judge = judgeAgainst(region, smallN);
  const [mine, others] = [all.filter((school) => isIn(own, school)), all.filter((school) => !isIn(own, school))];
  const schools = mine.flatMap((school) => {
    const verdict = judge(school);
    return verdict === null ? [] : [{ ...school, verdict }];
  });
  const unnamed = others.map(blur).filter((point) => point !== null);
  const most = Math.max(0, ...schools.map(sizeOf), ...unnamed.map(sizeOf));
  const counted = { hidden: others.length - unnamed.length, withoutResults: mine.length - schools.length };
  return { run, region, smallN, clusterBounds, most, schools, named: schools, unnamed, ...counted };
}

function sizeOf({ participants }: { readonly participants: number }): number {
  return participants;
}

function isIn({ isWholeRegion, schoolIds }: Scope, { schoolId }: SchoolCounts): boolean {
  return isWholeRegion || schoolIds.includes(schoolId);
}

export function pictureOf(
  funnel: Funnel,
  { language, room = 'wide' }: Pick<Asked, 'language'> & Partial<Asked>,
): FunnelDrawing & { readonly svg: string } {
  const drawing = drawFunnel(funnel, drawingWords[language], room);
  return { ...drawing, svg: drawOnce(drawing.chart) };
}

export function showFunnel(funnel: Funnel, asked: Asked): Shown {
  const { run, region, smallN, clusterBounds, schools, unnamed, hidden, withoutResults } = funnel;
  const { marks, svg } = pictureOf(funnel, asked);
  return {
    ...{ year: run.year, resultsYear: run.resultsYear, region, smallN, clusterBounds, hidden, withoutResults, svg },
    unnamed: unnamed.length,
    schools: schools.map((school) => {
      const { low95, high95 } = binomialLimits(school.participants, region.low / region.participants);
      return {
        ...school,
        low95Percent: formatHalfUp(100 * low95),
        high95Percent: formatHalfUp(100 * high95),
        mark: marks.get(school.schoolId) ?? '',
      };
    }),
  };
}
