import { cpus } from 'node:os';
import { parseArgs } from 'node:util';

type Row = readonly (string | number)[];

/** A table as Markdown, so that it can be pasted into a note. */
export function printTable(title: string, headings: readonly string[], rows: readonly Row[]): void {
  const lines = [headings, headings.map(() => '---'), ...rows];
  const text = lines.map((cells) => `| ${cells.map(String).join(' | ')} |`).join('\n');
  process.stdout.write(`\n${title} (${String(cpus().length)} cores)\n\n${text}\n`);
}

/** «1.12 ≤ 1.3 ok» or «1.52 > 1.3 NOT MET». */
export function against(value: number, target: number, unit = ''): string {
  const shown = `${value.toFixed(2)}${unit}`;
  return value <= target ? `${shown} ≤ ${String(target)}${unit} ok` : `${shown} > ${String(target)}${unit} NOT MET`;
}

export interface Options {
  readonly rounds: number;
  /** Name of the size to measure; all unless said. */
  readonly only: string | null;
  /** Regular expression for the names of the parts to measure. */
  readonly match: string;
}

/** `--rounds 3 --only rows-3m --match duckdb` */
export function readOptions(): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { rounds: text, only: text, match: text } });
  return { rounds: Number(values.rounds ?? 5), only: values.only ?? null, match: values.match ?? '' };
}
