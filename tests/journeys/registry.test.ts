import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser } from '#tests/support/browser.ts';
import { first } from './signed-in.ts';
import { beginStory, type Story } from './story.ts';

const registry = [
  'Код ОО;Наименование ОО;Муниципалитет;Логин ВПР;Уровень;Местность',
  '760101;МОУ «Берёзовская СОШ»;Любимский район;edu760101;средняя;село',
  '760102;МОУ «Ёлкинская ООШ»;Любимский район;edu760102;основная;село',
  '760103;МОУ «Сосновская СОШ»;город Лесоярск;edu760103;средняя;город',
].join('\n');
const file = { name: 'Реестр.csv', mimeType: 'text/csv', buffer: Buffer.from(registry) };

/** What the thing with the focus is called. */
const focused = `(() => {
  const element = document.activeElement;
  if (!element?.matches('a, button, input, select, textarea, summary')) return '';
  return element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
})()`;

/** Walks by Tab until the thing with these words has the focus. */
async function walkTo(page: Page, words: string): Promise<void> {
  for (let step = 0; step < 90; step += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate<string>(focused)).includes(words)) return;
  }
  throw new Error(`Tab never came to «${words}»`);
}

/** Types what the school is found by and takes the one that is offered. */
async function pick(page: Page, label: string, typed: string, name: string): Promise<void> {
  await walkTo(page, label);
  await page.keyboard.type(typed);
  await page.getByRole('button', { name }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

describe.skipIf(!hasBrowser)('the operator keeps the registry without a mouse', () => {
  let story: Story;
  beforeAll(async () => {
    story = await beginStory();
    const { page, setUpUrl, url } = story;
    await page.goto(setUpUrl);
    await page.getByLabel('Фамилия, имя, отчество').fill(first.name);
    await page.getByLabel('Логин или электронная почта').fill(first.login);
    await page.getByLabel('Пароль', { exact: true }).fill(first.password);
    await page.getByRole('button', { name: 'Создать и войти' }).click();
    await page.getByRole('navigation', { name: 'Разделы' }).waitFor();
    await page.goto(`${url}/schools`);
    await page.getByRole('heading', { level: 1, name: 'Школ в системе пока нет' }).waitFor();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('heading', { level: 1, name: /В системе 3\sшколы/ }).waitFor();
  });
  afterAll(() => story.end());

  test('finds a school by a name typed wrong', async () => {
    const { page } = story;
    await page.getByRole('rowheader', { name: 'Сосновская' }).waitFor();
    await story.look('registry of schools');
    await walkTo(page, 'Название, код или логин');
    await page.keyboard.type('Берозовскяа');
    await page.getByText('Возможно, вы искали').waitFor();
    await walkTo(page, 'Берёзовская');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Берёзовская/ }).waitFor();
  });

  test('merges two schools, sees what it carries, takes it back', async () => {
    const { page, url } = story;
    await page.goto(`${url}/schools/reorganise`);
    await page.getByRole('heading', { level: 2, name: 'Записать реорганизацию' }).waitFor();
    await pick(page, 'Какая школа присоединяется', 'елкинская', 'Ёлкинская');
    await walkTo(page, 'С какого дня');
    await page.keyboard.type('01012024');
    await pick(page, 'Школа, которая продолжит', 'сосновская', 'Сосновская');
    await walkTo(page, 'Показать, что перейдёт');
    await page.keyboard.press('Enter');
    await page.getByText('В списках этих школ нет.').waitFor();
    await story.look('preview of a merger');
    await walkTo(page, 'Записать');
    await page.keyboard.press('Enter');
    await page.getByText('Записано. Списки рассчитываются заново.').waitFor();
    await page.goto(`${url}/schools?status=merged`);
    await page.getByRole('rowheader', { name: 'Ёлкинская' }).waitFor();
    await page.goto(`${url}/schools/reorganise`);
    await page.getByRole('button', { name: /^Отменить: объединение/ }).waitFor();
    await walkTo(page, 'Отменить: объединение');
    await page.keyboard.press('Enter');
    await page.getByText('Здесь появятся шаги').waitFor();
    await page.goto(`${url}/schools?status=merged`);
    await page.getByText('Ни одна школа не подходит под условия').waitFor();
  });

  test('writes down a change of a school from a day, and a group by a pasted list', async () => {
    const { page, url } = story;
    await page.goto(`${url}/schools?q=760103`);
    await page.getByRole('link', { name: 'Сосновская' }).click();
    await page.waitForURL(/\/schools\/\d+$/);
    await page.goto(`${page.url()}/edit`);
    await page.getByRole('heading', { level: 2, name: 'Сведения по времени' }).waitFor();
    await walkTo(page, 'Записать перемену');
    await page.keyboard.press('Enter');
    await page.keyboard.type('01012024');
    await walkTo(page, 'Название');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Сосновская гимназия');
    await walkTo(page, 'Сохранить');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Сосновская гимназия/ }).waitFor();
    await story.look('versions of a school');
    await page.goto(`${url}/schools/groupings`);
    await page.getByRole('heading', { level: 2, name: 'Здесь будут группы школ' }).waitFor();
    await walkTo(page, 'Группа');
    await page.keyboard.type('Проект');
    await walkTo(page, 'С какого дня');
    await page.keyboard.type('01012024');
    await walkTo(page, 'Школы списком');
    await page.keyboard.type('760101\n760199');
    await walkTo(page, 'Проверить');
    await page.keyboard.press('Enter');
    await page.getByText('Такой школы нет в реестре: 760199').waitFor();
    await page.getByLabel('Школы списком').fill('760101\n760102');
    await page.getByRole('button', { name: 'Проверить' }).press('Enter');
    await page.getByText(/Узнано: 2\sшколы/).waitFor();
    await page.getByRole('button', { name: 'Добавить: 2' }).press('Enter');
    await page.getByRole('rowheader', { name: 'Проект' }).waitFor();
    await story.look('groups of schools');
    expect(await page.getByRole('link', { name: '2', exact: true }).getAttribute('href')).toContain('grouping=');
  });
});
