import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refuse } from './file-problem.ts';
import { strayControl, type EncodingFound } from './text-encoding.ts';

export interface Transcoding {
  readonly from: string;
  readonly to: string;
  readonly file: string;
  readonly encoding: EncodingFound;
  /** The file ends its lines with a bare CR, which the engine should not have to know. */
  readonly bareReturns: boolean;
  /** Characters at the beginning that are left out. */
  readonly dropCharacters: number;
}

/** Rewrites a text file as UTF-8, chunk by chunk; bytes that do not belong to the encoding refuse the file. */
export async function transcodeToUtf8(job: Transcoding): Promise<void> {
  const decoder = new TextDecoder(job.encoding.encoding, { fatal: true, ignoreBOM: true });
  const decode = (chunk?: Buffer): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      return refuse('encoding', job.file, { found: `? ${job.encoding.encoding}`, expected: 'UTF-8' });
    }
  };
  // Control characters of the upper half are gaps of windows-1251; in Unicode text they are odd but said on purpose.
  const isProved = job.encoding.encoding === 'utf-8';
  const isEightBit = job.encoding.encoding === 'windows-1251';
  let toDrop = job.dropCharacters;
  const check = (decoded: string): string => {
    const text = decoded.slice(toDrop);
    toDrop = Math.max(0, toDrop - decoded.length);
    const stray = isProved ? null : (strayControl.exec(text) ?? (isEightBit ? /[\u0080-\u009f]/.exec(text) : null));
    if (stray) refuse('encoding', job.file, { found: codePoint(stray[0]), expected: 'UTF-8' });
    return job.bareReturns ? text.replaceAll('\r', '\n') : text;
  };
  const convert = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      attempt(() => check(decode(chunk)), done);
    },
    flush(done) {
      attempt(() => check(decode()), done);
    },
  });
  const source = createReadStream(job.from, { start: job.encoding.bomBytes, highWaterMark: 1024 * 1024 });
  await pipeline(source, convert, createWriteStream(job.to, { mode: 0o600 }));
}

function attempt(work: () => string, done: (error: Error | null, text?: string) => void): void {
  let text: string;
  try {
    text = work();
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)));
    return;
  }
  done(null, text);
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
