import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { hasBrowser } from '#tests/support/browser.ts';
import { startProvider, type LocalProvider } from '#tests/support/oidc.ts';
import { findFreePort } from '#tests/support/server.ts';
import { beginStory, type Story } from './story.ts';

/** Through the provider's own pages: a login, a password, a consent. */
async function enterByProvider(page: Page, login: string): Promise<void> {
  // Its form asks the world for a font.
  await page.route(/^https:/, (route) => route.fulfill({ contentType: 'text/css', body: '' }));
  await page.getByRole('button', { name: 'Войти через Единый вход области' }).click();
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill('known to the provider alone');
  await page.locator('button[type=submit]').click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

describe.skipIf(!hasBrowser)('people come in through the identity provider of the region', () => {
  let provider: LocalProvider;
  let story: Story;
  let elsewhere: Page;
  beforeAll(async () => {
    const port = String(await findFreePort());
    provider = await startProvider(`http://127.0.0.1:${port}/sign-in/return`);
    for (const [login, name] of [
      ['tamara', 'Тамара Дубоярова'],
      ['nobody', 'Некто Неизвестный'],
    ] as const)
      provider.people.set(login, { email: `${login}@example.org`, email_verified: true, name });
    story = await beginStory({
      OPORA_PORT: port,
      OPORA_OIDC_ISSUER: provider.issuer,
      OPORA_OIDC_CLIENT_ID: provider.clientId,
      OPORA_OIDC_CLIENT_SECRET: provider.clientSecret,
      OPORA_OIDC_NAME: 'Единый вход области',
    });
    elsewhere = await story.openElsewhere();
  });
  afterAll(async () => {
    await story.end();
    await provider.close();
  });

  test('the administrator invites by an address', async () => {
    const { page, url, setUpUrl } = story;
    await page.goto(setUpUrl);
    await page.getByLabel('Фамилия, имя, отчество').fill('Ясноборская Анна Глебовна');
    await page.getByLabel('Логин или электронная почта').fill('anna@example.org');
    await page.getByLabel('Пароль', { exact: true }).fill('лиловый трактор поёт у реки');
    await page.getByRole('button', { name: 'Создать и войти' }).click();
    await page.getByRole('button', { name: /Ясноборская/ }).waitFor();
    await page.goto(`${url}/people`);
    await page.getByRole('link', { name: 'Пригласить', exact: true }).click();
    await page.getByLabel('Фамилия, имя, отчество').fill('Дубоярова Тамара Игнатьевна');
    await page.getByLabel('Роль', { exact: true }).selectOption({ label: 'региональный координатор' });
    await page.getByLabel(/^Электронная почта/).fill('tamara@example.org');
    await page.getByLabel('Как передать ссылку').selectOption({ label: 'Напечатать и вручить лично' });
    await page.getByRole('button', { name: 'Пригласить', exact: true }).click();
    await page.getByLabel('Ссылка для человека: Дубоярова Тамара Игнатьевна').waitFor();
  });

  test('who is not invited is told whom to ask', async () => {
    const stranger = await story.openElsewhere();
    await stranger.goto(story.url);
    await stranger.getByRole('button', { name: 'Войти через Единый вход области' }).waitFor();
    await story.look('sign in by a provider', stranger);
    await enterByProvider(stranger, 'nobody');
    await stranger.getByRole('heading', { level: 1, name: 'Войти не получилось' }).waitFor();
    await stranger.getByRole('alert').getByText('приглашения для вас нет').waitFor();
    await story.look('not invited', stranger);
  });

  test('an answer that the provider never gave is refused', async () => {
    const stranger = await story.openElsewhere();
    await stranger.goto(`${story.url}/sign-in/return?code=made-up&state=made-up`);
    await stranger.getByRole('alert').getByText('Внешняя система не подтвердила вход').waitFor();
    await stranger.getByRole('link', { name: 'Вернуться на страницу входа' }).click();
    await stranger.getByRole('heading', { level: 1, name: 'Вход в систему' }).waitFor();
  });

  test('who is invited comes in without a password of ours, to the page asked for', async () => {
    await elsewhere.goto(`${story.url}/profile`);
    await enterByProvider(elsewhere, 'tamara');
    await elsewhere.getByRole('heading', { level: 1, name: 'Дубоярова Тамара Игнатьевна' }).waitFor();
    await elsewhere.waitForURL(`${story.url}/profile`);
    await elsewhere.getByText('Пароля у этой учётной записи нет').waitFor();
  });
});
