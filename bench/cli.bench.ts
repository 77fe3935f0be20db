import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { alternate, isPart, middle, type Part } from './parts.ts';
import { against, printTable, readOptions } from './report.ts';
import { sizes, syntheticCsv } from './synthetic.ts';

const program = fileURLToPath(new URL('../opora', import.meta.url));
const run = promisify(execFile);

/** The command as a person types it: shell, start of Node, reading, answer. */
function command(name: string, ...options: readonly string[]): Part {
  return async (timed) => {
    const { path } = await syntheticCsv(sizes.small);
    const { stdout } = await timed(() => run(program, [name, path, ...options], { maxBuffer: 2 ** 28 }));
    return { lines: stdout.split('\n').length - 1 };
  };
}

const parts: Readonly<Record<string, Part>> = {
  shares: command('shares'),
  list: command('list', '--year', '2023'),
  check: command('check'),
};

if (!(await isPart(parts))) {
  const { rows } = await syntheticCsv(sizes.small);
  const { rounds, match } = readOptions();
  const plan = Object.keys(parts)
    .filter((name) => new RegExp(match).test(name))
    .map((name) => [name, ''] as const);
  const runs = await alternate(fileURLToPath(import.meta.url), plan, rounds);
  printTable(
    `./opora on ${String(rows)} rows, start included`,
    ['command', 'seconds', 'cpu seconds', 'peak MB', 'what came out'],
    [...runs].map(([name, own]) => {
      const { seconds, cpuSeconds, peakMegabytes, facts } = middle(own);
      const shown = against(seconds, 1.5, ' s');
      return [name, shown, cpuSeconds.toFixed(2), peakMegabytes.toFixed(0), JSON.stringify(facts)];
    }),
  );
}
