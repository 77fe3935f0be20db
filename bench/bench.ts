import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the measured files lie: outside the project, kept between runs because 30 million rows take a minute to make. */
export function benchFolder(): string {
  return process.env['OPORA_BENCH'] ?? join(tmpdir(), 'opora-bench');
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
