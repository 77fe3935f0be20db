import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { z } from 'zod';

/** Written once, read many times: worth more than the quick compression of other answers. */
const BROTLI_QUALITY = 5;
const MOST_ANSWERS = 2000;
const MOST_BYTES = 64 * 2 ** 20;

type Encoding = 'br' | 'gzip' | 'identity';

/** An answer that stays as it is: proved by its schema, written and compressed once, then only sent. */
export class Kept<T> {
  #value: { readonly now: T } | null;
  readonly #written = new Map<Encoding, Buffer>();

  constructor(value: T) {
    this.#value = { now: value };
  }

  get bytes(): number {
    return [...this.#written.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  async write(schema: z.ZodType, encoding: Encoding): Promise<Buffer> {
    const plain = this.#plain(schema);
    if (encoding === 'identity') return plain;
    const before = this.#written.get(encoding);
    if (before !== undefined) return before;
    const written = await compress(plain, encoding);
    this.#written.set(encoding, written);
    return written;
  }

  #plain(schema: z.ZodType): Buffer {
    const before = this.#written.get('identity');
    if (before !== undefined) return before;
    const written = Buffer.from(JSON.stringify(schema.parse(this.#value?.now)));
    this.#written.set('identity', written);
    // What is written takes a tenth of the room.
    this.#value = null;
    return written;
  }
}

async function compress(plain: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return await promisify(gzip)(plain);
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
  return await promisify(brotliCompress)(plain, { params });
}

/** The best encoding a browser says it takes. */
export function encodingFor(accepted: string | undefined): Encoding {
  const offers = (accepted ?? '').split(',').map((offer) => offer.trim().toLowerCase());
  return (['br', 'gzip'] as const).find((encoding) => offers.includes(encoding)) ?? 'identity';
}

/**
 * Answers made of what never changes, by what they were made of. The key has to name everything the answer depends on, the territory of
 * the reader too: whoever reads by the same key gets the same answer. Those asked for longest ago go first.
 */
export class KeptAnswers {
  readonly #answers = new Map<string, Kept<unknown>>();

  async get<T>(key: string, make: () => Promise<T>): Promise<Kept<T>> {
    return this.find<T>(key) ?? this.keep(key, await make());
  }

  /** The key names the kind of answer, so what is kept under it is of this type. */
  find<T>(key: string): Kept<T> | null {
    const answer = this.#answers.get(key) as Kept<T> | undefined;
    if (answer === undefined) return null;
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    return answer;
  }

  keep<T>(key: string, value: T): Kept<T> {
    const answer = new Kept(value);
    this.#answers.set(key, answer);
    this.#forget();
    return answer;
  }

  #forget(): void {
    let bytes = [...this.#answers.values()].reduce((sum, answer) => sum + answer.bytes, 0);
    for (const [key, answer] of this.#answers) {
      if (bytes <= MOST_BYTES && this.#answers.size <= MOST_ANSWERS) return;
      bytes -= answer.bytes;
      this.#answers.delete(key);
    }
  }
}
