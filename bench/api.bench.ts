import { fileURLToPath } from 'node:url';
import { startServer } from '#app/main.ts';
import { readConfig } from '#platform/config.ts';
import { median } from './bench.ts';
import { alternate, isPart, type Part, type Run } from './parts.ts';
import { percentile, read } from './reader.ts';
import { keptRegion, listYears, SCHOOLS } from './region.ts';
import { against, printTable, readOptions } from './report.ts';

const READERS = 100;
const QUESTIONS = 2000;
const PAUSE_MS = 1000;
const TARGET_MS = 50;

/** The real server in this process, readers with sessions in another thread. First all at once without a pause, then as people read. */
function reading(paths: readonly string[]): Part {
  return async (timed) => {
    const { dataDir, cookie } = await keptRegion();
    const server = await startServer(readConfig({ OPORA_DATA: dataDir, OPORA_PORT: '0' }), () => undefined);
    const urls = (count: number): string[] =>
      Array.from({ length: count }, (_, place) => `${server.url}${paths[place % paths.length] ?? ''}`);
    const errand = { cookie, readers: READERS, pauseMs: 0 };
    try {
      await read({ ...errand, urls: urls(200) });
      const busy = await timed(() => read({ ...errand, urls: urls(QUESTIONS) }));
      const calm = await read({ ...errand, urls: urls(QUESTIONS / 2), pauseMs: PAUSE_MS });
      return {
        ...{ busy50: percentile(busy, 0.5), busy95: percentile(busy, 0.95) },
        ...{ calm50: percentile(calm, 0.5), calm95: percentile(calm, 0.95), calm99: percentile(calm, 0.99) },
      };
    } finally {
      await server.stop();
    }
  };
}

const [year = 0, before = 0] = listYears;
const schoolIds = Array.from({ length: 100 }, (_, place) => 1 + ((place * 37) % SCHOOLS));
const parts: Readonly<Record<string, Part>> = {
  'lists.show, first page of 100': reading([year, before].map((one) => `/api/lists.show?year=${String(one)}`)),
  'lists.show, all schools at once': reading([`/api/lists.show?year=${String(year)}&show=all&limit=5000`]),
  'lists.show, a hundred different filters': reading(
    schoolIds.map(
      (id) =>
        `/api/lists.show?year=${String(year)}&show=all&municipality=${String(1 + (id % 40))}&limit=${String(400 + id)}`,
    ),
  ),
  'lists.why, a hundred schools': reading(
    schoolIds.map((id) => `/api/lists.why?schoolId=${String(id)}&year=${String(year)}`),
  ),
  'lists.years': reading(['/api/lists.years']),
};

if (!(await isPart(parts))) {
  const { rounds, match } = readOptions();
  await keptRegion();
  const plan = Object.keys(parts)
    .filter((name) => new RegExp(match).test(name))
    .map((name) => [name, ''] as const);
  const runs = await alternate(fileURLToPath(import.meta.url), plan, rounds);
  printTable(
    `Region of ${String(SCHOOLS)} schools × ${String(listYears.length)} years, ${String(READERS)} readers`,
    [
      'question',
      'p50 ms',
      'p95 ms',
      'p99 ms',
      'nobody pauses: p50',
      'p95',
      'answers a second',
      'CPU ms each',
      'peak MB',
    ],
    [...runs].map(([name, own]) => [name, ...figures(own)]),
  );
}

function figures(runs: readonly Run[]): readonly (string | number)[] {
  const fact = (name: string): number => median(runs.map(({ facts }) => Number(facts[name])));
  const of = (figure: (run: Run) => number): number => median(runs.map(figure));
  return [
    ...[fact('calm50'), against(fact('calm95'), TARGET_MS, ' ms'), fact('calm99'), fact('busy50'), fact('busy95')],
    (QUESTIONS / of(({ seconds }) => seconds)).toFixed(0),
    ((1000 * of(({ cpuSeconds }) => cpuSeconds)) / QUESTIONS).toFixed(2),
    of(({ peakMegabytes }) => peakMegabytes).toFixed(0),
  ];
}
