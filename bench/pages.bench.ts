import { performance } from 'node:perf_hooks';
import { openBrowser } from '#tests/support/browser.ts';
import { startRealServer } from '#tests/support/server.ts';
import { median } from './bench.ts';
import { scroll, signedInContext, SLOWER, slowedPage, visit, type Scroll, type Visit } from './pages.ts';
import { keptRegion, listYears, SCHOOLS } from './region.ts';
import { against, printTable, readOptions } from './report.ts';

const INTERACTIVE_MS = 1000;
const FRAME_MS = 1000;

/** The real program in a process of its own, the pages as they are built for people, Chromium with a slowed processor. */
const { rounds } = readOptions();
const { dataDir, cookie } = await keptRegion();
const server = await startRealServer(dataDir);
const browser = await openBrowser();
const first: Visit[] = [];
const again: Visit[] = [];
const scrolls: Scroll[] = [];
const files: number[] = [];
try {
  const address = `${server.url}/lists/${String(listYears[0])}?show=all`;
  for (let round = 0; round < rounds; round += 1) {
    const context = await signedInContext(browser, server.url, cookie);
    const page = await slowedPage(context);
    first.push(await visit(page, address));
    again.push(await visit(page, address));
    scrolls.push(await scroll(page));
    files.push(await fetchFile(`${server.url}/api/lists.export?year=${String(listYears[0])}&show=all&format=xlsx`));
    await context.close();
  }
} finally {
  await browser.close();
  await server.stop();
}

async function fetchFile(address: string): Promise<number> {
  const start = performance.now();
  const answer = await fetch(address, { headers: { cookie } });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
  return performance.now() - start;
}

const of = <T>(all: readonly T[], figure: (one: T) => number): number => Math.round(median(all.map(figure)));
printTable(
  `Page of a list of ${String(SCHOOLS)} schools, CPU ${String(SLOWER)} times slower, ${String(rounds)} rounds`,
  ['what', 'figure', ''],
  [
    ['first visit: rows on the page', `${String(of(first, ({ rowsMs }) => rowsMs))} ms`, ''],
    [
      'first visit: interactive',
      against(
        of(first, ({ interactiveMs }) => interactiveMs),
        INTERACTIVE_MS,
        ' ms',
      ),
      '',
    ],
    ['visit with the program known: rows', `${String(of(again, ({ rowsMs }) => rowsMs))} ms`, ''],
    [
      'visit with the program known: interactive',
      against(
        of(again, ({ interactiveMs }) => interactiveMs),
        INTERACTIVE_MS,
        ' ms',
      ),
      '',
    ],
    [
      'scrolling from first to last row: longest frame',
      against(
        of(scrolls, ({ longestFrameMs }) => longestFrameMs),
        FRAME_MS,
        ' ms',
      ),
      `95 % of ${String(of(scrolls, ({ frames }) => frames))} frames ≤ ${String(of(scrolls, ({ frame95Ms }) => frame95Ms))} ms`,
    ],
    ['XLSX of all rows', `${String(Math.round(median(files)))} ms`, ''],
  ],
);
