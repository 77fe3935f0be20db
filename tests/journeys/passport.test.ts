import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { passportContract } from '#features/passport/contract.ts';
import { registryContract } from '#features/registry/contract.ts';
import { todayContract } from '#features/today/contract.ts';
import { hasBrowser } from '#tests/support/browser.ts';
import { askAs } from './real-region.ts';
import { enterAs } from './signed-in.ts';
import { beginStory, type Story } from './story.ts';

/** Where the focus is, in words. */
const focused = `document.activeElement?.textContent ?? ''`;

async function walkTo(page: Page, words: RegExp): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    if (words.test(await page.evaluate<string>(focused))) return;
  }
  throw new Error(`Tab never came to ${String(words)}`);
}

/** Pages of a printed file: the tree of pages says how many leaves it has. */
function countPages(pdf: Buffer): number {
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
}

describe.skipIf(!hasBrowser)('a municipal coordinator prepares an interview', () => {
  let story: Story;
  let page: Page;
  beforeAll(async () => {
    story = await beginStory();
    await story.page.goto(story.setUpUrl);
    await story.page.getByRole('button', { name: 'Посмотреть на демонстрационном регионе' }).click();
    await story.page.getByRole('heading', { level: 2, name: /^Посмотреть глазами/ }).waitFor({ timeout: 200_000 });
    page = await story.openElsewhere();
  });
  afterAll(() => story.end());

  test('what changed in the municipality stands on the first page and opens by one press of a key', async () => {
    await enterAs(page, story.url, 'муниципальный координатор');
    await page.getByText('На вашей территории 13 школ, в списке 2023 года 3.').waitFor();
    const news = page.getByRole('region', { name: 'Что изменилось' });
    expect(await news.getByRole('link', { name: /^(Вошла в список|Вышла из списка) 2023 года/ }).count()).toBe(2);
    await story.look('today', page);
    await walkTo(page, /^Опубликован список: 2023\sгод, 3\sшколы/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Глинобродский район: между списками 2022 и 2023/ }).waitFor();
  });

  test('the passport of a school is opened and read by the keyboard alone', async () => {
    await page.goto(story.url);
    await page.getByRole('region', { name: 'Что изменилось' }).waitFor();
    await walkTo(page, /^Вошла в список 2023 года/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /в\sсписке 2023\sгода, кластер/ }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Список 2023 года, по результатам 2022' }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Что было со школой' }).waitFor();
    await story.look('passport', page);
    await walkTo(page, /^Почему так/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Что нужно и что найдено у школы' }).waitFor();
    await page.goBack();
    await walkTo(page, /^Кто это видит/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: /видят|видит/ }).waitFor();
    await story.look('passport, who sees it', page);
  });

  test('the passport that has most to tell is one sheet of paper', async () => {
    const schoolId = await findRichest(page);
    await page.goto(`${story.url}/schools/${String(schoolId)}`);
    await page.getByRole('heading', { level: 2, name: 'Что было со школой' }).waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(countPages(pdf)).toBe(1);
  });

  test('a director has the own school on the first page, and no other passport', async () => {
    const director = await story.openElsewhere();
    await enterAs(director, story.url, 'директор школы');
    await director.getByRole('link', { name: /^Паспорт школы: МОУ «Большекалиновская/ }).click();
    await director.getByRole('heading', { level: 1, name: /Большекалиновская.*в\sсписке 2023\sгода/ }).waitFor();
    expect(await director.getByRole('heading', { name: 'Соседние школы' }).count()).toBe(0);
    await story.look('passport of a director', director);
    const other = await findRichest(page, 'Боровская');
    await director.goto(`${story.url}/schools/${String(other)}`);
    await director.getByRole('heading', { level: 1, name: 'Эта страница вам недоступна' }).waitFor();
  });

  test('nobody is asked for what is not theirs', async () => {
    const { cards } = await askAs(page, todayContract.show);
    expect(cards.filter(({ kind }) => !kind.startsWith('obligations.'))).toEqual([]);
  });

  /** The school of the reader with most lines in its passport. */
  async function findRichest(of: Page, q = 'ская'): Promise<number> {
    const { schools } = await askAs(of, registryContract.search, { q, limit: 50 });
    const lines = await Promise.all(
      schools.map(async ({ schoolId }) => {
        const { events } = await askAs(of, passportContract.show, { schoolId });
        return { schoolId, count: events.length };
      }),
    );
    const [richest] = lines.toSorted((a, b) => b.count - a.count);
    return richest?.schoolId ?? 0;
  }
});
