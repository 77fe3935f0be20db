import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const focused = `(() => {
  const element = document.activeElement;
  if (!element?.matches('a, button, input, select, summary, textarea')) return ['', false];
  const isSeen = getComputedStyle(element).outlineStyle !== 'none';
  const by = (element.getAttribute('aria-labelledby') ?? '').split(' ');
  const named = by.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  const label = element.labels?.[0]?.textContent ?? named;
  return [element.getAttribute('aria-label') ?? label + element.textContent, isSeen];
})()`;

/** Walks by Tab until the thing with these words has the focus; every stop must show where it is. */
export async function walkTo(page: Page, words: string): Promise<void> {
  await page.getByText(words).first().waitFor();
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    const [text, hasRing] = await page.evaluate<[string, boolean]>(focused);
    if (text.includes(words)) {
      expect(hasRing, `${words}: the focus is seen`).toBe(true);
      return;
    }
  }
  throw new Error(`Tab never came to «${words}»`);
}
