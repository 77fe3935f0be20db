import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessContract } from '#features/access/contract.ts';
import { hasBrowser } from '#tests/support/browser.ts';
import { askAs } from './real-region.ts';
import { beginSignedIn } from './signed-in.ts';
import { smallRegion } from './small-region.ts';
import type { Story } from './story.ts';
import { walkTo } from './walk-to.ts';

const file = { name: 'ВПР район.csv', mimeType: 'text/csv', buffer: Buffer.from(smallRegion()) };
const password = 'семь берёз и старый компас';
const analyst = { name: 'Ракитина Нина Петровна', role: 'analyst', login: 'rakitina' } as const;
const authority = { name: 'Вязов Егор Ильич', role: 'regional_authority', login: 'vyazov' } as const;
/** More than the working days schools have to read, whatever holidays stand between. */
const DAYS_OF_READING = 30;

const title = (page: Page, name: RegExp | string): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();

async function press(page: Page, words: string): Promise<void> {
  await walkTo(page, words);
  await page.keyboard.press('Enter');
}

describe.skipIf(!hasBrowser)('a list comes out: from a file to the publishing, without a mouse', () => {
  let story: Story;
  let ofAnalyst: Page;
  let ofAuthority: Page;
  beforeAll(async () => {
    story = await beginSignedIn();
    ofAnalyst = await comeIn(analyst);
    ofAuthority = await comeIn(authority);
  });
  afterAll(() => story.end());

  async function comeIn({ name, role, login }: typeof analyst | typeof authority): Promise<Page> {
    const place = { municipalityId: null, schoolId: null };
    const { link } = await askAs(story.page, accessContract.invite, { name, role, by: 'print', ...place });
    const page = await story.openElsewhere();
    await page.goto(link ?? '');
    await page.getByLabel('Придумайте логин').fill(login);
    await page.getByLabel('Придумайте пароль').fill(password);
    await page.getByRole('button', { name: 'Принять и войти' }).click();
    await page.getByRole('navigation', { name: 'Разделы', exact: true }).waitFor();
    return page;
  }

  test('an analyst loads a year, and its list is computed', async () => {
    const page = ofAnalyst;
    await press(page, 'Результаты');
    await title(page, 'Результаты ещё не загружали');
    const chooser = page.waitForEvent('filechooser');
    await press(page, 'Выбрать файл');
    await (await chooser).setFiles(file);
    await title(page, /^Файл понят/);
    await press(page, 'Загрузить в систему');
    await title(page, /^В систему загружен/);
    await press(page, 'Открыть список 2023 года');
    await title(page, /^1\sшкола в\sсписке 2023\sгода$/);
    await page.getByText('Список рассчитан, но издания ещё нет').waitFor();
    await story.look('computed, no edition', page);
  });

  test('on the way a variant is tried and kept, and the list stays as it is', async () => {
    const page = ofAnalyst;
    await press(page, 'Что если');
    await title(page, /^Что если: сейчас/);
    await walkTo(page, 'Порог доли, ВПР');
    // the slider comes before the field
    for (let share = 30; share < 40; share += 1) await page.keyboard.press('ArrowUp');
    await page.getByText('Порог доли, ВПР: было').waitFor();
    await press(page, 'Сохранить вариант');
    await walkTo(page, 'Название варианта');
    await page.keyboard.type('Порог 40');
    await page.keyboard.press('Enter');
    await page.getByText('Вариант «Порог 40» сохранён.').waitFor();
    await story.look('variant kept', page);
    await press(page, 'Список 2023 года');
    await title(page, /^1\sшкола в\sсписке 2023\sгода$/);
  });

  test('the draft edition is made, checked and shown to schools', async () => {
    const page = ofAnalyst;
    await press(page, 'Создать черновик издания');
    await page.getByText(/^Черновик издания № 1: 1\sшкола/).waitFor();
    await story.look('draft edition', page);
    await press(page, 'Отметить проверенным');
    await walkTo(page, 'Заметка о проверке');
    await page.keyboard.type('Сверено с протоколами района.');
    await story.look('checking', page);
    await press(page, 'Отметить проверенным');
    await page.getByText(/^Издание № 1 проверено/).waitFor();
    await page.getByText('Сверено с протоколами района.').waitFor();
    await press(page, 'Показать школам');
    await page.getByLabel('Публикация не раньше').waitFor();
    await story.look('showing to schools', page);
    await press(page, 'Показать школам');
    await page.getByText(/^Школы читают свои листы издания № 1, публикация с/).waitFor();
    await story.look('shown to schools', page);
  });

  test('before the day nobody publishes, and the page says what it waits for', async () => {
    for (const page of [ofAnalyst, ofAuthority]) {
      await page.goto(`${story.url}/lists/2023`);
      await page.getByText(/^Школы читают свои листы издания № 1/).waitFor();
      expect(await page.getByRole('button', { name: 'Опубликовать' }).count()).toBe(0);
    }
    await ofAuthority.getByText('День публикации ещё не наступил.').waitFor();
    await story.look('authority waits for the day', ofAuthority);
  });

  test('R-322 on the day the regional authority publishes what another has checked', async () => {
    await story.letDaysPass(DAYS_OF_READING);
    const page = await story.openElsewhere();
    await page.goto(`${story.url}/sign-in`);
    await walkTo(page, 'Логин или электронная почта');
    await page.keyboard.type(authority.login);
    await walkTo(page, 'Пароль');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Разделы', exact: true }).waitFor();
    await press(page, 'Списки');
    await title(page, /в\sсписке 2023\sгода/);
    await press(page, 'Опубликовать');
    await walkTo(page, 'Название документа');
    await page.keyboard.type('Приказ об утверждении списка');
    await press(page, 'Опубликовать');
    await page.getByText('Укажите документ полностью: название, номер и дату').first().waitFor();
    await story.look('publishing with half a document', page);
    await walkTo(page, 'Название документа');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await press(page, 'Опубликовать');
    await page.getByText(/^Издание № 1 опубликовано/).waitFor();
    await story.look('published', page);
    await press(page, 'История изданий и решения');
    await title(page, /^Список 2023 года: 1\sиздание/);
    await story.look('editions of the year', page);
  });
});
