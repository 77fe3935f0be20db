import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '#kernel/day.ts';
import { hasBrowser } from '#tests/support/browser.ts';
import { beginStory, type Story } from './story.ts';

const newcomer = { name: 'Новикова Дарья Олеговна', login: 'novikova', password: 'лиловый трактор поёт у реки' };
const leaver = 'Вера Прохоровна Рябинодольская';
const director = 'Сомова Ольга Игоревна';
const today = dayOf(new Date());

async function isTitled(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Types into a picker and presses the answer. */
async function pick(page: Page, label: string, typed: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(typed);
  await page.getByRole('button', { name: new RegExp(typed) }).click();
}

async function section(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Разделы', exact: true }).getByRole('link', { name, exact: true }).click();
}

describe.skipIf(!hasBrowser)('people of a territory come, hand over and leave a trace', () => {
  let story: Story;
  let elsewhere: Page;
  let pack = '';
  beforeAll(async () => {
    story = await beginStory();
    elsewhere = await story.openElsewhere();
    const { page, setUpUrl } = story;
    await page.goto(setUpUrl);
    await page.getByRole('button', { name: 'Посмотреть на демонстрационном регионе' }).click();
    await page.getByRole('heading', { level: 2, name: /^Посмотреть глазами/ }).waitFor({ timeout: 150_000 });
    await page.getByRole('button', { name: /Ясноборский/ }).click();
    await section(page, 'Люди');
  }, 180_000);
  afterAll(() => story.end());

  test('the administrator finds people by name, role and municipality; the address keeps the filter', async () => {
    const { page } = story;
    await section(page, 'Люди');
    await isTitled(page, '19 человек с ролями в регионе');
    await story.look('people');
    await page.getByRole('combobox', { name: 'Роль' }).selectOption({ label: 'директор школы' });
    await isTitled(page, 'Нашлись 2 человека');
    expect(page.url()).toContain('role=director');
    await page.getByRole('button', { name: 'Снять условие: директор школы' }).click();
    await page.getByLabel('Имя, логин или почта').fill('никого такого');
    await isTitled(page, 'Таких людей нет');
    await story.look('people nobody');
  });

  test('an invitation says everything that is missing, then gives a link once', async () => {
    const { page, url } = story;
    await page.goto(`${url}/people?view=invite`);
    await page.getByRole('button', { name: 'Пригласить', exact: true }).click();
    await page.getByRole('alert').getByText('Не отправлено: нужно исправить 2 поля').waitFor();
    await story.look('invite with faults');
    await page.getByLabel('Фамилия, имя, отчество').fill(newcomer.name);
    await page.getByLabel('Роль', { exact: true }).selectOption({ label: 'территориальная методическая служба' });
    await page.getByLabel('Муниципалитет').selectOption({ label: 'Глинобродский район' });
    await story.look('invite');
    await page.getByRole('button', { name: 'Пригласить', exact: true }).click();
    const link = page.getByLabel(`Ссылка для человека: ${newcomer.name}`);
    await link.waitFor();
    await story.look('invited');
    await elsewhere.goto((await link.innerText()).trim());
    await elsewhere.getByLabel('Придумайте логин').fill(newcomer.login);
    await elsewhere.getByLabel('Придумайте пароль').fill(newcomer.password);
    await elsewhere.getByRole('button', { name: 'Принять и войти' }).click();
    await elsewhere.getByRole('button', { name: new RegExp(newcomer.name) }).waitFor();
  });

  test('a sheet of people with faults invites nobody and says why; the mended one invites all', async () => {
    const { page, url } = story;
    await page.goto(`${url}/people?view=import`);
    const upload = async (rows: readonly string[]): Promise<void> => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Выбрать файл' }).click();
      const buffer = Buffer.from(['ФИО;E-mail;Роль;Муниципалитет', ...rows].join('\n'));
      await (await chooser).setFiles({ name: 'люди.csv', mimeType: 'text/csv', buffer });
    };
    await upload(['Осинов Пётр;osinov;куратор всего;Глинобродский район', 'Липина Анна;;аналитик;']);
    await page.getByText('Никто не приглашён').waitFor();
    await page.getByText('Такой роли нет.').waitFor();
    await story.look('import refused');
    await upload(['Липина Анна;lipina@example.org;аналитик;', 'Кедрова Яна;;муниципальный координатор;Глинобродский']);
    await page.getByText('Приглашены 2 человека').waitFor();
    await story.look('import done');
    await page.getByRole('link', { name: 'Приглашения', exact: true }).click();
    await isTitled(page, /приглашения ждут ответа/);
    await page.getByRole('button', { name: 'Отозвать: Кедрова Яна' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Отозвать' }).click();
    await isTitled(page, /приглашение ждёт ответа/);
    await story.look('invitations');
  });

  test('a guest link is made for a municipality and closed', async () => {
    const { page } = story;
    await page.getByRole('link', { name: 'Гостевые ссылки' }).click();
    await page.getByRole('button', { name: 'Сделать ссылку' }).click();
    await page.getByLabel('Для кого ссылка').fill('Проверка в мае');
    await page.getByLabel('Что увидит гость').selectOption({ label: 'В муниципалитете' });
    await page.getByLabel('Муниципалитет').selectOption({ label: 'Глинобродский район' });
    await page.getByLabel('По какой день включительно').fill(today);
    await page.getByRole('button', { name: 'Сделать ссылку' }).click();
    await page.getByLabel('Гостевая ссылка: Проверка в мае').waitFor();
    await isTitled(page, '1 открытая гостевая ссылка');
    await story.look('guest links');
    await page.getByRole('button', { name: 'Закрыть ссылку: Проверка в мае' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Закрыть ссылку' }).click();
    await isTitled(page, 'Открытых гостевых ссылок нет');
  });

  test('a municipality passes from one coordinator to another with what was promised', async () => {
    const { page, url } = story;
    await page.goto(`${url}/people?q=${encodeURIComponent('Рябинодольская')}`);
    await page.getByRole('link', { name: leaver }).click();
    await isTitled(page, `${leaver}: муниципальный координатор, Глинобродский район`);
    await story.look('person');
    await page.getByRole('link', { name: /^Передать дела: муниципальный координатор/ }).click();
    await isTitled(page, 'Передача дел: муниципальный координатор, Глинобродский район');
    await page.getByText('1 замещение').waitFor();
    await pick(page, 'Преемник', 'Новикова Дарья');
    await page.getByLabel('С какого дня работает преемник').fill(today);
    await page.getByRole('button', { name: 'Добавить запись' }).click();
    await page.getByRole('button', { name: 'Проверить и передать' }).click();
    await page.getByRole('alert').getByText('Не отправлено: нужно исправить одно поле').waitFor();
    await story.look('hand over with faults');
    await page.getByLabel('Вид').selectOption({ label: 'Обещание' });
    await page.getByLabel('Что именно').fill('Помочь школе с анализом до педсовета');
    await pick(page, 'Школа', 'Большекалиновская');
    await page.getByLabel('Записка преемнику').fill('По пятницам созвон с кураторами.');
    await page.getByRole('button', { name: 'Проверить и передать' }).click();
    await page.getByRole('dialog').getByText(`${leaver} → Новикова Дарья Олеговна`).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Передать' }).click();
    await isTitled(page, /^Лист передачи дел: муниципальный координатор, Глинобродский район/);
    pack = new URL(page.url()).pathname;
    await story.look('handover');
  });

  test('the pack is one sheet of paper; the newcomer ticks what is done', async () => {
    await elsewhere.goto(`${story.url}${pack}`);
    await isTitled(elsewhere, /^Лист передачи дел/);
    await elsewhere.getByText('По пятницам созвон с кураторами.').waitFor();
    const pdf = (await elsewhere.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBe(1);
    const promise = elsewhere.getByRole('checkbox', { name: /Помочь школе/ });
    await promise.check();
    await elsewhere.getByText('Всё закрыто.').waitFor();
    await elsewhere.reload();
    await expect.poll(() => promise.isChecked()).toBe(true);
    await story.look('handover of the newcomer', elsewhere);
  });

  test('the new coordinator invites a director of an own school; a foreign school is not there', async () => {
    const page = elsewhere;
    await page.goto(`${story.url}/people?view=invite`);
    await page.getByLabel('Фамилия, имя, отчество').fill(director);
    await page.getByLabel('Роль', { exact: true }).selectOption({ label: 'директор школы' });
    await page.getByLabel('Школа').fill('Журавлинская');
    await page.getByText('По запросу «Журавлинская» никого и ничего не найдено').waitFor();
    await pick(page, 'Школа', 'Большекалиновская');
    await story.look('invite a director', page);
    await page.getByRole('button', { name: 'Пригласить', exact: true }).click();
    await page.getByLabel(`Ссылка для человека: ${director}`).waitFor();
    await page.goto(`${story.url}/people/1`);
    await isTitled(page, 'Эта страница вам недоступна');
  });

  test('who sees a school is told with the role and the order', async () => {
    const page = elsewhere;
    await page.goto(`${story.url}/lists`);
    await page
      .getByRole('link', { name: /Большекалиновская/ })
      .first()
      .click();
    // The list has the same button, for all of its schools.
    await page.waitForURL(/\/why\//);
    await page.getByRole('heading', { level: 1, name: /Большекалиновская/ }).waitFor();
    await page.getByRole('button', { name: 'Кто это видит' }).click();
    const panel = page.getByRole('region', { name: /^Это вид/ });
    await panel.getByRole('listitem').filter({ hasText: newcomer.name }).first().waitFor();
    await panel.getByText('Тамара Игнатьевна Дубоярова').waitFor();
    await story.look('who sees', page);
  });

  test('the log names the handover, what changed and from where, and is whole', async () => {
    const { page } = story;
    await section(page, 'Журнал');
    await isTitled(page, 'Журнал: кто, когда и что сделал');
    await page.getByRole('rowheader', { name: 'Передача дел' }).first().waitFor();
    await page.getByText(/вид: обещание, что: Помочь школе с анализом до педсовета/).waitFor();
    await story.look('audit');
    await page.getByRole('button', { name: 'Добавить условие' }).click();
    await page.getByRole('combobox', { name: 'Действие' }).selectOption({ label: 'Приглашение человека на роль' });
    await page.getByRole('button', { name: 'Снять условие: Приглашение человека на роль' }).waitFor();
    await page.getByRole('row').filter({ hasText: director }).getByText('директор школы').waitFor();
    await story.look('audit filtered');
    await page.getByRole('button', { name: 'Проверить журнал' }).click();
    await page.getByText(/^Журнал цел:/).waitFor();
    expect(await page.getByLabel('Отпечаток последней записи').innerText()).toMatch(/^[0-9a-f]{64}$/);
    await story.look('audit whole');
  });

  test('letters without a mail server are shown, printed and forgotten', async () => {
    const { page } = story;
    await section(page, 'Исходящие');
    await isTitled(page, /ждёт отправки или вручения|ждут отправки или вручения/);
    await page.getByRole('checkbox', { name: 'Выбрать письмо: Липина Анна' }).check();
    await page.getByRole('button', { name: 'Показать и напечатать' }).click();
    await page.getByText(/\/invitation#/).waitFor();
    await story.look('outbox');
    await page.getByRole('button', { name: 'Отметить вручёнными' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Отметить и стереть тексты' }).click();
    await page.getByText(/^Отмечено: 1\sписьмо/).waitFor();
    await story.look('outbox marked');
  });

  test('rights and terms are read in words', async () => {
    const { page } = story;
    await section(page, 'Роли');
    await isTitled(page, '17 ролей: кто что видит и делает');
    await page.getByText('Ваши роли: администратор.').waitFor();
    await story.look('roles');
    await page.getByRole('link', { name: 'По действиям' }).click();
    await page.getByRole('row', { name: /^Загрузка реестра школ региональный оператор/ }).waitFor();
    await story.look('roles by action');
    await section(page, 'Персональные данные');
    await isTitled(page, /^Персональные данные/);
    await page.getByRole('button', { name: 'Изменить срок: Письма' }).click();
    await page.getByLabel('Сколько дней хранить: Письма').fill('1');
    await page.getByRole('button', { name: 'Сохранить срок' }).click();
    await page.getByRole('link', { name: 'Введите целое число дней от 30 до 36500.' }).waitFor();
    await story.look('privacy');
  });

  test('a person without roles is erased: what remains is an act that names nobody', async () => {
    const { page, url } = story;
    await page.goto(`${url}/people?state=all&q=${encodeURIComponent('Рябинодольская')}`);
    await page.getByRole('link', { name: leaver }).click();
    await page.getByRole('button', { name: 'Удалить данные человека' }).click();
    await page.getByLabel('Основание').fill('заявление № 5');
    await page.getByLabel(`Чтобы подтвердить, введите имя: ${leaver}`).fill(leaver);
    await story.look('erase');
    await page.getByRole('button', { name: 'Удалить навсегда' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Удалить навсегда' }).click();
    await isTitled(page, /^Акт № 1 от/);
    expect(await page.getByRole('main').innerText()).not.toContain('Рябинодольская');
    await story.look('act');
  });
});
