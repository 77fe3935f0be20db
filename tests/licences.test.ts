import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const program = join(import.meta.dirname, '..', 'bin', 'licences.js');

function run(...words: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...words], (error, said) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said });
    });
  });
}

interface Package {
  readonly version: string;
  readonly license?: string;
  readonly dev?: true;
}

async function projectOf(packages: Readonly<Record<string, Package>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'opora-licences-'));
  await mkdir(join(folder, 'docs'));
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
  return folder;
}

test('R-279 docs/licences.md names every package of the program, and all of them may be used', async () => {
  expect(await run()).toEqual({ code: 0, said: '' });
  const page = await readFile(join(import.meta.dirname, '..', 'docs', 'licences.md'), 'utf8');
  for (const name of ['fastify', 'nodemailer', 'openid-client', '@node-rs/argon2'])
    expect(page).toContain(`**${name}**`);
});

test('R-279 a licence that asks for more than its text is named, one among several offered is enough', async () => {
  const folder = await projectOf({
    'node_modules/copyleft': { version: '1.0.0', license: 'AGPL-3.0-only' },
    'node_modules/both': { version: '1.0.0', license: '(MIT AND GPL-2.0)' },
    'node_modules/silent': { version: '1.0.0' },
    'node_modules/either': { version: '1.0.0', license: '(GPL-2.0 OR MIT)' },
    'node_modules/tool': { version: '1.0.0', license: 'GPL-3.0', dev: true },
  });
  const { code, said } = await run(folder, '--write');
  expect(code).toBe(1);
  expect(said.trim().split('\n')).toEqual([
    'both 1.0.0: licence (MIT AND GPL-2.0) is not allowed',
    'copyleft 1.0.0: licence AGPL-3.0-only is not allowed',
    'silent 1.0.0: licence unknown is not allowed',
  ]);
  await rm(folder, { recursive: true });
});

test('R-279 what is installed says its licence itself, and an old page is refused until written anew', async () => {
  const folder = await projectOf({ 'node_modules/turned': { version: '2.0.0', license: 'MIT' } });
  expect(await run(folder)).toMatchObject({ code: 1, said: expect.stringContaining('not up to date') as string });
  expect(await run(folder, '--write')).toMatchObject({ code: 0 });
  await mkdir(join(folder, 'node_modules', 'turned'), { recursive: true });
  const manifest = { version: '2.0.0', license: 'SSPL-1.0' };
  await writeFile(join(folder, 'node_modules', 'turned', 'package.json'), JSON.stringify(manifest));
  expect(await run(folder)).toMatchObject({ code: 1, said: expect.stringContaining('SSPL-1.0') as string });
  await rm(folder, { recursive: true });
});
