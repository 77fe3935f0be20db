import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser } from '#tests/support/browser.ts';
import { answerAll, writeQuestions } from './own-form.ts';
import { enterAs } from './signed-in.ts';
import { beginStory, type Story } from './story.ts';

const place = 'Глинобродский район';

describe.skipIf(!hasBrowser)('a form of one’s own, from the first question to the result', () => {
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

  test('the operator writes twelve questions of all types, with a condition and a check, and publishes them', async () => {
    const { page } = story;
    await page.getByRole('link', { name: 'Мониторинги', exact: true }).click();
    await page.getByRole('link', { name: 'Запустить мониторинг' }).click();
    await page.getByRole('link', { name: /^Нужной формы нет/ }).click();
    await page.getByRole('button', { name: 'Создать форму' }).click();
    await page.getByLabel('Название').fill('Питание и подвоз');
    await page.getByRole('button', { name: 'Создать и добавить вопросы' }).click();
    await writeQuestions(page);
    await page.getByRole('heading', { level: 1, name: '«Питание и подвоз»: 12 вопросов' }).waitFor();
    await page.getByText('Все изменения сохранены').waitFor();
    await story.look('own form, written');
    await page.getByRole('button', { name: 'Опубликовать' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Опубликовать' }).click();
    await page.getByText('Опубликована версия 1', { exact: true }).waitFor();
  });

  test('launches it for one municipality: the form is chosen already', async () => {
    const { page } = story;
    await page.getByRole('link', { name: 'Запустить мониторинг по этой форме' }).click();
    await expect.poll(() => page.getByLabel('Как назвать мониторинг').inputValue()).toBe('Питание и подвоз');
    const next = page.getByRole('button', { name: 'Дальше' });
    await next.click();
    await page.getByLabel('Какие именно').selectOption({ label: 'муниципалитет' });
    await page.getByLabel('Муниципалитет', { exact: true }).selectOption({ label: place });
    await next.click();
    await page.getByLabel('Последний день').waitFor();
    await next.click();
    await page.getByRole('button', { name: /^Запустить: \d+ школ/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Сдали 0 из \d+ школ/ }).waitFor();
  });

  test('two schools are answered for', async () => {
    const { page, url } = story;
    const board = page.url();
    const coordinator = await story.openElsewhere();
    await enterAs(coordinator, url, 'муниципальный координатор');
    await coordinator.goto(board);
    const schools = coordinator.getByRole('table').locator('a[href*="/monitoring/"]');
    await schools.nth(1).waitFor();
    const [one, other] = await schools.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    await answerAll(coordinator, `${url}${one ?? ''}`, { free: 20, eating: 60, all: 80 });
    await answerAll(coordinator, `${url}${other ?? ''}`, { free: 35, eating: 75, all: 95 });
  });

  test('closes it and reads the result: sums, a share made of sums, options, words, every answer', async () => {
    const { page } = story;
    await page.reload();
    await page.getByRole('button', { name: 'Закрыть приём' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Закрыть приём' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Итоги и все ответы' }).click();
    await page.getByRole('heading', { level: 1, name: /^Итоги: ответили 2 из \d+ школ/ }).waitFor();
    const about = (question: string): Promise<string> =>
      page.getByRole('article').filter({ hasText: question }).innerText();
    expect(await about('Сколько учеников питается бесплатно')).toContain('Всего 55');
    // 135 of 175; the mean of the two percentages would be 77.0
    expect(await about('Охват горячим питанием')).toMatch(/77,1\s%/);
    expect(await about('Есть ли подвоз')).toMatch(/Да\s+2\s+100,0/);
    expect(await about('Чего не хватает')).toContain('Второго повара');
    expect(await about('Маршруты подвоза')).toMatch(/Добавлено 2\sстроки/);
    await story.look('result, by question');
    await page.getByRole('link', { name: 'Все ответы' }).click();
    await page.getByText(/^2\sответа$/).waitFor();
    await story.look('result, all answers');
  });
});
