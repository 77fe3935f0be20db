import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { listsContract } from '#features/lists/contract.ts';
import { createClient, Refusal } from './client.ts';

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
    globalThis.fetch = (path, init) => real(typeof path === 'string' ? new URL(path, origin) : path, init);
  });
  afterAll(() => {
    server.close();
  });
  const client = createClient<typeof listsContract>('lists');

  test('a query is a flat address, a command is a body', async () => {
    expect(await client.query('years', {})).toEqual({ asked: 'GET /api/lists.years' });
    expect(await client.query('show', { year: 2023, cluster: ['basic', 'strong'], smallN: true })).toEqual({
      asked: 'GET /api/lists.show?year=2023&cluster=basic,strong&smallN=true',
    });
    expect(await client.command('identify', { year: 2023 })).toEqual({
      asked: 'POST /api/lists.identify {"year":2023}',
    });
    expect(client.href('export', { year: 2023, q: 'ё', format: 'csv' })).toBe(
      '/api/lists.export?year=2023&q=%D1%91&format=csv',
    );
  });

  test.each([
    [409, '{"code":"not_staged","title":"Отклонено"}', { code: 'not_staged', message: 'Отклонено', faultId: null }],
    [413, '{"code":"too_large","title":"Велик","detail":"9 MB"}', { code: 'too_large', message: 'Велик: 9 MB' }],
    [500, '{"code":"fault","title":"Ошибка","faultId":"ab12"}', { code: 'fault', faultId: 'ab12' }],
    [
      422,
      '{"code":"invalid","title":"Ошибки","errors":[{"path":"items.0.text"},{"path":"on"}]}',
      { fields: ['items', 'on'] },
    ],
    [502, '<html>', { code: null, message: '', faultId: null }],
  ])('status %i is a refusal that says why', async (status, body, said) => {
    answer = { status, body };
    const refusal: unknown = await client.query('years', {}).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ status, ...said });
  });
});
