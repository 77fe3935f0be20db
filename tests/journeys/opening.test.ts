import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser } from '#tests/support/browser.ts';
import { startRealServer, type RealServer } from '#tests/support/server.ts';

describe.skipIf(!hasBrowser)('a person opens the program for the first time', () => {
  let dataDir = '';
  let server: RealServer;
  let browser: Browser;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'opora-journey-'));
    await chmod(dataDir, 0o711);
    [server, browser] = await Promise.all([startRealServer(dataDir), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    expect(await server.stop()).toBe(0);
    await rm(dataDir, { recursive: true });
  });

  test.each(['/', '/results', '/schools', '/no-such-page'])(
    'the page %s opens without errors and is accessible',
    async (path) => {
      const page = await browser.newPage({ locale: 'ru-RU', viewport: { width: 1280, height: 800 } });
      const complaints: string[] = [];
      page.on('console', (message) => {
        // Nobody is signed in: what is not for everybody is refused, and the page leads to the sign-in.
        if (message.type() === 'error' && !message.text().includes('status of 401')) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(server.url + path, { waitUntil: 'networkidle' });
      expect(await page.locator('main h1').first().innerText()).not.toBe('');
      expect(complaints).toEqual([]);
      const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      await page.evaluate(axe);
      const { violations } = await page.evaluate<AxeResults>('axe.run()');
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
      await page.screenshot({
        path: join('.cache', 'screenshots', `opening${path.replaceAll('/', '-')}.png`),
        fullPage: true,
      });
      await page.close();
    },
  );
});
