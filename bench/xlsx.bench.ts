import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { streamXlsxRows } from 'hucre/xlsx';
import { crunch } from '#features/results/server/crunch.ts';
import type { OutputValue } from '#platform/tables/output-value.ts';
import { writeXlsx } from '#platform/tables/write-xlsx.ts';
import { benchFolder } from './bench.ts';
import { alternate, isPart, middle, type Part } from './parts.ts';
import { against, printTable, readOptions } from './report.ts';

const ROWS = 300_000;
const HEADINGS = 'school_code,school_name,municipality,procedure,subject,grade,year,student_id,score,mark'.split(',');

function* rows(): Generator<readonly OutputValue[]> {
  for (let row = 0; row < ROWS; row += 1) {
    const school = Math.floor(row / 300);
    const pupil = row % 100;
    const subject = ['Russian', 'Mathematics', 'History'][Math.floor(row / 100) % 3] ?? '';
    const mark = 2 + ((row * 7 + school) % 4);
    const student = `${String(school)}-${String(pupil)}`;
    const names = [String(100_000 + school), `School ${String(school)}`, `District ${String(school % 40)}`];
    yield [...names, 'VPR', subject, 4 + (pupil % 5), 2024, student, mark * 5, mark];
  }
}

/** Made once, by the product's own writer. */
async function workbook(): Promise<string> {
  await mkdir(benchFolder(), { recursive: true });
  const path = join(benchFolder(), 'rows-300k.xlsx');
  if (existsSync(path)) return path;
  const stream = createWriteStream(`${path}.part`);
  await writeXlsx(stream, HEADINGS, rows());
  stream.end();
  await once(stream, 'finish');
  await rename(`${path}.part`, path);
  return path;
}

const parts: Readonly<Record<string, Part>> = {
  'opora: to accepted cells': async (timed) => {
    const path = await workbook();
    const workDir = await mkdtemp(join(benchFolder(), 'xlsx-'));
    try {
      const report = await timed(async () => {
        const crunched = await crunch([{ path }], { workDir });
        await crunched.copyCells(join(workDir, 'cells.csv'));
        await crunched.dispose();
        return crunched.files[0];
      });
      return { rows: report?.rowsAccepted ?? 0, verdict: report?.verdict ?? '' };
    } finally {
      await rm(workDir, { recursive: true });
    }
  },
  'hucre: streaming reader alone': async (timed) => {
    const path = await workbook();
    const count = await timed(async () => {
      let read = 0;
      for await (const { values } of streamXlsxRows(await readFile(path))) if (values.length > 0) read += 1;
      return read;
    });
    return { rows: count - 1 };
  },
};

if (!(await isPart(parts))) {
  await workbook();
  const { rounds, match } = readOptions();
  const plan = Object.keys(parts).filter((name) => new RegExp(match).test(name));
  const runs = await alternate(
    fileURLToPath(import.meta.url),
    plan.map((name) => [name, '']),
    rounds,
  );
  const figures = [...runs].map(([name, own]) => [name, middle(own)] as const);
  const base = figures.find(([name]) => name.startsWith('hucre'))?.[1];
  printTable(
    `XLSX of ${String(ROWS)} rows × ${String(HEADINGS.length)} columns`,
    ['part', 'seconds', 'cpu seconds', 'peak MB', 'ratio', 'what came out'],
    figures.map(([name, { seconds, cpuSeconds, peakMegabytes, facts }]) => [
      name,
      seconds.toFixed(2),
      cpuSeconds.toFixed(2),
      peakMegabytes.toFixed(0),
      base === undefined || name.startsWith('hucre') ? '' : against(seconds / base.seconds, 1.2),
      JSON.stringify(facts),
    ]),
  );
}
