import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

const carriageReturn = 0x0d;
const newline = 0x0a;

/** Copies a text file with every CRLF made LF: the engine refuses files that mix the two. Lines keep their numbers. */
export async function copyWithPlainLineEnds(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from, { highWaterMark: 1 << 20 }), plainLineEnds, createWriteStream(to));
}

async function* plainLineEnds(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held = false;
  for await (const chunk of chunks) {
    const whole: Buffer = held ? Buffer.concat([Buffer.from([carriageReturn]), chunk]) : chunk;
    held = whole.at(-1) === carriageReturn;
    yield withoutReturns(held ? whole.subarray(0, -1) : whole);
  }
  if (held) yield Buffer.from([carriageReturn]);
}

function withoutReturns(bytes: Buffer): Buffer {
  const kept = Buffer.allocUnsafe(bytes.length);
  let [length, from] = [0, 0];
  for (let at = bytes.indexOf('\r\n'); at !== -1; at = bytes.indexOf('\r\n', from)) {
    length += bytes.copy(kept, length, from, at);
    kept[length] = newline;
    length += 1;
    from = at + 2;
  }
  length += bytes.copy(kept, length, from);
  return kept.subarray(0, length);
}
