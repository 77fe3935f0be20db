import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { accessContract } from '#features/access/contract.ts';
import { editionsContract } from '#features/editions/contract.ts';
import { dayOf, daysAfter } from '#kernel/day.ts';
import { hasBrowser } from '#tests/support/browser.ts';
import type { TwoMunicipalities } from '#tests/support/two-municipalities.ts';
import { pagesOfPrint } from './printed.ts';
import { askAs, fillRegion } from './real-region.ts';
import { beginSignedIn } from './signed-in.ts';
import type { Story } from './story.ts';
import { walkTo } from './walk-to.ts';

const year = 2023;
const why = 'В шестом классе учтены двое учеников, которые выбыли в марте.';

describe.skipIf(!hasBrowser)('a head reads the own sheet and objects; the operator answers', () => {
  let story: Story;
  let region: TwoMunicipalities;
  let head: Page;
  beforeAll(async () => {
    story = await beginSignedIn();
    region = await fillRegion(story.page);
    // Lists are computed after the results have been committed.
    const make = (): Promise<{ readonly editionId: number }> => askAs(story.page, editionsContract.make, { year });
    const { editionId } = await vi.waitFor(make, { timeout: 60_000, interval: 200 });
    await askAs(story.page, editionsContract.check, { editionId });
    const opensOn = dayOf(daysAfter(new Date(), 14));
    await askAs(story.page, editionsContract.showToSchools, { editionId, opensOn });
    head = await comeIn();
  });
  afterAll(() => story.end());

  async function comeIn(): Promise<Page> {
    const { link } = await askAs(story.page, accessContract.invite, {
      ...{ name: 'Берёзова Нина Петровна', role: 'director', by: 'print' },
      ...{ municipalityId: null, schoolId: region.schoolIds['101001'] },
    });
    const page = await story.openElsewhere();
    await page.goto(link ?? '');
    await page.getByLabel('Придумайте логин').fill('berezova');
    await page.getByLabel('Придумайте пароль').fill('семь берёз и старый компас');
    await page.getByRole('button', { name: 'Принять и войти' }).click();
    await page.getByRole('navigation', { name: 'Разделы', exact: true }).waitFor();
    await walkTo(page, 'Списки');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Берёзовская СОШ.*в\sсписке 2023\sгода/ }).waitFor();
    return page;
  }

  test('R-338 the head sees what happens now and says to have read it, on a phone, without a mouse', async () => {
    await head.setViewportSize({ width: 390, height: 844 });
    await head.getByRole('heading', { name: 'Что теперь' }).waitFor();
    expect(await head.getByText(/Издание № 1, ещё не опубликовано/).count()).toBeGreaterThan(0);
    await walkTo(head, 'Ознакомлен(а)');
    await head.keyboard.press('Enter');
    await head.getByText(/^Вы ознакомились с листом/).waitFor();
    await story.look('own sheet before publication', head);
  });

  test('R-336 the sheet is one page of paper', async () => {
    expect(await pagesOfPrint(head)).toBe(1);
  });

  test('R-339 a draft outlives the page; nothing is sent before it was looked at', async () => {
    await head.setViewportSize({ width: 390, height: 844 });
    await walkTo(head, 'Возразить');
    await head.keyboard.press('Enter');
    await walkTo(head, 'Что не так и чем это подтверждается');
    await head.keyboard.type(why);
    await head.reload();
    await head.getByRole('heading', { name: 'Что теперь' }).waitFor();
    await walkTo(head, 'Возразить');
    await head.keyboard.press('Enter');
    expect(await head.getByLabel('Что не так и чем это подтверждается').inputValue()).toBe(why);
    await walkTo(head, 'Проверить');
    await head.keyboard.press('Enter');
    await head.getByRole('alert').getByText('Выберите, с чем вы не согласны').waitFor();
    await story.look('appeal with a fault', head);
    await head.setViewportSize({ width: 390, height: 844 });
    await walkTo(head, 'Выберите, с чем вы не согласны');
    await head.keyboard.press('Enter');
    await head.keyboard.press('ArrowDown');
    await walkTo(head, 'Проверить');
    await head.keyboard.press('Enter');
    await head.getByRole('heading', { name: 'Проверьте перед отправкой' }).waitFor();
    await story.look('appeal before sending', head);
    await head.setViewportSize({ width: 390, height: 844 });
    await walkTo(head, 'Отправить возражение');
    await head.keyboard.press('Enter');
    await head.getByText('Возражение отправлено.').waitFor();
  });

  test('the operator finds it, takes it into review and answers without a mouse', async () => {
    const { page } = story;
    await page.goto(`${story.url}/appeals`);
    await page.getByRole('heading', { level: 1, name: /^1\sвозражение без ответа/ }).waitFor();
    await story.look('queue of appeals');
    await walkTo(page, 'Берёзовская СОШ');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Берёзовская СОШ возражает против списка 2023 года' }).waitFor();
    await page.getByText(why).waitFor();
    await walkTo(page, 'Взять на рассмотрение');
    await page.keyboard.press('Enter');
    await walkTo(page, 'Отклонить');
    await page.keyboard.press('Enter');
    await story.look('appeal in review');
    await walkTo(page, 'Причина решения');
    await page.keyboard.type('Выбывшие в марте писали работу в апреле: их отметки стоят в протоколе.');
    await walkTo(page, 'Отклонить возражение');
    await page.keyboard.press('Enter');
    await page.getByText(/Состояние: отклонено/).waitFor();
    expect(await page.getByRole('button', { name: 'Отклонить' }).count()).toBe(0);
  });

  test('the head reads the answer', async () => {
    await head.goto(`${story.url}/lists/${String(year)}`);
    await walkTo(head, 'ошибка в результатах');
    await head.keyboard.press('Enter');
    await head.getByText('Выбывшие в марте писали работу в апреле: их отметки стоят в протоколе.').waitFor();
    await story.look('answered appeal', head);
  });
});
