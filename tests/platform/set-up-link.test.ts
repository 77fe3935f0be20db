import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startRealServer } from '#tests/support/server.ts';

test('R-226: the program says where the first administrator is made, anew at each start, until there is one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'opora-first-'));
  const before = await startRealServer(folder);
  await before.stop();
  const server = await startRealServer(folder);
  expect(server.setUpUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/setup#[\w-]{43}$/);
  expect(server.setUpUrl?.replace(/^.*#/, '')).not.toBe(before.setUpUrl?.replace(/^.*#/, ''));
  const token = server.setUpUrl?.replace(/^.*#/, '');
  const person = { name: 'Первая Полина', login: 'first', password: 'зимой снега не выпросишь' };
  const answer = await fetch(`${server.url}/api/accounts.setUp`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, ...person }),
  });
  expect(await answer.json()).toEqual({ outcome: 'signed_in', waitSeconds: 0 });
  await server.stop();
  const later = await startRealServer(folder);
  expect(later.setUpUrl).toBeNull();
  await later.stop();
  await rm(folder, { recursive: true });
});
