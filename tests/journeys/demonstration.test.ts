import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser } from '#tests/support/browser.ts';
import { beginStory, type Story } from './story.ts';

describe.skipIf(!hasBrowser)('a newcomer looks at the demonstration region', () => {
  let story: Story;
  beforeAll(async () => {
    story = await beginStory();
  });
  afterAll(() => story.end());

  test('one button fills the empty installation and opens the list of 87', async () => {
    const { page } = story;
    await page.getByRole('button', { name: 'Загрузить демонстрационный регион' }).click();
    await page.getByRole('progressbar').waitFor();
    await story.look('demonstration loading');
    const title = page.getByRole('heading', { level: 1, name: /^87\sшкол в\sсписке 2023\sгода, из них 39/ });
    await title.waitFor({ timeout: 150_000 });
    const clusters = page.getByRole('region', { name: 'Кластеры' });
    const counts = await clusters.getByRole('listitem').allInnerTexts();
    expect(counts.map((text) => text.replaceAll(/\s+/g, ' ').trim())).toEqual([
      'базовый 36',
      'умеренный 38',
      'сильный 13',
    ]);
    await page.getByText('(демонстрация)').waitFor();
    await story.look('demonstration list');
  });

  test('a bar of a municipality filters, a chip takes the filter away', async () => {
    const { page } = story;
    const bar = page.getByRole('region', { name: 'Доля школ в списке' }).getByRole('listitem').first();
    const name = await bar.getByRole('link').innerText();
    const listed = /(\d+) из/.exec(await bar.innerText())?.[1];
    await bar.getByRole('link').click();
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(Number(listed));
    await page.getByRole('button', { name: 'Добавить условие' }).click();
    await page.getByRole('checkbox', { name: 'сильный' }).check();
    await page.getByRole('button', { name: 'Снять условие: Кластер: сильный' }).waitFor();
    await story.look('filters open');
    await page.getByRole('button', { name: `Снять условие: ${name}` }).click();
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(13);
    await page.goBack();
  });

  test('what changed between two lists is told in numbers and by name', async () => {
    const { page } = story;
    await page.getByRole('link', { name: 'Что изменилось', exact: true }).click();
    const title = /между списками 2022 и 2023 года 51\sшкола вышла, 39 вошли, 48 остались/i;
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('row', { name: /^Регион 99 87 48 51 39 0/ }).waitFor();
    await story.look('flow');
    await page.getByRole('combobox', { name: 'Было: список года' }).selectOption('2021');
    await expect.poll(() => page.url()).toContain('from=2021');
  });

  test('a school is found by a piece of its name, and its page says why', async () => {
    const { page } = story;
    await page.getByRole('link', { name: 'Школы', exact: true }).click();
    await page.getByRole('searchbox').fill('березовская');
    await page.getByRole('rowheader', { name: 'Берёзовская' }).first().waitFor();
    await story.look('schools');
    await page.getByRole('link', { name: 'в списке 2023?' }).first().click();
    await page.getByRole('heading', { level: 2, name: 'Что нужно и что найдено у школы' }).waitFor();
    await story.look('demonstration why');
  });

  test('the page speaks English too and remembers it', async () => {
    const { page } = story;
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: 'Lists', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^87 schools in the list of 2023/ }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /^87 schools in the list of 2023/ }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await page.getByRole('button', { name: 'Русский' }).click();
    await page.getByRole('heading', { level: 1, name: /^87\sшкол/ }).waitFor();
  });
});
