import type { z } from 'zod';
import type { StackChart, StackLook } from '#platform/charts/definition.ts';
import { drawOnce } from '#platform/charts/draw-once.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { ListFilter } from '../contract.ts';
import type { Counting, recurrenceContract } from '../contract-recurrence.ts';
import { clusters, type ClusterOutcome } from '../domain/evaluation.ts';
import { countListings, type Listings } from '../domain/history.ts';
import { recurrenceWords, type RecurrenceWords } from './recurrence.words.ts';
import { listListedSchools, type ListedSchool } from './store-recurrence.ts';
import type { Run } from './store.ts';
import type { SeenRun } from './visible.ts';

type Shown = z.input<typeof recurrenceContract.recurrence.output>;
type Part = Shown['running'];
type Counted = ListedSchool & Listings;
type Look = Pick<z.output<typeof recurrenceContract.recurrence.input>, 'language'> & {
  readonly room?: 'wide' | 'narrow';
};

const looks: readonly (readonly [ClusterOutcome, StackLook])[] = [
  ...clusters.map((cluster, at) => [cluster, (['first', 'second', 'third'] as const)[at] ?? 'other'] as const),
  ['below_range', 'other'],
];

export async function showRecurrence(seen: SeenRun, { language, room = 'wide' }: Look): Promise<Shown> {
  const schools = await countSchools(seen.ctx, seen.run);
  const { year, parameters } = seen.run;
  const window = parameters.RECURRENCE_WINDOW;
  const partOf = (by: Counting): Part => buildPart(schools, { by, window, room, words: recurrenceWords[language] });
  return { year, window, listed: schools.length, running: partOf('running'), times: partOf('times') };
}

/** Schools that have been listed so long and so often; null when the filter does not ask. */
export async function findByListings(
  ctx: Ctx,
  run: Run,
  { running, times }: Pick<ListFilter, 'running' | 'times'>,
): Promise<readonly number[] | null> {
  if (running === undefined && times === undefined) return null;
  const schools = await countSchools(ctx, run);
  const fits = (school: Counted): boolean =>
    (running?.includes(school.running) ?? true) && (times?.includes(school.times) ?? true);
  return schools.filter(fits).map(({ schoolId }) => schoolId);
}

async function countSchools({ db, scope }: Ctx, { listRunId, year, parameters }: Run): Promise<readonly Counted[]> {
  const schools = await listListedSchools(db, { scope, listRunId });
  return schools.map((school) => ({
    ...school,
    ...countListings(school.history, year, parameters.RECURRENCE_WINDOW),
  }));
}

interface Drawing {
  readonly by: Counting;
  readonly room: 'wide' | 'narrow';
  readonly window: number;
  readonly words: RecurrenceWords;
}

function buildPart(schools: readonly Counted[], { by, room, window, words }: Drawing): Part {
  const rows = Array.from({ length: window }, (_, at) => {
    const among = schools.filter((school) => school[by] === at + 1);
    const of = (cluster: ClusterOutcome): number => among.filter((school) => school.cluster === cluster).length;
    const byCluster = {
      ...{ basic: of('basic'), moderate: of('moderate'), strong: of('strong'), below_range: of('below_range') },
    };
    return { years: at + 1, byCluster };
  });
  const shown = looks.filter(([cluster, look]) => look !== 'other' || rows.some((row) => row.byCluster[cluster] > 0));
  const chart: StackChart = {
    kind: 'stack',
    ...(room === 'wide' ? { width: 540, height: 320 } : { width: 360, height: 300, isNarrow: true }),
    ...{ xName: words.axis[by](window), yName: words.schools },
    categories: rows.map(({ years }) => words.category[by](years, window)),
    series: shown.map(([cluster, look]) => ({
      ...{ name: words.clusters[cluster], look },
      values: rows.map(({ byCluster }) => byCluster[cluster]),
    })),
  };
  return { rows, clusters: shown.map(([cluster]) => cluster), svg: drawOnce(chart) };
}
