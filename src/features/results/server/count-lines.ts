import { readLocalFile } from '#platform/local-files.ts';
import { recordStarts } from './record-lines.ts';

const newline = 0x0a;
const lowBits = 0x7f7f7f7f;

/** Lines of a file, the last one also when nothing ends it: fast enough to run beside the engine. */
export async function countLines(path: string): Promise<number> {
  let [lines, last] = [0, newline];
  for await (const chunk of readLocalFile(path)) {
    lines += countNewlines(chunk as Buffer);
    last = (chunk as Buffer).at(-1) ?? last;
  }
  return last === newline ? lines : lines + 1;
}

/** Records that are no blank lines, below the first `skipLines` lines. Slower, as it follows quotes. */
export async function countRecords(path: string, delimiter: string, skipLines: number): Promise<number> {
  let records = 0;
  for await (const { line, isBlank } of recordStarts(path, delimiter)) records += Number(line > skipLines && !isBlank);
  return records;
}

/** Four bytes at a time: a byte that is a newline becomes zero, and the high bit of each zero byte is counted. */
function countNewlines(chunk: Buffer): number {
  const words = chunk.byteOffset % 4 === 0 ? chunk.length >> 2 : 0;
  let count = 0;
  for (const word of new Int32Array(chunk.buffer, words === 0 ? 0 : chunk.byteOffset, words)) {
    const bits = word ^ 0x0a0a0a0a;
    const zeros = ~(((bits & lowBits) + lowBits) | bits | lowBits);
    if (zeros !== 0) count += Math.imul((zeros >>> 7) & 0x01010101, 0x01010101) >>> 24;
  }
  for (let at = words * 4; at < chunk.length; at += 1) count += Number(chunk[at] === newline);
  return count;
}
