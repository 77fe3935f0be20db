import { readdirSync, readFileSync } from 'node:fs';

/** What a process and everything it started hold and have used. Linux only: elsewhere every number is NaN. */
export interface Usage {
  /** Proportional set size: a page that several processes share is divided among them, so the sum counts it once. */
  readonly megabytes: number;
  /** User and system time, ended children that were waited for included. */
  readonly cpuSeconds: number;
}

const TICKS_PER_SECOND = 100;

export function usageOfTree(root: number): Usage {
  const nothing = { megabytes: NaN, cpuSeconds: NaN };
  if (process.platform !== 'linux') return nothing;
  let megabytes = 0;
  let ticks = 0;
  for (const pid of treeOf(root)) {
    const fields = statOf(pid);
    // Fields 14 to 17 of the manual, counted behind the name, which may hold spaces.
    ticks += fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    megabytes += proportionalMegabytes(pid);
  }
  return { megabytes, cpuSeconds: ticks / TICKS_PER_SECOND };
}

function treeOf(root: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const parent = Number(statOf(pid)[1]);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

function statOf(pid: number): readonly string[] {
  const text = readIfThere(`/proc/${String(pid)}/stat`);
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function proportionalMegabytes(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readIfThere(`/proc/${String(pid)}/smaps_rollup`))?.[1];
  return Number(kilobytes ?? 0) / 1024;
}

/** A process may end between being listed and being read. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
