import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser } from '#tests/support/browser.ts';
import { smallRegion, smallRegionRows } from './small-region.ts';
import { beginSignedIn } from './signed-in.ts';
import type { Story } from './story.ts';

const file = { name: 'ВПР район.csv', mimeType: 'text/csv', buffer: Buffer.from(smallRegion()) };

describe.skipIf(!hasBrowser)('an analyst loads the first file and reads why a school is listed', () => {
  let story: Story;
  beforeAll(async () => {
    story = await beginSignedIn();
  });
  afterAll(() => story.end());

  test('an empty installation teaches what to do', async () => {
    const { page } = story;
    await page.getByRole('heading', { level: 1, name: 'Загрузите результаты' }).waitFor();
    const sample = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Скачать образец столбцов' }).click();
    expect((await sample).suggestedFilename()).toBe('образец-результатов.csv');
    await story.look('start');
    for (const [section, title] of [
      ['Списки', 'Списков пока нет'],
      ['Что изменилось', 'Для сравнения нужны списки двух лет'],
      ['Школы', 'Школ в системе пока нет'],
    ] as const) {
      await page.getByRole('link', { name: section, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await story.look(`empty ${section}`);
    }
  });

  test('the file is read, every problem has its place and its advice', async () => {
    const { page } = story;
    await page.getByRole('link', { name: 'Результаты', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Результаты ещё не загружали' }).waitFor();
    await page.setInputFiles('input[type=file]', file);
    await page.getByRole('heading', { level: 1, name: /^Файл понят: 147\sстрок, 3\sотклонены$/ }).waitFor();
    const problems = page.getByRole('region', { name: 'Замечания с местом в файле и советом' });
    await problems.getByRole('row', { name: /146.*Отметка.*7/ }).waitFor();
    await problems.getByRole('row', { name: /147.*Балл.*восемь.*число/ }).waitFor();
    await problems.getByRole('row', { name: /148.*Год.*21 год/ }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Читается как: Отметка' }).inputValue()).toBe('mark');
    expect(await page.getByRole('combobox', { name: 'Читается как: Примечание' }).inputValue()).toBe('');
    await story.look('file understood');
  });

  test('columns can be mended, and the file is read again', async () => {
    const { page } = story;
    const mark = page.getByRole('combobox', { name: 'Читается как: Отметка' });
    const again = page.getByRole('button', { name: 'Прочитать заново' });
    await mark.selectOption({ label: 'не читать' });
    await again.click();
    await again.waitFor({ state: 'detached' });
    await mark.waitFor();
    expect(await mark.inputValue()).toBe('');
    await mark.selectOption({ label: 'отметка' });
    await again.click();
    await again.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: /147\sстрок, 3\sотклонены/ }).waitFor();
  });

  test('it is loaded, and the list of the next year opens', async () => {
    const { page } = story;
    await page.getByRole('button', { name: 'Загрузить в систему' }).click();
    await page
      .getByRole('heading', { level: 1, name: `В систему загружены ${String(smallRegionRows.right)}` })
      .waitFor();
    await story.look('file loaded');
    await page.getByRole('link', { name: 'Открыть список 2023 года' }).click();
    await page.getByRole('heading', { level: 1, name: /^1\sшкола в\sсписке 2023\sгода$/ }).waitFor();
    await story.look('list');
  });

  test('the list is filtered, the address keeps the filter, the files have what is shown', async () => {
    const { page } = story;
    await page.getByRole('link', { name: /^Все школы/ }).click();
    await page.getByRole('searchbox').fill('елкинская');
    await page.getByRole('rowheader', { name: 'Ёлкинская' }).waitFor();
    await expect.poll(() => page.url()).toContain('show=all');
    await expect.poll(() => decodeURIComponent(page.url())).toContain('q=елкинская');
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(1);
    const csv = page.waitForEvent('download');
    await page.getByRole('link', { name: 'CSV' }).click();
    const lines = (await streamText(await (await csv).createReadStream())).trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('Ёлкинская');
    await page.reload();
    await page.getByRole('button', { name: 'Снять условие: «елкинская»' }).click();
    await page.getByRole('rowheader', { name: 'Сосновская' }).waitFor();
    await page.getByRole('searchbox').fill('такой школы нет');
    await page.getByText('Ничего не найдено.').waitFor();
    await story.look('nothing found');
  });

  test('one page says why the school is listed, and prints', async () => {
    const { page } = story;
    await page.goto(`${story.url}/lists`);
    await page.getByRole('rowheader', { name: 'Берёзовская' }).getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: /Берёзовская.*в\sсписке 2023\sгода, сильный кластер/ }).waitFor();
    await page
      .getByRole('row', { name: /ВПР, математика, 5 класс.*8 из 12.*66,7/ })
      .first()
      .waitFor();
    await page.getByText('14 из 24').first().waitFor();
    await story.look('why');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    await page.emulateMedia({ media: null });
  });

  test('the loading is taken back after a question that says what happens', async () => {
    const { page } = story;
    await page.getByRole('link', { name: 'Результаты', exact: true }).click();
    await page.getByRole('link', { name: 'ВПР район.csv' }).click();
    await page.getByRole('button', { name: 'Отменить загрузку' }).click();
    await page.getByRole('dialog').getByText('Результаты этих процедур исчезнут').waitFor();
    await story.look('question');
    await page.getByRole('dialog').getByRole('button', { name: 'Отменить загрузку' }).click();
    await page.getByRole('heading', { level: 1, name: 'Файл отменён' }).waitFor();
  });

  test('a registry with faults changes nothing and says them all, a right one is taken', async () => {
    const { page } = story;
    const registry = (rows: readonly string[]) => ({
      name: 'реестр.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['school_code;school_name;municipality;inn', ...rows].join('\r\n')),
    });
    await page.getByRole('link', { name: 'Школы', exact: true }).click();
    await page.getByRole('heading', { level: 2, name: 'Реестр школ' }).waitFor();
    await page.setInputFiles(
      'input[type=file]',
      registry(['760101;;Любимский район;', '760102;Ёлка;Любимский район;12']),
    );
    await page.getByText('Реестр не загружен, ничего не изменилось').waitFor();
    const problems = page.getByRole('region', { name: 'Замечания с местом в файле и советом' });
    await problems.getByRole('row', { name: /2.*school_name.*Не заполнено/ }).waitFor();
    await problems.getByRole('row', { name: /3.*inn.*12/ }).waitFor();
    await story.look('registry refused');
    await page.setInputFiles('input[type=file]', registry(['760101;Берёзовская СОШ;Любимский район;']));
    await page.getByText(/Реестр загружен\. Школ: \d/).waitFor();
  });

  test('an address that does not exist says so', async () => {
    await story.page.goto(`${story.url}/no-such-page`);
    await story.page.getByRole('heading', { level: 1, name: 'Такой страницы нет' }).waitFor();
    await story.look('no such page');
  });

  test('a silent server and a broken page are told apart, and each says what to do', async () => {
    const { page } = story;
    await page.route('**/api/results.batches', (route) => route.abort());
    await page.goto(`${story.url}/results`);
    await page.getByRole('alert').getByText('Сервер не отвечает').waitFor();
    await page.unroute('**/api/results.batches');
    await page.getByRole('button', { name: 'Повторить' }).click();
    await page.getByRole('heading', { level: 1, name: 'В систему пока ничего не загружено' }).waitFor();
    await page.route('**/assets/flow-page*', (route) => route.abort());
    await page.goto(`${story.url}/flow`);
    await page.getByRole('heading', { level: 1, name: 'Страница не открылась из-за ошибки в программе' }).waitFor();
    await page.getByText(/Номер ошибки: \w+/).waitFor();
  });
});

async function streamText(stream: AsyncIterable<unknown>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
