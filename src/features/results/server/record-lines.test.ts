import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyWithPlainLineEnds } from '#platform/tables/line-ends.ts';
import { recordStarts } from './record-lines.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'records-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function startsOf(text: string): Promise<[line: number, isBlank: boolean][]> {
  const path = join(folder, 'text.csv');
  await writeFile(path, text);
  const starts: [number, boolean][] = [];
  for await (const { line, isBlank } of recordStarts(path, ',')) starts.push([line, isBlank]);
  return starts;
}

test.each<[string, string, [number, boolean][]]>([
  [
    'plain lines',
    'a,b\n1,2\n',
    [
      [1, false],
      [2, false],
    ],
  ],
  [
    'no end of the last line',
    'a,b\n1,2',
    [
      [1, false],
      [2, false],
    ],
  ],
  [
    'a blank line',
    'a\r\n\r\nb\r\n',
    [
      [1, false],
      [2, true],
      [3, false],
    ],
  ],
  [
    'a line end inside quotes',
    'a,"b\nc"\n1,2\n',
    [
      [1, false],
      [3, false],
    ],
  ],
  [
    'doubled quotes',
    'a,"b ""x""\n c"\n1,2\n',
    [
      [1, false],
      [3, false],
    ],
  ],
  [
    'quotes inside a plain field',
    'a,b "x\n1,2\n',
    [
      [1, false],
      [2, false],
    ],
  ],
])('R-061 records start where an editor sees them: %s', async (_, text, expected) => {
  expect(await startsOf(text)).toEqual(expected);
});

test('long files are the same read quickly and byte by byte', async () => {
  const lines = Array.from({ length: 60_000 }, (_, index) => (index % 7 === 0 ? '' : `${String(index)},x`));
  const plain = await startsOf(lines.join('\n'));
  const quoted = await startsOf(['"q"', ...lines.slice(1)].join('\n'));
  expect(plain.slice(1)).toEqual(quoted.slice(1));
  expect(plain.at(-1)?.[0]).toBe(60_000);
});

test('line ends become plain, also across chunks', async () => {
  const [from, to] = [join(folder, 'from'), join(folder, 'to')];
  const text = `${'x'.repeat((1 << 20) - 1)}\r\ny\r\nz\nlone\rreturn\r`;
  await writeFile(from, text);
  await copyWithPlainLineEnds(from, to);
  expect(await readFile(to, 'utf8')).toBe(text.replaceAll('\r\n', '\n'));
});
