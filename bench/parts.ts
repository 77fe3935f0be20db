import { fork } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { median } from './bench.ts';
import { usageOfTree } from './processes.ts';

export type Facts = Readonly<Record<string, string | number>>;

/** Times the one stretch of a part that counts; what is done before and after it is making ready and proving. */
export type Timed = <T>(stretch: () => Promise<T> | T) => Promise<T>;

/** One thing that is measured, in a process of its own. Returns what proves that it did its work. */
export type Part = (timed: Timed, argument: string) => Promise<Facts>;

export interface Run {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Highest of the samples up to the end of the timed stretch, over the process and all it started. */
  readonly peakMegabytes: number;
  readonly facts: Facts;
}

type Timing = Pick<Run, 'seconds' | 'cpuSeconds'>;
type Message = { readonly timed: Timing } | { readonly facts: Facts };

const SAMPLE_MS = 150;

/** Does the part the process was started for. @returns false in the process a person started. */
export async function isPart(parts: Readonly<Record<string, Part>>): Promise<boolean> {
  const [flag, name = '', argument = ''] = process.argv.slice(2);
  const part = parts[name];
  if (flag !== '--part' || part === undefined) return false;
  const facts = await part(async (stretch) => {
    const cpu = usageOfTree(process.pid).cpuSeconds;
    const start = performance.now();
    const result = await stretch();
    const seconds = (performance.now() - start) / 1000;
    tell({ timed: { seconds, cpuSeconds: usageOfTree(process.pid).cpuSeconds - cpu } });
    return result;
  }, argument);
  tell({ facts });
  process.disconnect();
  return true;
}

function tell(message: Message): void {
  process.send?.(message);
}

/** Runs one part in a process of its own and watches its memory from outside. */
export async function runPart(script: string, name: string, argument = ''): Promise<Run> {
  const child = fork(script, ['--part', name, argument], { execArgv: [] });
  const heard: { timed?: Timing; facts?: Facts } = {};
  let peakMegabytes = 0;
  const sampler = setInterval(() => {
    if (child.pid !== undefined) peakMegabytes = Math.max(peakMegabytes, usageOfTree(child.pid).megabytes);
  }, SAMPLE_MS);
  child.on('message', (message: Message) => {
    Object.assign(heard, message);
    clearInterval(sampler);
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(sampler);
  if (code !== 0 || heard.timed === undefined || heard.facts === undefined) {
    throw new Error(`${name} ended with ${String(code)}`);
  }
  return { ...heard.timed, peakMegabytes, facts: heard.facts };
}

/** Every part `rounds` times, one after another in turn, so that a slow minute of the machine falls on all of them. */
export async function alternate(
  script: string,
  parts: readonly (readonly [name: string, argument: string])[],
  rounds: number,
): Promise<ReadonlyMap<string, readonly Run[]>> {
  const runs = new Map<string, Run[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, argument] of parts) {
      const run = await runPart(script, name, argument);
      runs.set(name, [...(runs.get(name) ?? []), run]);
      const { seconds, cpuSeconds, peakMegabytes } = run;
      const figures = [`${seconds.toFixed(2)} s`, `${cpuSeconds.toFixed(2)} s cpu`, `${peakMegabytes.toFixed(0)} MB`];
      process.stderr.write(`${String(round + 1)}/${String(rounds)} ${name}: ${figures.join(', ')}\n`);
    }
  }
  return runs;
}

/** The middle of each figure over the runs of a part, and the facts of the first. */
export function middle(runs: readonly Run[] = []): Run {
  const of = (figure: (run: Run) => number): number => median(runs.map(figure));
  return {
    seconds: of((run) => run.seconds),
    cpuSeconds: of((run) => run.cpuSeconds),
    peakMegabytes: of((run) => run.peakMegabytes),
    facts: runs[0]?.facts ?? {},
  };
}
