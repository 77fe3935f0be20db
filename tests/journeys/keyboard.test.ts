import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser } from '#tests/support/browser.ts';
import { smallRegion } from './small-region.ts';
import { beginSignedIn } from './signed-in.ts';
import type { Story } from './story.ts';

const file = { name: 'ВПР район.csv', mimeType: 'text/csv', buffer: Buffer.from(smallRegion()) };
const focused = `(() => {
  const element = document.activeElement;
  if (!element?.matches('a, button, input, select, summary')) return ['', false];
  const isSeen = getComputedStyle(element).outlineStyle !== 'none';
  return [element.getAttribute('aria-label') ?? element.textContent, isSeen];
})()`;

/** Walks by Tab until the thing with these words has the focus; every stop must show where it is. */
async function walkTo(page: Page, words: string): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    const [text, hasRing] = await page.evaluate<[string, boolean]>(focused);
    if (text.includes(words)) {
      expect(hasRing, `${words}: the focus is seen`).toBe(true);
      return;
    }
  }
  throw new Error(`Tab never came to «${words}»`);
}

describe.skipIf(!hasBrowser)('a person without a mouse', () => {
  let story: Story;
  beforeAll(async () => {
    story = await beginSignedIn();
  });
  afterAll(() => story.end());

  test('skips to the content, loads a file, opens the list and the reasons', async () => {
    const { page } = story;
    await page.getByRole('heading', { level: 1 }).waitFor();
    await walkTo(page, 'К содержанию');
    await page.keyboard.press('Enter');
    const chooser = page.waitForEvent('filechooser');
    await walkTo(page, 'Выбрать файл');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(file);
    await page.getByRole('heading', { level: 1, name: /^Файл понят/ }).waitFor();
    await walkTo(page, 'Загрузить в систему');
    await page.keyboard.press('Space');
    await page.getByRole('heading', { level: 1, name: /^В систему загружен/ }).waitFor();
    await walkTo(page, 'Открыть список 2023 года');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /в\sсписке 2023/ }).waitFor();
    await walkTo(page, 'Добавить условие');
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Кластер' }).waitFor();
    await walkTo(page, 'Берёзовская');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Берёзовская/ }).waitFor();
  });

  test('a question is closed by Esc and nothing happens', async () => {
    const { page } = story;
    await walkTo(page, 'Результаты');
    await page.keyboard.press('Enter');
    await page.getByRole('rowheader', { name: file.name }).waitFor();
    await walkTo(page, file.name);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Отменить загрузку' }).waitFor();
    await walkTo(page, 'Отменить загрузку');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: /^В систему загружен/ }).waitFor();
  });
});
