import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { startServer } from '#app/main.ts';
import { readConfig } from '#platform/config.ts';
import { median } from './bench.ts';
import { alternate, isPart, type Part } from './parts.ts';
import { percentile, read } from './reader.ts';
import { keptRegion, listYears, SCHOOLS } from './region.ts';
import { against, printTable, readOptions } from './report.ts';

const TARGET_MS = 300;
const QUESTIONS = 40;
const [year = 0] = listYears;

/** One analyst moves a slider: every question is another threshold, over the wire and back, one after another. */
function asking(settingOf: (step: number) => string): Part {
  return async (timed) => {
    const { dataDir, cookie } = await keptRegion();
    const server = await startServer(readConfig({ OPORA_DATA: dataDir, OPORA_PORT: '0' }), () => undefined);
    const url = (step: number): string =>
      `${server.url}/api/whatif.try?year=${String(year)}&set=${encodeURIComponent(settingOf(step))}`;
    const errand = { cookie, readers: 1, pauseMs: 0 };
    try {
      const start = performance.now();
      await read({ ...errand, urls: [url(0)] });
      const firstMs = performance.now() - start;
      const urls = Array.from({ length: QUESTIONS }, (_, step) => url(step + 1));
      const waits = await timed(() => read({ ...errand, urls }));
      return { firstMs: Math.round(firstMs), p50: percentile(waits, 0.5), p95: percentile(waits, 0.95) };
    } finally {
      await server.stop();
    }
  };
}

const parts: Readonly<Record<string, Part>> = {
  'a threshold moves': asking((step) => `LOW_SHARE_PCT=${String(20 + (step % 30))}`),
  'small schools are pooled': asking(
    (step) => `SMALL_SCHOOL_POOLING=pool_years~MIN_PARTICIPANTS=${String(5 + (step % 20))}`,
  ),
};

if (!(await isPart(parts))) {
  const { rounds, match } = readOptions();
  await keptRegion();
  const plan = Object.keys(parts)
    .filter((name) => new RegExp(match).test(name))
    .map((name) => [name, ''] as const);
  const runs = await alternate(fileURLToPath(import.meta.url), plan, rounds);
  printTable(
    `What if, region of ${String(SCHOOLS)} schools × ${String(listYears.length)} years`,
    ['question', 'first ms', 'p50 ms', 'p95 ms', 'peak MB'],
    [...runs].map(([name, own]) => {
      const fact = (of: string): number => median(own.map(({ facts }) => Number(facts[of])));
      const peak = median(own.map(({ peakMegabytes }) => peakMegabytes)).toFixed(0);
      return [name, fact('firstMs'), fact('p50'), against(fact('p95'), TARGET_MS, ' ms'), peak];
    }),
  );
}
