import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { text } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { markers, type Unit } from './places.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, number | string | string[] | undefined>>;
  readonly bytes: Buffer;
  readonly body: unknown;
}

/** Numbers of things of a unit, under the names that contracts give them. */
export type Ids = ReadonlyMap<Unit, Readonly<Record<string, ReadonlySet<number>>>>;

/** What of the forbidden units an answer holds, as text in any kind of file or as a number; what the asker wrote is no leak. */
export async function findLeaks(
  answer: Answer,
  forbidden: readonly Unit[],
  { ids, asked }: { readonly ids: Ids; readonly asked: string },
): Promise<readonly string[]> {
  const said = (await textOf(answer)).toLowerCase();
  const known = asked.toLowerCase();
  const named = forbidden.flatMap((unit) =>
    markers[unit].filter((marker) => said.includes(marker) && !known.includes(marker)),
  );
  const numbers = answer.status === 200 ? [...numbersIn(answer.body)] : [];
  const numbered = forbidden.flatMap((unit) =>
    numbers.filter(([key, value]) => ids.get(unit)?.[key]?.has(value) === true).map(([key]) => `${unit} ${key}`),
  );
  return [...named, ...numbered];
}

async function textOf({ bytes, headers }: Answer): Promise<string> {
  const plain = unpacked(bytes, headers['content-encoding']);
  if (plain.length === 0 || !String(headers['content-type']).includes('spreadsheet')) return plain.toString('utf8');
  const zip = await fromBufferPromise(plain);
  const texts: string[] = [];
  for await (const entry of zip.eachEntry()) texts.push(await text(await zip.openReadStreamPromise(entry)));
  return texts.join('\n');
}

function unpacked(bytes: Buffer, encoding: unknown): Buffer {
  if (encoding === 'br') return brotliDecompressSync(bytes);
  return encoding === 'gzip' ? gunzipSync(bytes) : bytes;
}

function* numbersIn(value: unknown): Generator<readonly [string, number]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'number') yield [key, inner];
    else yield* numbersIn(inner);
  }
}
