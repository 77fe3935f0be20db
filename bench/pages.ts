import type { Browser, BrowserContext, Page } from 'playwright-core';

/** How much slower the processor is made than it is: an office computer of ten years ago. */
export const SLOWER = 4;
const QUIET_MS = 500;

export interface Visit {
  /** From the address typed to rows on the page and half a second without a long task behind them, counted without that half second. */
  readonly interactiveMs: number;
  readonly rowsMs: number;
}

export interface Scroll {
  readonly longestFrameMs: number;
  readonly frame95Ms: number;
  readonly frames: number;
}

declare global {
  interface Window {
    /** What the page noted of its own first moments. */
    noted?: { rowsAt: number; busyUntil: number };
  }
}

/** A browser in which the person with the cookie is signed in. */
export async function signedInContext(browser: Browser, url: string, cookie: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'ru-RU' });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, domain: new URL(url).hostname, path: '/', secure: true, httpOnly: true }]);
  await context.addInitScript(() => {
    const noted = { rowsAt: 0, busyUntil: 0 };
    window.noted = noted;
    new MutationObserver((_, observer) => {
      if (document.querySelector('tbody tr[data-index] a') === null) return;
      noted.rowsAt = performance.now();
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) noted.busyUntil = startTime + duration;
    }).observe({ type: 'longtask', buffered: true });
  });
  return context;
}

export async function slowedPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return page;
}

export async function visit(page: Page, address: string): Promise<Visit> {
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('tbody tr[data-index] a').first().waitFor();
  await page.waitForFunction(
    (quiet) => performance.now() > Math.max(window.noted?.rowsAt ?? 0, window.noted?.busyUntil ?? 0) + quiet,
    QUIET_MS,
  );
  return await page.evaluate(() => {
    const { rowsAt, busyUntil } = window.noted ?? { rowsAt: NaN, busyUntil: NaN };
    return { rowsMs: Math.round(rowsAt), interactiveMs: Math.round(Math.max(rowsAt, busyUntil)) };
  });
}

/** From the first row to the last, half a screen at every frame. */
export async function scroll(page: Page): Promise<Scroll> {
  const frames = await page.evaluate(
    () =>
      new Promise<readonly number[]>((resolve) => {
        const waits: number[] = [];
        let before = performance.now();
        const step = (now: number): void => {
          waits.push(now - before);
          before = now;
          const { scrollHeight } = document.documentElement;
          if (window.scrollY + window.innerHeight >= scrollHeight - 1) resolve(waits.slice(1));
          else {
            window.scrollBy({ top: window.innerHeight / 2, behavior: 'instant' });
            requestAnimationFrame(step);
          }
        };
        requestAnimationFrame(step);
      }),
  );
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (part: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN);
  return { longestFrameMs: at(1), frame95Ms: at(0.95), frames: frames.length };
}
