import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const page = read('docs/security.md');
const lines = page.split('\n').flatMap((line) => {
  const [, number, state, why] =
    /^\| (\d+\.\d+\.\d+) \|[^|]*\| (met|\*\*not met\*\*|n\/a) \| (.+) \|$/.exec(line) ?? [];
  return number === undefined ? [] : [{ number, state, why: why ?? '' }];
});

test('docs/security.md says each requirement once, and counts what it says', () => {
  const numbers = lines.map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
  const count = (state: string): string => String(lines.filter((line) => line.state === state).length);
  const sum = `${count('met')} met, ${count('**not met**')} not met, ${count('n/a')} not applicable`;
  expect(page).toContain(sum);
});

test('the rules, files and tests that docs/security.md points to are there', () => {
  const rules = read('docs/rules.md');
  const cited = [...page.matchAll(/R-\d{3}/g)].map(([number]) => number).filter((number) => number !== 'R-NNN');
  expect(cited.filter((number) => !rules.includes(`| ${number} |`))).toEqual([]);
  const paths = [...page.matchAll(/`?((?:docs|tests|bench)\/[\w./-]+\.(?:md|ts))`?/g)].map(([, path]) => path ?? '');
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('what docs/security.md calls met or not met says why', () => {
  expect(lines.filter(({ why }) => why.trim().length < 3).map(({ number }) => number)).toEqual([]);
});
