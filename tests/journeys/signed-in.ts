import type { Page } from 'playwright-core';
import { beginStory, type Story } from './story.ts';

/** Whoever set the installation up: administrator and operator of the region. */
export const first = {
  name: 'Ольхоборов Матвей Савельевич',
  login: 'matvey',
  password: 'лиловый трактор поёт у реки',
} as const;

/** A story that begins on the start page of an empty installation, which its first person has just set up. */
export async function beginSignedIn(): Promise<Story> {
  const story = await beginStory();
  const { page, setUpUrl } = story;
  await page.goto(setUpUrl);
  await page.getByLabel('Фамилия, имя, отчество').fill(first.name);
  await page.getByLabel('Логин или электронная почта').fill(first.login);
  await page.getByLabel('Пароль', { exact: true }).fill(first.password);
  await page.getByRole('button', { name: 'Создать и войти' }).click();
  await page.getByRole('heading', { level: 1, name: 'Загрузите результаты' }).waitFor();
  return story;
}

/** Somebody of the demonstration region, chosen on the sign-in page. */
export async function enterAs(page: Page, url: string, role: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  const persona = page.getByRole('region', { name: 'Посмотреть глазами' }).getByRole('listitem');
  await persona
    .filter({ has: page.getByText(role, { exact: true }) })
    .getByRole('button')
    .click();
  await page.getByRole('heading', { level: 1, name: 'Вход в систему' }).waitFor({ state: 'detached' });
}
