import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listsContract } from '#features/lists/contract.ts';
import { ordinaryView, writeView } from '#kernel/view.ts';
import { hasBrowser } from '#tests/support/browser.ts';
import { isSettled, listAddresses, listPictures, listRoutes, lookThrough, visits } from './every-page.ts';
import { isFaultless } from './faultless.ts';
import { pagesOfPrint } from './printed.ts';
import { askAs } from './real-region.ts';
import { enterAs } from './signed-in.ts';
import { beginStory, type Story } from './story.ts';

describe.skipIf(!hasBrowser)('a newcomer looks at the demonstration region', () => {
  let story: Story;
  beforeAll(async () => {
    story = await beginStory();
  });
  afterAll(() => story.end());

  test('one button of the set-up fills the empty installation, and its people are offered', async () => {
    const { page, setUpUrl } = story;
    await page.goto(setUpUrl);
    await story.look('set-up');
    await page.getByRole('button', { name: 'Посмотреть на демонстрационном регионе' }).click();
    await page.getByRole('progressbar').waitFor();
    await story.look('demonstration loading');
    await page.getByRole('heading', { level: 2, name: /^Посмотреть глазами/ }).waitFor({ timeout: 150_000 });
    await story.look('demonstration people');
  });

  test('the operator of the region opens the list of 87', async () => {
    const { page, url } = story;
    await enterAs(page, url, 'региональный оператор');
    await page.getByRole('heading', { level: 1, name: 'Срочного нет, одно дело без спешки' }).waitFor();
    await story.look('today of the operator');
    await page.getByRole('link', { name: 'Списки', exact: true }).click();
    const title = page.getByRole('heading', { level: 1, name: /^87\sшкол в\sсписке 2023\sгода, из них 39/ });
    await title.waitFor();
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

  test('a tile of a municipality filters, a chip takes the filter away', async () => {
    const { page } = story;
    const map = page.getByRole('region', { name: 'Доля школ в списке' });
    const tile = map.getByRole('link', { name: /: [1-9]\d* из \d+/ }).first();
    const [, name = '', listed] = /^(.+): (\d+) из/.exec((await tile.getAttribute('aria-label')) ?? '') ?? [];
    expect(name).not.toBe('');
    await tile.click();
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
    await page
      .getByRole('link', { name: /Берёзовская/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 2, name: 'Что было со школой' }).waitFor();
    await page.getByRole('link', { name: 'Почему так' }).click();
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

  test('a municipal coordinator reads of the own municipality, and a foreign school is not there', async () => {
    const { url } = story;
    const page = await story.openElsewhere();
    await enterAs(page, url, 'муниципальный координатор');
    await page.getByRole('link', { name: 'Списки', exact: true }).click();
    await page
      .getByRole('heading', { level: 1, name: /^Глинобродский район: 3\sшколы в\sсписке 2023\sгода/ })
      .waitFor();
    expect(await page.getByRole('rowheader').count()).toBe(3);
    await story.look('coordinator list', page);
    await page.getByRole('link', { name: 'Что изменилось', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^Глинобродский район: между списками/ }).waitFor();
    await page.getByRole('row', { name: /^Всего/ }).waitFor();
    await page.getByRole('link', { name: 'Школы', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Глинобродский район: 13' }).waitFor();
    await story.look('coordinator schools', page);
    const foreign = await findForeign(url);
    await page.goto(`${url}/lists/2023/why/${foreign}`);
    await page.getByRole('heading', { level: 1, name: 'Эта страница вам недоступна' }).waitFor();
    await page.getByRole('link', { name: 'Сводка', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^В 2022 году ниже минимума/ }).waitFor();
    await story.look('summary', page);
  });

  test('a director reads why the own school is listed, at once', async () => {
    const page = await story.openElsewhere();
    await enterAs(page, story.url, 'директор школы');
    await page.getByRole('link', { name: /^Школа в\sсписке 2023\sгода: почему/ }).click();
    await page.getByRole('heading', { level: 1, name: /Большекалиновская.*в\sсписке 2023\sгода, сильный/ }).waitFor();
    await page.getByRole('navigation', { name: 'Год списка' }).getByRole('link', { name: '2022' }).click();
    await page.getByRole('heading', { level: 1, name: /Большекалиновская.*2022/ }).waitFor();
    await story.look('director', page);
    await page.getByRole('link', { name: 'Что изменилось', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /Большекалиновская.*: есть в обоих списках/ }).waitFor();
    await page.getByRole('link', { name: 'Школы', exact: true }).click();
    await page.getByText('Вам открыта одна школа.').waitFor();
  });

  test('R-336 the sheet with most procedures and the one with fewest take one page of paper', async () => {
    const page = await story.openElsewhere();
    await enterAs(page, story.url, 'аналитик');
    const year = 2023;
    const { rows } = await askAs(page, listsContract.show, { year, show: 'all', limit: 500 });
    const sizes: { readonly schoolId: number; readonly size: number }[] = [];
    for (const { schoolId } of rows) {
      const { explanation } = await askAs(page, listsContract.why, { schoolId, year });
      sizes.push({ schoolId, size: explanation.procedures.length + explanation.nearMisses.length });
    }
    const bySize = sizes.toSorted((a, b) => a.size - b.size);
    for (const one of [bySize[0], bySize.at(-1)]) {
      await page.goto(`${story.url}/lists/${String(year)}/why/${String(one?.schoolId)}`);
      await page.getByRole('heading', { name: 'Как считали' }).waitFor();
      await page
        .getByText(/^Издание № 1/)
        .first()
        .waitFor();
      expect(await pagesOfPrint(page)).toBe(1);
    }
  });

  test('a teacher has the summary, and nothing of single schools', async () => {
    const page = await story.openElsewhere();
    await enterAs(page, story.url, 'учитель');
    await page.getByRole('link', { name: 'Сводка', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^В 2022 году ниже минимума/ }).waitFor();
    expect(await page.getByRole('link', { name: 'Списки', exact: true }).count()).toBe(0);
    await page.goto(`${story.url}/lists/2023`);
    await page.getByRole('heading', { level: 1, name: 'Эта страница вам недоступна' }).waitFor();
    await story.look('teacher refused', page);
  });

  test('no page of the router is left out of the looks', async () => {
    expect(Object.keys(visits).toSorted()).toEqual((await listRoutes()).toSorted());
    const taken = await listPictures();
    for (const visit of Object.values(visits)) if ('picture' in visit) expect(taken).toContain(visit.picture);
  });

  test.each(listAddresses())('every page, opened by %s', async (reader, addresses) => {
    const page = await story.openElsewhere();
    if (reader !== null) await enterAs(page, story.url, reader);
    await lookThrough(page, story.url, addresses);
    await page.context().close();
  });

  test('where pictures are off, the numbers of every chart and map stand in their place', async () => {
    const page = await story.openElsewhere();
    await enterAs(page, story.url, 'аналитик');
    const value = writeView({ ...ordinaryView, isOn: true, hasPictures: false });
    await page.context().addCookies([{ name: 'view', value, url: story.url }]);
    for (const address of ['/lists/2023/compare', '/lists/2023/map', '/flow', '/lists/2023', '/schools/1']) {
      await page.goto(`${story.url}${address}`);
      await isSettled(page, address);
      expect(await page.locator('main svg[role="img"]:visible, main .chart-svg:visible').count(), address).toBe(0);
      await isFaultless(page, `${address} without pictures`);
    }
  });

  /** Number of a school of another municipality, as its own people see it. */
  async function findForeign(url: string): Promise<string> {
    const page = await story.openElsewhere();
    await enterAs(page, url, 'аналитик');
    await page.goto(`${url}/lists/2023?q=Журавлинская`);
    await page.getByRole('link', { name: 'МОУ Журавлинская СОШ', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /Журавлинская/ }).waitFor();
    return /\d+$/.exec(page.url())?.[0] ?? '';
  }
});
