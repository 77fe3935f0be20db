import { afterAll, beforeAll, describe, test } from 'vitest';
import { hasBrowser } from '#tests/support/browser.ts';
import { smallRegion } from './small-region.ts';
import { beginSignedIn } from './signed-in.ts';
import type { Story } from './story.ts';
import { walkTo } from './walk-to.ts';

const file = { name: 'ВПР район.csv', mimeType: 'text/csv', buffer: Buffer.from(smallRegion()) };

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
