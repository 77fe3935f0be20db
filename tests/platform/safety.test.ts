import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { accountsContract } from '#features/accounts/contract.ts';
import { endpoint } from '#kernel/contract.ts';
import { ok } from '#kernel/result.ts';
import { module } from '#platform/http/module.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';

const contract = {
  knock: endpoint({
    verb: 'sample.knock',
    kind: 'command',
    target: 'anyone',
    input: z.object({ word: z.unknown().optional() }),
    output: z.object({ address: z.string() }),
  }),
  look: endpoint({
    verb: 'sample.look',
    kind: 'query',
    target: 'self',
    input: z.object({ word: z.string().optional() }),
    output: z.object({ address: z.string() }),
  }),
  send: endpoint({
    verb: 'sample.send',
    kind: 'upload',
    target: 'self',
    input: z.object({}),
    output: z.object({ bytes: z.number() }),
  }),
};
const sample = module('sample', contract, {
  knock: (ctx) => Promise.resolve(ok({ address: ctx.from.address })),
  look: (ctx) => Promise.resolve(ok({ address: ctx.from.address })),
  send: (_, __, { bytes }) => Promise.resolve(ok({ bytes })),
});
const publicUrl = 'https://opora.example';
const limits = { perMinute: 40, openPerMinute: 5 };
const pace = { windowMs: 200, leastBytes: 10 };

let app: TestApp;
beforeAll(async () => {
  app = await buildTestApp([sample], { publicUrl, trustedProxies: ['10.0.0.1'], narrow: { limits, pace } });
});
afterAll(() => app.close());

const look = { url: '/api/sample.look', headers: { host: 'opora.example', cookie: '__Host-opora=test' } };
let used = 0;
/** Every test has an address of its own, so that none uses up what another may ask. */
function freshAddress(): string {
  used += 1;
  return `192.0.2.${String(used)}`;
}

describe('the name of the installation', () => {
  test.each(['opora.example', 'OPORA.example', 'opora.example:443', 'localhost:8080', '127.0.0.1', '[::1]:8080'])(
    'R-270 the server answers as %s',
    async (host) => {
      const answer = await app.inject({ ...look, headers: { ...look.headers, host }, remoteAddress: freshAddress() });
      expect(answer.status).toBe(200);
    },
  );

  test.each(['opora.example.evil.test', 'evil.test', 'opora', '192.0.2.1'])('R-270 and not as «%s»', async (host) => {
    const answer = await app.inject({ ...look, headers: { ...look.headers, host }, remoteAddress: freshAddress() });
    expect(answer).toMatchObject({ status: 421, body: { code: 'foreign_host' } });
  });

  test.each([
    ['its own page', { origin: publicUrl }, 200],
    ['its own page, as browsers say it', { origin: publicUrl, 'sec-fetch-site': 'same-origin' }, 200],
    ['a program', {}, 200],
    ['its own name without TLS', { origin: 'http://opora.example' }, 403],
    ['another site', { origin: 'https://evil.test' }, 403],
    ['a page in a sandbox', { origin: 'null' }, 403],
    ['a sister site', { origin: publicUrl, 'sec-fetch-site': 'same-site' }, 403],
    ['another site that lies about its origin', { origin: publicUrl, 'sec-fetch-site': 'cross-site' }, 403],
  ])('R-270 a question and a write from %s: %s → %i', async (_, headers, status) => {
    const remoteAddress = freshAddress();
    const asked = { ...look, headers: { ...look.headers, ...headers }, remoteAddress };
    expect((await app.inject(asked)).status).toBe(status);
    const written = { ...asked, method: 'POST', url: '/api/sample.knock', payload: {} } as const;
    expect((await app.inject(written)).status).toBe(status);
  });

  test.each(['/api/sample.look', '/%61pi/sample.look', '/ap%69/s%61mple.look'])(
    'R-270 a question from another site is turned away however it is spelt: %s',
    async (url) => {
      const remoteAddress = freshAddress();
      expect((await app.inject({ ...look, url, remoteAddress })).status).toBe(200);
      const headers = { ...look.headers, 'sec-fetch-site': 'cross-site' };
      const answer = await app.inject({ ...look, url, headers, remoteAddress });
      expect(answer).toMatchObject({ status: 403, body: { code: 'foreign_site' } });
      expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' });
    },
  );

  test('R-275 every answer carries the headers that keep a browser safe, the refused ones too', async () => {
    const remoteAddress = freshAddress();
    const wanted = {
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
      'permissions-policy': expect.stringContaining('camera=()') as string,
      'content-security-policy': expect.stringContaining("object-src 'none';base-uri 'none'") as string,
    };
    const headers = { ...look.headers };
    for (const request of [
      look,
      { ...look, headers: { ...headers, host: 'evil.test' } },
      { ...look, url: '/api/sample.nothing' },
      { ...look, url: '/api/sample.look?word=%00' },
      { ...look, url: '/api/openapi.json' },
      { ...look, url: '/api/%E0%A4%A' },
    ]) {
      expect((await app.inject({ ...request, remoteAddress })).headers).toMatchObject(wanted);
    }
  });

  test('R-275 on this computer alone there is no TLS to insist on', async () => {
    const local = await buildTestApp([sample]);
    const { headers } = await local.inject({ url: '/api/sample.look' });
    expect(headers).not.toHaveProperty('strict-transport-security');
    await local.close();
  });
});

describe('addresses', () => {
  const forwarded = { 'x-forwarded-for': '198.51.100.7, 203.0.113.9' };
  const ask = { ...look, headers: { ...look.headers, ...forwarded } };

  test('R-271 a trusted proxy says who asks, and only the hop that it saw itself is believed', async () => {
    expect(await app.inject({ ...ask, remoteAddress: '10.0.0.1' })).toMatchObject({ body: { address: '203.0.113.9' } });
  });

  test('R-271 nobody else can give himself another address', async () => {
    const remoteAddress = freshAddress();
    expect(await app.inject({ ...ask, remoteAddress })).toMatchObject({ body: { address: remoteAddress } });
  });
});

describe('limits', () => {
  const knock = {
    ...({ method: 'POST', url: '/api/sample.knock', payload: {} } as const),
    headers: { host: 'opora.example' },
  };

  test('R-272 an address that knocks too often is told when to come back; others are not held up', async () => {
    const remoteAddress = freshAddress();
    for (let count = 0; count < limits.openPerMinute; count += 1) {
      expect((await app.inject({ ...knock, remoteAddress })).status).toBe(200);
    }
    const refused = await app.inject({ ...knock, remoteAddress });
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many' } });
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(refused.body).toHaveProperty('title', expect.stringContaining('Повторите через'));
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await app.inject({ ...knock, remoteAddress: freshAddress() })).status).toBe(200);
    expect((await app.inject({ ...look, remoteAddress })).status).toBe(200);
  });

  test('R-272 who uses that up keeps out strangers only: browsers that are known are counted by themselves', async () => {
    const remoteAddress = freshAddress();
    const ask = async (cookie: string): Promise<number> =>
      (await app.inject({ ...knock, headers: { ...knock.headers, cookie }, remoteAddress })).status;
    for (let count = 0; count <= limits.openPerMinute; count += 1) await app.inject({ ...knock, remoteAddress });
    expect(await ask('__Host-opora-device=made-up')).toBe(429);
    expect(await ask('__Host-opora-device=made-up; __Host-opora=open')).toBe(429);
    for (const cookie of ['__Host-opora-device=known', '__Host-opora=open']) {
      for (let count = 0; count < limits.openPerMinute; count += 1) expect(await ask(cookie)).toBe(200);
      expect(await ask(cookie)).toBe(429);
    }
    expect(await ask('__Host-opora-device=known; __Host-opora=another')).toBe(429);
  });

  test('R-272 all addresses of one /64 are one, and IPv4 written as IPv6 is IPv4', async () => {
    const ask = async (remoteAddress: string): Promise<number> =>
      (await app.inject({ ...knock, remoteAddress })).status;
    for (let count = 0; count < limits.openPerMinute; count += 1) {
      expect(await ask(`2001:db8:1:1::${String(count)}`)).toBe(200);
      expect(await ask('198.51.100.200')).toBe(200);
    }
    expect(await ask('2001:db8:1:1:ffff::1')).toBe(429);
    expect(await ask('2001:db8:1:2::1')).toBe(200);
    expect(await ask('::ffff:198.51.100.200')).toBe(429);
  });

  test('R-272 another address said in a header does not begin the count anew', async () => {
    const remoteAddress = freshAddress();
    const ask = async (count: number): Promise<number> => {
      const headers = { ...knock.headers, 'x-forwarded-for': `198.51.100.${String(count)}` };
      return (await app.inject({ ...knock, headers, remoteAddress })).status;
    };
    const statuses: number[] = [];
    for (let count = 0; count <= limits.openPerMinute; count += 1) statuses.push(await ask(count));
    expect(statuses.at(-1)).toBe(429);
  });

  test('R-272 a teachers’ room that signs in at once from one address is let through', async () => {
    const whole = await buildTestApp();
    const input = { login: 'teacher@example.org', password: 'не тот пароль' };
    const asked = Array.from({ length: 50 }, () => whole.askAs(null, accountsContract.signIn, input));
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses).toEqual(statuses.map(() => 200));
    await whole.close();
  });

  test('R-272 everything counts, what does not exist too', async () => {
    const remoteAddress = freshAddress();
    for (let count = 0; count < limits.perMinute; count += 1) {
      await app.inject({ ...look, url: count % 2 === 0 ? '/api/sample.nothing' : look.url, remoteAddress });
    }
    expect((await app.inject({ ...look, remoteAddress })).status).toBe(429);
  });
});

describe('bodies', () => {
  const nested = (depth: number): string => `{"word":${'['.repeat(depth)}${']'.repeat(depth)}}`;
  const headers = { ...look.headers, 'content-type': 'application/json' };

  test.each([
    ['nested beyond reading', nested(100_000), 422],
    ['nested as much as anything of ours', nested(10), 200],
    ['with a NUL', '{"word":"a\\u0000b"}', 422],
    ['with a NUL in a name', '{"word":{"a\\u0000b":1}}', 422],
    ['with half a letter', '{"word":"\\ud800"}', 422],
    ['with a whole one', '{"word":"\\ud83d\\ude00"}', 200],
    ['that would change what every object has', '{"__proto__":{"isAdmin":true}}', 400],
    ['too long', `{"word":"${'a'.repeat(2 ** 20)}"}`, 413],
    ['that is no JSON', '{"word":', 400],
    ['that is nothing', '', 400],
  ])('R-273 a body %s', async (_, payload, status) => {
    const request = { method: 'POST', url: '/api/sample.knock', payload, headers } as const;
    const answer = await app.inject({ ...request, remoteAddress: freshAddress() });
    expect(answer.status).toBe(status);
    if (status !== 200) expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  test.each([
    ['a form where JSON is asked', '/api/sample.knock', 'application/x-www-form-urlencoded'],
    ['plain text where JSON is asked', '/api/sample.knock', 'text/plain'],
    ['a stream where JSON is asked', '/api/sample.knock', 'application/octet-stream'],
    ['JSON where a file is asked', '/api/sample.send', 'application/json'],
  ])('R-273 %s is refused by its kind', async (_, url, contentType) => {
    const request = {
      method: 'POST',
      url,
      payload: '{}',
      headers: { ...headers, 'content-type': contentType },
    } as const;
    const answer = await app.inject({ ...request, remoteAddress: freshAddress() });
    expect(answer).toMatchObject({ status: 415, body: { code: 'bad_request' } });
  });

  test('R-273 an address that cannot be read is one of nothing', async () => {
    const answer = await app.inject({ ...look, url: '/api/%E0%A4%A', remoteAddress: freshAddress() });
    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  test('R-273 a connection whose body does not come on is ended; one that is slow and comes on is served', async () => {
    const port = Number(new URL(await app.listen()).port);
    const begin = (): Socket => {
      const socket = connect(port, '127.0.0.1');
      socket.write(
        'POST /api/sample.send HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: __Host-opora=test\r\n' +
          'Content-Type: application/octet-stream\r\nContent-Length: 400\r\n\r\n',
      );
      return socket;
    };
    const stuck = begin();
    const steady = begin();
    stuck.resume().on('error', () => undefined);
    let answer = '';
    steady.setEncoding('utf8').on('data', (text: string) => (answer += text));
    const over = [once(stuck, 'close'), once(steady, 'close')];
    const feed = setInterval(() => {
      if (!steady.writableEnded) steady.write('a'.repeat(20));
    }, 50);
    await Promise.all(over);
    clearInterval(feed);
    expect(answer).toContain('200 OK');
    expect(answer).toContain('"bytes":400');
  });
});
