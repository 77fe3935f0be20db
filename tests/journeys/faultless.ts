import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ordinaryView, type View, viewChoices, writeView } from '#kernel/view.ts';

/** The old monitor of an office and a phone: every page is looked at on both. */
export const screens = { desk: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } } as const;
const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What letters, spacing and colours can break; names and order stay as they are. */
const rulesOfLooks = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Words that their own frame cuts off: neither seen nor to be scrolled to. */
const cutOff = `(() => {
  const found = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const said = text.textContent.trim();
    const parent = text.parentElement;
    if (said === '' || parent.closest('svg, script, style, option, textarea, .unseen, .skip') !== null) continue;
    if (!parent.checkVisibility({ checkVisibilityCSS: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const { left, right, width } = range.getBoundingClientRect();
    for (let frame = parent; width > 0 && frame !== null; frame = frame.parentElement) {
      const { overflowX, clipPath } = getComputedStyle(frame);
      if (/auto|scroll/.test(overflowX) || clipPath !== 'none') break;
      const box = frame.getBoundingClientRect();
      if (/hidden|clip/.test(overflowX) && (right > box.right + 2 || left < box.left - 2)) found.add(said.slice(0, 60));
    }
  }
  return [...found];
})()`;

/** What makes the page wider than the screen, innermost first. */
const tooWide = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5);
  return ['by ' + (scrollWidth - clientWidth), ...wide.reverse().slice(0, 5).map((one) => one.tagName + '.' + one.getAttribute('class'))];
})()`;

/** Nothing is wider than the screen, no word is cut off, axe finds nothing. */
export async function isFaultless(page: Page, name: string, rules: readonly string[] = everyRule): Promise<void> {
  expect(await page.evaluate(tooWide), `${name}: wider than the screen`).toEqual([]);
  expect(await page.evaluate(cutOff), `${name}: cut off`).toEqual([]);
  // evaluated over the protocol, so the content policy of the page stays as it is
  if (!(await page.evaluate<boolean>('"axe" in globalThis'))) await page.evaluate(axe);
  const question = `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`;
  expect(await page.evaluate(question), `${name}: axe`).toEqual([]);
}

const { scheme, size, spacing, face } = viewChoices;
/** Every size with every spacing; the colours and typefaces take turns. */
const versions: readonly View[] = size.flatMap((one, large) =>
  spacing.map((apart, wide): View => {
    const [colours = 'black_on_white', type = 'golos'] = [scheme[(large + 2 * wide) % 3], face[(large + wide) % 2]];
    return { ...ordinaryView, isOn: true, size: one, spacing: apart, scheme: colours, face: type };
  }),
);
let turn = 0;
/** `OPORA_EVERY_VIEW=1`: before a release each page is looked at in all of them, on both screens. */
const isEach = process.env['OPORA_EVERY_VIEW'] === '1';

/** In the next of the versions, on the monitor and on the phone by turns: so all pages together meet all of them. */
export async function isFaultlessForWhoSeesBadly(page: Page, name: string): Promise<void> {
  if ((await page.evaluate('document.documentElement.dataset.view ?? null')) !== null) return;
  for (let look = 0; look < (isEach ? 2 * versions.length : 1); look += 1) {
    const view = writeView(versions[turn % versions.length] ?? ordinaryView);
    await page.setViewportSize(turn % 2 === 0 ? screens.phone : screens.desk);
    turn += 1;
    await page.evaluate(`document.documentElement.dataset.view = '${view.replaceAll('.', ' ')}'`);
    await isFaultless(page, `${name} ${view}`, rulesOfLooks);
    await page.evaluate('delete document.documentElement.dataset.view');
  }
}
