import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { createClient, Refusal } from './client.ts';

const contract = {
  find: endpoint({
    verb: 'things.find',
    kind: 'query',
    target: () => 'region',
    input: z.object({ year: z.coerce.number(), kinds: z.string().optional() }),
    output: z.object({ asked: z.string() }),
  }),
  save: endpoint({
    verb: 'things.save',
    kind: 'command',
    target: () => 'region',
    input: z.object({ name: z.string() }),
    output: z.object({ asked: z.string() }),
  }),
  file: endpoint({
    verb: 'things.file',
    kind: 'download',
    target: () => 'region',
    input: z.object({ year: z.coerce.number(), format: z.enum(['csv']) }),
    output: z.null(),
  }),
};

describe('the browser asks by contract', () => {
  let server: Server;
  let answer = { status: 200, body: '' };
  beforeAll(async () => {
    server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const asked = `${request.method ?? ''} ${request.url ?? ''} ${Buffer.concat(parts).toString()}`.trim();
        response.writeHead(answer.status).end(answer.body === '' ? JSON.stringify({ asked }) : answer.body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const origin = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`;
    const real = globalThis.fetch;
    // a browser completes an address by the page it is on
    globalThis.fetch = (path, init) => real(new URL(String(path), origin), init);
  });
  afterAll(() => {
    server.close();
  });
  const client = createClient<typeof contract>('things');

  test('a query is a flat address, a command is a body', async () => {
    expect(await client.query('find', { year: 2023 })).toEqual({ asked: 'GET /api/things.find?year=2023' });
    expect(await client.query('find', { year: 2023, kinds: 'a,b' })).toEqual({
      asked: 'GET /api/things.find?year=2023&kinds=a,b',
    });
    expect(await client.command('save', { name: 'ё' })).toEqual({ asked: 'POST /api/things.save {"name":"ё"}' });
    expect(client.href('file', { year: 2023, format: 'csv' })).toBe('/api/things.file?year=2023&format=csv');
  });

  test.each([
    [409, '{"code":"not_staged","title":"Отклонено"}', 'not_staged', 'Отклонено', null],
    [413, '{"code":"too_large","title":"Велик","detail":"512 MB"}', 'too_large', 'Велик: 512 MB', null],
    [500, '{"code":"fault","title":"Ошибка","faultId":"ab12"}', 'fault', 'Ошибка', 'ab12'],
    [502, '<html>', null, '', null],
  ])('status %i is a refusal that says why', async (status, body, code, message, faultId) => {
    answer = { status, body };
    const refusal: unknown = await client.query('find', { year: 2023 }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ status, code, message, faultId });
  });
});
