import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { ok } from '#kernel/result.ts';
import { module } from '#platform/http/module.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { hasBrowser, openBrowser } from '#tests/support/browser.ts';

const contract = {
  enter: endpoint({
    verb: 'sample.enter',
    kind: 'command',
    target: 'anyone',
    input: z.object({}),
    output: z.object({}),
  }),
  leave: endpoint({
    verb: 'sample.leave',
    kind: 'command',
    target: 'anyone',
    input: z.object({}),
    output: z.object({}),
  }),
  who: endpoint({
    verb: 'sample.who',
    kind: 'query',
    target: 'anyone',
    input: z.object({}),
    output: z.object({ token: z.string().nullable() }),
  }),
};
const sample = module('sample', contract, {
  enter: ({ cookies }) => {
    cookies.set('session', 'a-token-of-a-session', 3600);
    return Promise.resolve(ok({}));
  },
  leave: ({ cookies }) => {
    cookies.clear('session');
    return Promise.resolve(ok({}));
  },
  who: ({ cookies }) => Promise.resolve(ok({ token: cookies.session })),
});

/** What a page of ours does; it runs in the browser. */
async function askInPage({ verb, method }: { verb: string; method: string }): Promise<unknown> {
  const body = method === 'POST' ? { body: '{}', headers: { 'content-type': 'application/json' } } : {};
  const answer = await fetch(`/api/${verb}`, { method, ...body });
  return await answer.json();
}

describe.skipIf(!hasBrowser)('the cookie of a session', () => {
  let app: TestApp;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([buildTestApp([sample]), openBrowser()]);
  });
  afterAll(() => Promise.all([app.close(), browser.close()]));

  test('R-274 a browser keeps it on the loopback, sends it back, shows it to no script and forgets it when told', async () => {
    const { port } = new URL(await app.listen());
    const context = await browser.newContext();
    const page = await context.newPage();
    for (const host of ['127.0.0.1', 'localhost']) {
      await page.goto(`http://${host}:${port}/api/openapi.json`);
      await page.evaluate(askInPage, { verb: 'sample.enter', method: 'POST' });
      const kept = await context.cookies(`http://${host}:${port}`);
      expect(kept).toMatchObject([{ name: '__Host-opora', httpOnly: true, secure: true, sameSite: 'Lax', path: '/' }]);
      expect(await page.evaluate('document.cookie')).toBe('');
      expect(await page.evaluate(askInPage, { verb: 'sample.who', method: 'GET' })).toEqual({
        token: 'a-token-of-a-session',
      });
      await page.evaluate(askInPage, { verb: 'sample.leave', method: 'POST' });
      expect(await page.evaluate(askInPage, { verb: 'sample.who', method: 'GET' })).toEqual({ token: null });
    }
    await context.close();
  });
});
