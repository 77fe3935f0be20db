import type { Locator, Page } from 'playwright-core';

/** Questions of all types, as a person adds them one after another. */
export async function writeQuestions(page: Page): Promise<void> {
  const last = (label: string): Locator => page.getByLabel(label, { exact: true }).last();
  await add(page, 'целое число', 'Сколько учеников питается бесплатно');
  await add(page, 'доля из двух чисел', 'Охват горячим питанием');
  await last('Что в числителе').fill('Питаются');
  await last('Что в знаменателе').fill('Всего учеников');
  await add(page, 'выбор одного', 'Есть ли подвоз');
  await last('Варианты, каждый с новой строки').fill('Да\nНет');
  await add(page, 'выбор нескольких', 'Чем помогает муниципалитет');
  await last('Варианты, каждый с новой строки').fill('Автобус\nОплата проезда');
  await add(page, 'текст', 'Чего не хватает');
  await add(page, 'дата', 'Когда проверяли столовую');
  await add(page, 'файл', 'Приказ об организации питания');
  await add(page, 'ссылка', 'Меню на сайте');
  await add(page, 'таблица', 'Питание по уровням');
  await last('Строки').selectOption({ label: 'Даны в форме' });
  await last('Строки, каждая с новой строки').fill('Начальная\nОсновная');
  await addColumn(page, 'Питаются');
  await add(page, 'таблица', 'Маршруты подвоза');
  await addColumn(page, 'Детей');
  await add(page, 'числа по строкам и столбцам', 'Кто питается');
  await last('Показатели (строки), каждый с новой строки').fill('Завтрак\nОбед');
  await last('Категории (столбцы), каждая с новой строки').fill('1–4 классы\n5–9 классы');
  await add(page, 'целое число', 'Сколько автобусов');
  await page.getByText('Условие показа, готовый ответ, код').last().click();
  await page.getByRole('button', { name: 'Добавить условие' }).first().click();
  await last('Вопрос условия').selectOption({ label: 'Есть ли подвоз' });
  await last('Вариант').selectOption({ label: 'Да' });
  await page.getByRole('button', { name: 'Добавить проверку' }).click();
  await last('Число').selectOption({ label: 'Охват горячим питанием: Всего учеников' });
  await last('Что написать тому, кто отвечает').fill('Питающихся бесплатно не больше, чем учеников.');
}

async function add(page: Page, type: string, question: string): Promise<void> {
  await page.getByLabel('Тип нового вопроса').selectOption({ label: type });
  await page.getByRole('button', { name: 'Добавить вопрос' }).click();
  await page.getByLabel('Вопрос', { exact: true }).fill(question);
}

async function addColumn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Добавить столбец' }).click();
  await page.getByLabel('Столбец', { exact: true }).last().fill(name);
}

interface Eaters {
  readonly free: number;
  readonly eating: number;
  readonly all: number;
}

/** Somebody of the municipality answers for a school, and sends it. */
export async function answerAll(page: Page, address: string, { free, eating, all }: Eaters): Promise<void> {
  const field = (label: string): Locator => page.getByLabel(label, { exact: true });
  await page.goto(address);
  await page.getByRole('button', { name: 'Заполнить вместо них' }).click();
  await field('Сколько учеников питается бесплатно').fill(String(free));
  await field('Питаются').first().fill(String(eating));
  await field('Всего учеников').fill(String(all));
  await page.getByRole('radio', { name: 'Да' }).check();
  await page.getByRole('checkbox', { name: 'Автобус' }).check();
  await field('Чего не хватает').fill('Второго повара');
  await field('Когда проверяли столовую').fill('2026-11-10');
  const order = { name: 'Приказ.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') };
  await page.locator('input[type=file]').setInputFiles(order);
  await page.getByRole('link', { name: 'Приказ.pdf' }).waitFor();
  await field('Меню на сайте').fill('https://school.example/menu');
  await page.getByRole('button', { name: /^Добавить строку/ }).click();
  for (const table of await page.getByRole('table').all())
    for (const cell of await table.getByRole('textbox').all()) await cell.fill('7');
  await field('Сколько автобусов').fill('2');
  await page.getByRole('button', { name: /^Проверить/ }).click();
  await page.getByRole('button', { name: /^Отправить/ }).click();
  await page.getByRole('heading', { level: 1, name: /ответы сданы/ }).waitFor();
}
