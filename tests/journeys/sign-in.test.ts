import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser } from '#tests/support/browser.ts';
import { beginStory, type Story } from './story.ts';

const administrator = {
  name: 'Ясноборская Анна Глебовна',
  login: 'anna@example.org',
  password: 'лиловый трактор поёт у реки',
};
const coordinator = {
  name: 'Дубоярова Тамара Игнатьевна',
  login: 'tamara',
  password: 'семь берёз и старый компас',
  newPassword: 'компас забыт на третьей полке',
};

async function typeSignIn(page: Page, { login, password }: { login: string; password: string }): Promise<void> {
  await page.getByLabel('Логин или электронная почта').fill(login);
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Дубоярова/ }).click();
  await page.getByRole('button', { name: 'Выйти' }).click();
  await page.getByRole('heading', { level: 1, name: 'Вход в систему' }).waitFor();
}

describe.skipIf(!hasBrowser)('people come in, prove who they are and look after their accounts', () => {
  let story: Story;
  let elsewhere: Page;
  let invitation = '';
  let secret = '';
  let recoveryCodes: readonly string[] = [];
  /** A code serves once, so each sign-in takes that of another half a minute. */
  const codeAfter = (halfMinutes: number): string =>
    new TOTP({ secret }).generate({ timestamp: Date.now() + halfMinutes * 30_000 });
  beforeAll(async () => {
    story = await beginStory();
    elsewhere = await story.openElsewhere();
  });
  afterAll(() => story.end());

  test('before the set-up nobody comes in; the page says where the link is', async () => {
    const { page, url } = story;
    await page.goto(`${url}/lists`);
    await page.getByRole('heading', { level: 1, name: 'Система ещё не настроена' }).waitFor();
    await story.look('not set up');
  });

  test('the printed link makes the administrator, and leaves the address at once', async () => {
    const { page, setUpUrl } = story;
    await page.goto(setUpUrl);
    await page.getByRole('heading', { level: 1, name: 'Настройте систему: создайте администратора' }).waitFor();
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    await page.getByRole('button', { name: 'Создать и войти' }).click();
    await page.getByRole('alert').getByText('Не отправлено: нужно исправить 3 поля').waitFor();
    await story.look('set-up with faults');
    await page.getByLabel('Фамилия, имя, отчество').fill(administrator.name);
    await page.getByLabel('Логин или электронная почта').fill(administrator.login);
    await page.getByLabel('Пароль', { exact: true }).fill('Анна Ясноборская');
    await page.getByText('Пароль из вашего имени или логина').first().waitFor();
    await page.getByLabel('Пароль', { exact: true }).fill(administrator.password);
    await page.getByText('Пароль подходит').waitFor();
    await story.look('set-up');
    await page.getByRole('button', { name: 'Создать и войти' }).click();
    await page.getByRole('button', { name: new RegExp(administrator.name) }).click();
    await page.getByRole('listitem').filter({ hasText: 'региональный оператор' }).waitFor();
    await story.look('account menu');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('button', { name: 'Выйти' }).count()).toBe(0);
  });

  test('the link serves once', async () => {
    await elsewhere.goto(story.setUpUrl);
    await elsewhere.getByRole('heading', { level: 1, name: 'Система уже настроена' }).waitFor();
    await elsewhere.getByRole('link', { name: 'Перейти на страницу входа' }).click();
    await elsewhere.getByRole('heading', { level: 1, name: 'Вход в систему' }).waitFor();
    await story.look('sign in', elsewhere);
  });

  test('the administrator invites a coordinator, on paper', async () => {
    const { page, url } = story;
    await page.goto(`${url}/people`);
    await page.getByRole('link', { name: 'Пригласить', exact: true }).click();
    await page.getByLabel('Фамилия, имя, отчество').fill(coordinator.name);
    await page.getByLabel('Роль', { exact: true }).selectOption({ label: 'региональный координатор' });
    await page.getByLabel('Как передать ссылку').selectOption({ label: 'Напечатать и вручить лично' });
    await page.getByRole('button', { name: 'Пригласить', exact: true }).click();
    const link = page.getByLabel(`Ссылка для человека: ${coordinator.name}`);
    await link.waitFor();
    invitation = (await link.innerText()).trim();
    expect(invitation).toContain('/invitation#');
    await story.look('invitation to print');
  });

  test('she accepts it at her own computer and is in', async () => {
    await elsewhere.goto(invitation);
    await elsewhere.getByRole('heading', { level: 1, name: 'Вас пригласили: региональный координатор' }).waitFor();
    await elsewhere.getByText(`Приглашение от: ${administrator.name}`).waitFor();
    expect(await elsewhere.getByLabel('Фамилия, имя, отчество').inputValue()).toBe(coordinator.name);
    await elsewhere.getByLabel('Придумайте логин').fill(administrator.login);
    await elsewhere.getByLabel('Придумайте пароль').fill(coordinator.password);
    await elsewhere.getByRole('button', { name: 'Принять и войти' }).click();
    await elsewhere.getByRole('alert').getByText('Такой логин уже занят').waitFor();
    await story.look('invitation', elsewhere);
    await elsewhere.getByLabel('Придумайте логин').fill(coordinator.login);
    await elsewhere.getByRole('button', { name: 'Принять и войти' }).click();
    await elsewhere.getByRole('button', { name: /Дубоярова.*региональный координатор/ }).waitFor();
  });

  test('what is not hers is refused by a page that says why and whom to ask', async () => {
    await elsewhere.goto(`${story.url}/audit`);
    await elsewhere.getByRole('heading', { level: 1, name: 'Эта страница вам недоступна' }).waitFor();
    await elsewhere.getByText(/Вы вошли как Дубоярова Тамара Игнатьевна, региональный координатор/).waitFor();
    const sections = elsewhere.getByRole('navigation', { name: 'Разделы' });
    expect(await sections.getByRole('link', { name: 'Журнал' }).count()).toBe(0);
    await story.look('not open', elsewhere);
    await elsewhere.getByRole('link', { name: 'Перейти на главную' }).click();
    await elsewhere.waitForURL((address) => address.pathname !== '/audit');
  });

  test('a wrong password is told in plain words; the right one opens the page asked for', async () => {
    await signOut(elsewhere);
    await elsewhere.goto(`${story.url}/profile`);
    await elsewhere.getByText('Войдите, и откроется нужная вам страница').waitFor();
    await typeSignIn(elsewhere, { login: coordinator.login, password: 'не тот пароль' });
    await elsewhere.getByRole('alert').getByText('Логин или пароль не подошли').waitFor();
    await story.look('wrong password', elsewhere);
    await typeSignIn(elsewhere, coordinator);
    await elsewhere.getByRole('heading', { level: 1, name: coordinator.name }).waitFor();
    expect(new URL(elsewhere.url()).pathname).toBe('/profile');
  });

  test('she turns the second step on and keeps the recovery codes', async () => {
    await elsewhere.getByRole('button', { name: 'Включить второй шаг' }).click();
    await elsewhere.getByLabel('Нынешний пароль').fill(coordinator.password);
    await elsewhere.getByRole('button', { name: 'Продолжить' }).click();
    await elsewhere.getByRole('img', { name: 'Картинка с секретом для приложения' }).waitFor();
    await story.look('second step', elsewhere);
    const shown = await elsewhere.getByLabel('Не получается навести? Введите секрет вручную:').innerText();
    secret = shown.replaceAll(/\s/g, '');
    await elsewhere.getByLabel('Код из приложения').fill('12');
    await elsewhere.getByRole('button', { name: 'Включить', exact: true }).click();
    await elsewhere.getByRole('alert').getByText('Код не подошёл').waitFor();
    await elsewhere.getByLabel('Код из приложения').fill(codeAfter(-1));
    await elsewhere.getByRole('button', { name: 'Включить', exact: true }).click();
    recoveryCodes = (await elsewhere.getByLabel('Запасные коды').innerText()).trim().split(/\s+/);
    expect(recoveryCodes).toHaveLength(10);
    await story.look('recovery codes', elsewhere);
    await elsewhere.getByRole('button', { name: 'Коды сохранены, закрыть' }).click();
    await elsewhere.getByText('Включён. Запасных кодов осталось: 10').waitFor();
  });

  test('the password alone is not enough any more, at home a recovery code helps', async () => {
    await signOut(elsewhere);
    await typeSignIn(elsewhere, coordinator);
    await elsewhere.getByRole('heading', { level: 1, name: 'Введите код подтверждения' }).waitFor();
    await story.look('code', elsewhere);
    await elsewhere.getByLabel('Код из приложения').fill('000000');
    await elsewhere.getByRole('button', { name: 'Подтвердить' }).click();
    await elsewhere.getByRole('alert').getByText('Код не подошёл').waitFor();
    await elsewhere.getByLabel('Код из приложения').fill(codeAfter(0));
    await elsewhere.getByRole('button', { name: 'Подтвердить' }).click();
    await elsewhere.getByRole('button', { name: /Дубоярова/ }).waitFor();
    const home = await story.openElsewhere();
    await home.goto(story.url);
    await typeSignIn(home, coordinator);
    await home.getByLabel('Код из приложения').fill(recoveryCodes[0] ?? '');
    await home.getByRole('button', { name: 'Подтвердить' }).click();
    await home.getByRole('button', { name: /Дубоярова/ }).waitFor();
    await endFromElsewhere(home);
  });

  /** The session at home is ended from the computer at work; what is typed at home stays until its page is left. */
  async function endFromElsewhere(home: Page): Promise<void> {
    await home.goto(`${story.url}/profile`);
    await home.getByLabel('Рабочий телефон').fill('+7 900 000-00-00');
    await elsewhere.goto(`${story.url}/profile#sessions`);
    await elsewhere.getByRole('button', { name: /^Завершить сеанс/ }).waitFor();
    await story.look('profile', elsewhere);
    await elsewhere.getByRole('button', { name: /^Завершить сеанс/ }).click();
    await expect.poll(() => elsewhere.getByRole('button', { name: /^Завершить сеанс/ }).count()).toBe(0);
    await home.getByRole('button', { name: 'Сохранить' }).click();
    await home.getByRole('alert').getByText('Сеанс завершён: вы вышли').waitFor();
    expect(await home.getByLabel('Рабочий телефон').inputValue()).toBe('+7 900 000-00-00');
    await story.look('session ended', home);
    await home.goto(`${story.url}/people`);
    await home.getByRole('heading', { level: 1, name: 'Вход в систему' }).waitFor();
    expect(new URL(home.url()).searchParams.get('to')).toBe('/people');
  }

  test('she changes what is hers: the phone, a consent, the password, and carries her data away', async () => {
    const { url } = story;
    await elsewhere.goto(`${url}/profile`);
    await elsewhere.getByLabel('Рабочий телефон').fill('+7 900 000-00-01');
    await elsewhere.getByRole('button', { name: 'Сохранить' }).click();
    await elsewhere.getByText('Сохранено').waitFor();
    const consents = elsewhere.getByRole('region', { name: 'Согласия' });
    await consents.getByText('Полный текст').first().click();
    await consents.getByRole('button', { name: 'Дать согласие: Публиковать рабочие контакты' }).click();
    await consents.getByRole('button', { name: 'Отозвать согласие: Публиковать рабочие контакты' }).click();
    await consents.getByText(/^Отозвано/).waitFor();
    const download = elsewhere.waitForEvent('download');
    await elsewhere.getByRole('link', { name: 'Скачать мои данные' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.json$/);
    await elsewhere.getByRole('button', { name: 'Сменить пароль' }).click();
    await elsewhere.getByLabel('Нынешний пароль').fill('не тот пароль');
    await elsewhere.getByLabel('Новый пароль', { exact: true }).fill(coordinator.newPassword);
    await elsewhere.getByRole('button', { name: 'Сохранить новый пароль' }).click();
    await elsewhere.getByRole('alert').getByText('Пароль не подошёл').waitFor();
    await story.look('password change', elsewhere);
    await elsewhere.getByLabel('Нынешний пароль').fill(coordinator.password);
    await elsewhere.getByRole('button', { name: 'Сохранить новый пароль' }).click();
    await elsewhere.getByText('Пароль изменён').waitFor();
    await elsewhere.reload();
    expect(await elsewhere.getByLabel('Рабочий телефон').inputValue()).toBe('+7 900 000-00-01');
  });

  test('who guesses has to wait, while the person herself works on', async () => {
    const stranger = await story.openElsewhere();
    await stranger.goto(`${story.url}/sign-in`);
    const told = stranger.getByText(/Слишком много попыток с этого места\. Повторите через \d+/);
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      await typeSignIn(stranger, { login: coordinator.login, password: `догадка номер ${String(attempt)}` });
      await stranger.getByText(/не подошли|Слишком много попыток/).waitFor();
    }
    await told.waitFor();
    await story.look('wait', stranger);
    await signOut(elsewhere);
    await typeSignIn(elsewhere, { login: coordinator.login, password: coordinator.newPassword });
    await elsewhere.getByRole('heading', { level: 1, name: 'Введите код подтверждения' }).waitFor();
  });

  test('a password forgotten is asked for without telling whether there is such a person', async () => {
    const { url } = story;
    const stranger = await story.openElsewhere();
    await stranger.goto(`${url}/sign-in`);
    await stranger.getByRole('link', { name: 'Забыли пароль?' }).click();
    await story.look('reset asked', stranger);
    await stranger.getByLabel('Логин или электронная почта').fill('nobody@example.org');
    await stranger.getByRole('button', { name: 'Запросить ссылку' }).click();
    await stranger.getByRole('heading', { level: 1, name: 'Запрос принят' }).waitFor();
    await stranger.goto(`${url}/reset#${'a'.repeat(43)}`);
    await stranger.getByLabel('Пароль', { exact: true }).fill(coordinator.password);
    await stranger.getByRole('button', { name: 'Сохранить и войти' }).click();
    await stranger.getByRole('alert').getByText('Ссылка не подходит').waitFor();
    await story.look('reset refused', stranger);
    await stranger.goto(`${url}/guest`);
    await stranger.getByRole('heading', { level: 1, name: 'Ссылка открыта не полностью' }).waitFor();
  });
});
