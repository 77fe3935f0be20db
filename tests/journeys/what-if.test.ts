import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser } from '#tests/support/browser.ts';
import { enterAs } from './signed-in.ts';
import { beginStory, type Story } from './story.ts';

const focused = `(() => {
  const element = document.activeElement;
  const names = (element?.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
  return [element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent ?? names.join('') + (element?.textContent ?? '')].join('');
})()`;

/** Walks by Tab until what is called so has the focus. */
async function walkTo(page: Page, words: RegExp): Promise<void> {
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press('Tab');
    if (words.test(await page.evaluate<string>(focused))) return;
  }
  throw new Error(`Tab never came to ${String(words)}`);
}

const title = (page: Page, name: RegExp): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();

describe.skipIf(!hasBrowser)('an operator asks what if, without a mouse', () => {
  let story: Story;
  beforeAll(async () => {
    story = await beginStory();
    const { page, setUpUrl } = story;
    await page.goto(setUpUrl);
    await page.getByRole('button', { name: 'Посмотреть на демонстрационном регионе' }).click();
    await page.getByRole('heading', { level: 2, name: /^Посмотреть глазами/ }).waitFor({ timeout: 150_000 });
    await enterAs(page, story.url, 'региональный оператор');
  });
  afterAll(() => story.end());

  test('R-340 changes a threshold, sees who comes and goes, keeps it, and makes a draft of it', async () => {
    const { page, url } = story;
    await page.goto(`${url}/lists`);
    await title(page, /списке/);
    const year = /lists\/(\d{4})/.exec(page.url())?.[1] ?? '';
    await walkTo(page, /^Что если/);
    await page.keyboard.press('Enter');
    await title(page, /^Что если: сейчас/);
    await story.look('what-if, nothing changed');
    await walkTo(page, /^Порог доли, ВПР$/);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('45');
    await title(page, /вместо/);
    expect(page.url()).toContain('LOW_SHARE_PCT.VPR');
    await page.getByText('Порог доли, ВПР: было').waitFor();
    await story.look('what-if, changed');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('много');
    await page.getByText(/найдено «много»/).waitFor();
    await story.look('what-if, a wrong field');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('45');
    await page.getByText(/найдено «много»/).waitFor({ state: 'detached' });
    await walkTo(page, /^Сохранить вариант/);
    await page.keyboard.press('Enter');
    await walkTo(page, /^Название варианта/);
    await page.keyboard.type('Порог 45');
    await page.keyboard.press('Enter');
    await page.getByText('Вариант «Порог 45» сохранён.').waitFor();
    await walkTo(page, /^Почему: /);
    await page.keyboard.press('Enter');
    await title(page, new RegExp(`что изменится в списке ${year}`));
    await story.look('what-if, why');
    await page.goBack();
    await title(page, /вместо/);
    await walkTo(page, /^Сделать черновиком/);
    await page.keyboard.press('Enter');
    await title(page, /Новый черновик/);
    await story.look('methodology, draft');
    await walkTo(page, /^С какого года/);
    await page.keyboard.type('2030');
    await page.keyboard.press('Enter');
    await title(page, /^Методика/);
    await walkTo(page, /^Пробный расчёт/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Пробный расчёт на данных/ }).waitFor();
    await story.look('methodology, tried');
    await page.goto(`${url}/methodology`);
    await title(page, /методик/);
    await story.look('methodology, all');
  });
});
