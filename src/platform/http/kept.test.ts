import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { encodingFor, Kept, KeptAnswers } from './kept.ts';

const schema = z.object({ year: z.number() });

describe('kept answers', () => {
  test('R-287 an answer is made once for its key, and anew for another', async () => {
    const answers = new KeptAnswers();
    const first = await answers.get('2023 region', () => Promise.resolve({ year: 2023 }));
    const again = await answers.get('2023 region', () => Promise.reject(new Error('made twice')));
    const other = await answers.get('2023 school 7', () => Promise.resolve({ year: 1 }));
    expect(again).toBe(first);
    expect((await other.write(schema, 'identity')).toString()).toBe('{"year":1}');
  });

  test('R-287 what failed is not kept', async () => {
    const answers = new KeptAnswers();
    await expect(answers.get('a', () => Promise.reject(new Error('no rows')))).rejects.toThrow('no rows');
    const made = await answers.get('a', () => Promise.resolve({ year: 2 }));
    expect((await made.write(schema, 'identity')).toString()).toBe('{"year":2}');
  });

  test('R-287 the same answer in every encoding, proved by its schema', async () => {
    const kept = new Kept({ year: 2023, secret: 'left out' });
    expect(brotliDecompressSync(await kept.write(schema, 'br')).toString()).toBe('{"year":2023}');
    expect(gunzipSync(await kept.write(schema, 'gzip')).toString()).toBe('{"year":2023}');
    expect((await kept.write(schema, 'identity')).toString()).toBe('{"year":2023}');
    await expect(new Kept({ year: 'x' }).write(schema, 'identity')).rejects.toThrow('expected number');
  });

  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['GZIP', 'gzip'],
    ['deflate', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
    ['br;q=0, gzip', 'gzip'],
  ])('R-287 %j is answered by %s', (accepted, expected) => {
    expect(encodingFor(accepted)).toBe(expected);
  });
});
