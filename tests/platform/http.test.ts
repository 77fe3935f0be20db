import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { err, ok } from '#kernel/result.ts';
import { module } from '#platform/http/module.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';

const contract = {
  add: endpoint({
    verb: 'sample.add',
    kind: 'command',
    target: 'region',
    input: z.object({ name: z.string().min(1), refuse: z.boolean().default(false) }),
    output: z.object({ at: z.string() }),
  }),
  names: endpoint({
    verb: 'sample.names',
    kind: 'query',
    target: 'region',
    input: z.object({ limit: z.coerce.number().int().max(10).default(10) }),
    output: z.object({ names: z.array(z.string()) }),
  }),
  fail: endpoint({
    verb: 'sample.fail',
    kind: 'query',
    target: 'region',
    input: z.object({ how: z.enum(['bug', 'not_found', 'ENOSPC', '53100']) }),
    output: z.null(),
  }),
  send: endpoint({
    verb: 'sample.send',
    kind: 'upload',
    target: 'region',
    input: z.object({ fileName: z.string() }),
    output: z.object({ bytes: z.number(), sha256: z.string() }),
  }),
  take: endpoint({
    verb: 'sample.take',
    kind: 'download',
    target: 'region',
    input: z.object({}),
    output: z.null(),
  }),
};

const sample = module('sample', contract, {
  add: async (ctx, { name, refuse }) => {
    await sql`insert into sample (name) values (${name})`.execute(ctx.db);
    return refuse ? err('name_taken') : ok({ at: ctx.now().toISOString() });
  },
  names: async (ctx, { limit }) => {
    const { rows } = await sql<{ name: string }>`select name from sample order by name limit ${limit}`.execute(ctx.db);
    return ok({ names: rows.map((row) => row.name) });
  },
  fail: (_, { how }) => {
    if (how === 'bug') throw new Error('secret inside');
    if (how !== 'not_found') throw Object.assign(new Error('no space left'), { code: how });
    return Promise.resolve(err('not_found'));
  },
  send: (_, __, uploaded) => Promise.resolve(ok({ ...uploaded })),
  take: () =>
    Promise.resolve(
      ok({ fileName: 'Список «87».csv', contentType: 'text/csv', body: Readable.from(['a;b\n', '1;2\n']) }),
    ),
});

let app: TestApp;
beforeAll(async () => {
  app = await buildTestApp([sample]);
  await app.asOwner(async (db) => {
    await sql`create table sample (name text primary key)`.execute(db);
    await sql`grant select, insert on sample to opora_app`.execute(db);
  });
});
afterAll(() => app.close());

test('R-142 a command commits when it succeeds and leaves nothing when it is refused', async () => {
  app.setNow('2026-02-03T04:05:06Z');
  expect((await app.ask(contract.add, { name: 'Школа № 1' })).body).toEqual({ at: '2026-02-03T04:05:06.000Z' });
  const refused = await app.ask(contract.add, { name: 'Школа № 2', refuse: true });
  expect(refused).toMatchObject({ status: 409, body: { code: 'name_taken' } });
  expect(refused.headers['content-type']).toContain('application/problem+json');
  expect((await app.ask(contract.names)).body).toEqual({ names: ['Школа № 1'] });
});

test('R-142 bad input is answered with every place and never reaches the handler', async () => {
  const answer = await app.ask(contract.add, { name: '', refuse: 'maybe' });
  expect(answer).toMatchObject({ status: 422, body: { code: 'invalid' } });
  expect(answer.body).toMatchObject({ errors: [{ path: 'name' }, { path: 'refuse' }] });
  expect(await app.ask(contract.names, { limit: 11 })).toMatchObject({ status: 422 });
  const notJson = {
    method: 'POST',
    url: '/api/sample.add',
    payload: '{',
    headers: { 'content-type': 'application/json' },
  } as const;
  expect(await app.inject(notJson)).toMatchObject({ status: 400, body: { code: 'bad_request' } });
});

test('R-142 a bug gives a number and nothing of the inside', async () => {
  const answer = await app.ask(contract.fail, { how: 'bug' });
  expect(answer).toMatchObject({
    status: 500,
    body: { code: 'fault', faultId: expect.stringMatching(/^[0-9a-f]{8}$/) as string },
  });
  expect(answer.bytes.toString()).not.toContain('secret');
  const { faultId } = answer.body as { faultId: string };
  expect(app.logged.filter((line) => line.includes(faultId) && line.includes('secret inside'))).toHaveLength(1);
  expect(await app.ask(contract.fail, { how: 'not_found' })).toMatchObject({
    status: 404,
    body: { code: 'not_found' },
  });
  expect(await app.inject({ url: '/api/sample.nothing' })).toMatchObject({ status: 404, body: { code: 'not_found' } });
});

test.each(['ENOSPC', '53100'])('R-142 a full disk (%s) is called by its name', async (how) => {
  expect(await app.ask(contract.fail, { how })).toMatchObject({ status: 507, body: { code: 'disk_full' } });
});

test('R-144 an upload goes to the file store whole or not at all', async () => {
  const sent = await app.ask(contract.send, { fileName: 'a.csv' }, Buffer.from('пример'));
  expect(sent).toMatchObject({ status: 200, body: { bytes: 12 } });
  const before = await readdir(join(app.dataDir, 'files'));
  const tooLarge = await app.ask(contract.send, { fileName: 'b.csv' }, Buffer.alloc(2 ** 20 + 1));
  expect(tooLarge).toMatchObject({ status: 413, body: { code: 'too_large' } });
  expect(await readdir(join(app.dataDir, 'files'))).toEqual(before);
});

test('a download carries its Russian name', async () => {
  const answer = await app.ask(contract.take);
  expect(answer.bytes.toString()).toBe('a;b\n1;2\n');
  expect(answer.headers['content-disposition']).toContain(`filename*=UTF-8''${encodeURIComponent('Список «87».csv')}`);
});

test.each([
  ['another site by the browser', { 'sec-fetch-site': 'cross-site' }],
  ['another origin', { origin: 'http://evil.example' }],
  ['another port of this computer', { origin: 'http://localhost:3000', host: 'localhost:8080' }],
])('R-145 a write from %s is turned away', async (_, headers) => {
  const request = { method: 'POST', url: '/api/sample.add', payload: { name: 'x' }, headers } as const;
  expect(await app.inject(request)).toMatchObject({ status: 403, body: { code: 'foreign_site' } });
});

test('R-145 the server does not answer by a name that is not of the loopback', async () => {
  const asked = await app.inject({ url: '/api/sample.names', headers: { host: 'rebound.example:8080' } });
  expect(asked).toMatchObject({ status: 421, body: { code: 'foreign_host' } });
});

test('R-145 pages may run no inline script and be framed by nobody', async () => {
  const { headers } = await app.inject({ url: '/api/sample.names' });
  expect(headers['content-security-policy']).toContain("script-src 'self'");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
});

test('the interface is described by the contracts themselves', async () => {
  const { body } = await app.inject({ url: '/api/openapi.json' });
  expect(body).toMatchObject({
    openapi: '3.1.0',
    paths: {
      '/api/sample.names': {
        get: { operationId: 'sample.names', parameters: [{ name: 'limit', in: 'query', required: false }] },
      },
      '/api/sample.add': {
        post: { requestBody: { content: { 'application/json': { schema: { required: ['name'] } } } } },
      },
    },
  });
});
