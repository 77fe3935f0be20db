import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { access, constants, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Cell } from '#features/results/domain/cell.ts';
import { isInCatalogue } from '#features/lists/domain/usable.ts';
import type { Parameters } from '#features/methodology/domain/parameters.ts';
import { crunch } from '#features/results/server/crunch.ts';
import type { Crunched, RowProblem } from '#features/results/server/crunch-types.ts';
import { en } from '#features/results/en.ts';
import { ru } from '#features/results/ru.ts';
import { readRegistryFile, readScaleFile } from '#features/results/server/side-files.ts';
import type { Invocation, Terminal } from './command.ts';
import { RefusedInput } from './command.ts';
import { procedureLabel } from './labels.ts';
import { problemText, sayProblems } from './problems.ts';
import { wordsFor } from './words.ts';

/** Options of every command that reads files of results. */
export const inputOptions = {
  registry: { type: 'string' },
  scale: { type: 'string' },
  'no-duplicates': { type: 'boolean' },
} as const;

export interface OpenCrunch {
  readonly crunched: Crunched;
  /** Removes every temporary file. */
  readonly close: () => Promise<void>;
}

/** Reads the files; the caller closes. */
export async function openCrunch({ files, options, terminal }: Invocation): Promise<OpenCrunch> {
  const { registry, scale } = options;
  const side = [registry, scale].filter((name) => typeof name === 'string');
  await Promise.all([...files, ...side].map((file) => needFile(file, terminal)));
  const workDir = await mkdtemp(join(tmpdir(), 'opora-'));
  const forget = removeOnSignal(workDir);
  const removeFolder = async (): Promise<void> => {
    forget();
    await rm(workDir, { recursive: true, force: true });
  };
  try {
    const crunched = await crunch(
      await Promise.all(files.map((file, index) => settle(file, join(workDir, `pipe-${String(index)}`)))),
      {
        workDir,
        words: terminal.language === 'ru' ? ru : en,
        checkDuplicates: options['no-duplicates'] !== true,
        ...(typeof registry === 'string' ? { registry: await readSide(readRegistryFile, registry, terminal) } : {}),
        ...(typeof scale === 'string' ? { scales: await readSide(readScaleFile, scale, terminal) } : {}),
        ...(terminal.stderr.isTTY === true ? { onProgress: progressOn(terminal) } : {}),
      },
    );
    return { crunched, close: () => crunched.dispose().finally(removeFolder) };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

/** For commands that compute: a file refused whole stops them, refused rows are said and left out. */
export async function withResults<T>(invocation: Invocation, work: (crunched: Crunched) => Promise<T>): Promise<T> {
  const { crunched, close } = await openCrunch(invocation);
  try {
    await sayFindings(crunched, invocation.terminal);
    if (crunched.files.some((file) => file.verdict === 'reject')) throw new RefusedInput('');
    return await work(crunched);
  } finally {
    await close();
  }
}

/** All cells the method may look at, in memory: the cells of other procedures are named on stderr and passed over. */
export async function readCells(crunched: Crunched, parameters: Parameters, terminal: Terminal): Promise<Cell[]> {
  const cells: Cell[] = [];
  const passedOver = new Set<string>();
  for await (const some of crunched.cells()) {
    for (const cell of some) {
      cells.push(cell);
      if (!isInCatalogue(cell.procedure, parameters.PROCEDURES)) {
        passedOver.add(Object.values(procedureLabel(cell, crunched.labels)).join(' ').trim());
      }
    }
  }
  if (passedOver.size > 0) {
    terminal.stderr.write(`${wordsFor(terminal).unknownProcedures([...passedOver].toSorted())}\n`);
  }
  return cells;
}

/** A file that can not be read refuses the run before anything is started. */
export async function needFile(file: string, terminal: Terminal): Promise<void> {
  if (file === STDIN) return;
  try {
    await access(file, constants.R_OK);
    if (!(await stat(file)).isDirectory()) return;
  } catch {
    // said below
  }
  throw new RefusedInput(wordsFor(terminal).noSuchFile(file));
}

/** Ctrl+C leaves nothing behind: what was laid down may hold pupils' results. */
function removeOnSignal(folder: string): () => void {
  const stop = (): void => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(1);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, stop);
  return () => {
    for (const signal of signals) process.removeListener(signal, stop);
  };
}

const STDIN = '-';

/** A pipe can be read once only, so it is laid down first; `-` is the standard input. */
async function settle(file: string, path: string): Promise<{ readonly path: string; readonly fileName?: string }> {
  if (file !== STDIN && (await stat(file)).isFile()) return { path: file };
  await pipeline(file === STDIN ? process.stdin : createReadStream(file), createWriteStream(path));
  return { path, fileName: file === STDIN ? 'stdin' : basename(file) };
}

type SideReader<T> = (
  path: string,
) => Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: readonly RowProblem[] }>;

async function readSide<T>(read: SideReader<T>, path: string, terminal: Terminal): Promise<T> {
  const side = await read(path);
  if (side.ok) return side.value;
  throw new RefusedInput(side.error.map((problem) => problemText(problem, terminal)).join('\n'));
}

async function sayFindings({ problems, problemCounts, files }: Crunched, terminal: Terminal): Promise<void> {
  const total = [...problemCounts.values()].reduce((sum, count) => sum + count, 0);
  await sayProblems(problems, total, terminal);
  const rejected = files.reduce((sum, file) => sum + file.rowsRejected, 0);
  const rows = files.reduce((sum, file) => sum + file.rowsTotal, 0);
  if (rejected > 0) terminal.stderr.write(`${wordsFor(terminal).rowsRefused(rejected, rows)}\n`);
}

function progressOn(terminal: Terminal): (step: { readonly done: number; readonly of: number }) => void {
  return ({ done, of }) => {
    const percent = of === 0 ? 100 : Math.floor((100 * done) / of);
    terminal.stderr.write(`\r${wordsFor(terminal).reading(percent)}${percent === 100 ? '\n' : ''}`);
  };
}
