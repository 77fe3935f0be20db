import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openBrowser } from '#tests/support/browser.ts';
import { findFreePort, startRealServer, type RealServer } from '#tests/support/server.ts';
import { isFaultless, isFaultlessForWhoSeesBadly, screens } from './faultless.ts';

const pictures = join(process.cwd(), '.cache', 'journeys');

export interface Story {
  readonly page: Page;
  readonly url: string;
  /** The link of the program's window, with which the first person comes in. */
  readonly setUpUrl: string;
  /** Another person at another computer: a browser that remembers nothing. */
  openElsewhere(): Promise<Page>;
  /** Looks at the page as it stands on both screens, and in one version for who sees badly: no fault is found; keeps pictures. */
  look(name: string, page?: Page): Promise<void>;
  /** The program is stopped and starts again so many days later, at the same address and on the same data. */
  letDaysPass(days: number): Promise<void>;
  end(): Promise<void>;
}

interface Stage {
  readonly server: RealServer;
  readonly browser: Browser;
  readonly dataDir: string;
}

/** An empty installation of the real program and a real browser on its first page. */
export async function beginStory(environment: Record<string, string> = {}): Promise<Story> {
  const dataDir = await mkdtemp(join(tmpdir(), 'opora-journey-'));
  const settled = { OPORA_PORT: String(await findFreePort()), ...environment };
  let server = await startRealServer(dataDir, settled);
  const browser = await openBrowser();
  const complaints: string[] = [];
  const openElsewhere = async (): Promise<Page> => {
    const settings = { viewport: screens.desk, locale: 'ru-RU', timezoneId: 'Europe/Moscow' };
    const context = await browser.newContext(settings);
    // Whoever closes a page opens another at the same computer.
    context.on('page', (page) => {
      listen(page, complaints);
    });
    return await context.newPage();
  };
  const first = await openElsewhere();
  await first.goto(server.url);
  return {
    page: first,
    url: server.url,
    setUpUrl: server.setUpUrl ?? '',
    letDaysPass: async (days) => {
      await server.stop();
      server = await startRealServer(dataDir, { ...settled, ...later(days) });
    },
    openElsewhere,
    look: async (name, page = first) => {
      for (const [screen, viewport] of Object.entries(screens)) {
        await page.setViewportSize(viewport);
        await lookAt(page, `${name} ${screen}`);
      }
      await isFaultlessForWhoSeesBadly(page, name);
      await page.setViewportSize(screens.desk);
      expect(complaints, `what the browser complained of before ${name}`).toEqual([]);
    },
    end: () => leave({ server, browser, dataDir }),
  };
}

const isOfStory = /status of 4|ERR_INTERNET_DISCONNECTED/;

function later(days: number): Record<string, string> {
  const clock = new URL('../support/clock-ahead.ts', import.meta.url);
  return { NODE_OPTIONS: `--import=${clock.href}`, OPORA_TEST_DAYS_AHEAD: String(days) };
}

/** Faults of scripts and breaches of the content policy; refusals of the server and a line that was cut are part of a story. */
function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isOfStory.test(message.text())) complaints.push(message.text());
  });
}

async function lookAt(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  await isFaultless(page, name);
}

async function leave({ server, browser, dataDir }: Stage): Promise<void> {
  await browser.close();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
