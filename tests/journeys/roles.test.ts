import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessContract } from '#features/access/contract.ts';
import { accountsContract } from '#features/accounts/contract.ts';
import { type Role, roles } from '#features/access/domain/roles.ts';
import { ru } from '#features/access/ru.ts';
import { dayOf } from '#kernel/day.ts';
import { hasBrowser } from '#tests/support/browser.ts';
import type { TwoMunicipalities } from '#tests/support/two-municipalities.ts';
import { askAs, fillRegion } from './real-region.ts';
import { type RoleCase, roleCases, schoolsOf } from './role-cases.ts';
import { beginSignedIn } from './signed-in.ts';
import type { Story } from './story.ts';

const password = 'семь берёз и старый компас';
const refused = 'Эта страница вам недоступна';
/** Pages behind sections: who has a right to none of those has none to these. */
const deeper = [
  ...['/lists/2023/compare', '/lists/2023/map', '/lists/2023/editions', '/lists/2023/recurrence', '/what-if/2023'],
  ...[
    '/methodology/federal',
    '/methodology-draft',
    '/schools/reorganise',
    '/results/1',
    '/people/1',
    '/privacy/acts/1',
  ],
];
const cases: readonly [Role, RoleCase][] = Object.entries(roleCases) as [Role, RoleCase][];

describe.skipIf(!hasBrowser)('each role: invited, signed in, sees the own, is refused the foreign', () => {
  let story: Story;
  let region: TwoMunicipalities;
  beforeAll(async () => {
    story = await beginSignedIn();
    region = await fillRegion(story.page);
  });
  afterAll(() => story.end());

  test('no role is left out', () => {
    expect(cases.map(([role]) => role).toSorted()).toEqual([...roles].toSorted());
  });

  test.each(cases)('%s', async (role, one) => {
    const page = await story.openElsewhere();
    const { own, foreign } = schoolsOf(one.on);
    await page.goto(await invite(role, one));
    await (role === 'guest' ? enterAsGuest(page) : accept(page, role, one));
    if (role === 'curator') await giveMore(page, one);

    await isAtHome(page, one);
    const seen = [await textOf(page)];
    if (role === 'curator') await story.look('first page of a curator', page);
    if (role !== 'guest') await signInAgain(page, role, one);

    await page.goto(`${story.url}/schools?q=ская`);
    const findable = own.filter((name) => name.includes('ская'));
    for (const name of findable) await page.getByRole('main').getByText(name).first().waitFor();
    seen.push(await textOf(page), ...(await walkThroughSections(page)));
    await areRefused(page, await notOffered(page));
    if (role === 'teacher') await areRefused(page, deeper);

    await areRefused(page, [addressOf(one.closed)]);
    const refusal = await textOf(page);
    expect(refusal).toContain(`Вы вошли как ${one.name}, ${ru.roles[role]}`);
    expect(refusal).toContain('попросите доступ у администратора');
    expect(refusal).not.toMatch(/40[134]|forbidden|undefined|null|\[object|ошибк\w+ в программе/);
    if (role === 'director') await story.look('refused to a director', page);
    await page.getByRole('link', { name: 'Перейти на главную' }).click();
    await isAtHome(page, one);

    const all = [...seen, refusal];
    for (const name of foreign) expect(all.filter((text) => text.includes(name))).toEqual([]);
    // a code of the program where a word should be
    expect(all.flatMap((text) => text.match(/\b[a-z]+_[a-z_]+\b/g) ?? [])).toEqual([]);
    await page.context().close();
  });

  test('the browser has complained of nothing', () => story.look('people after all roles'));

  /** @returns the link that is printed for the person */
  async function invite(role: Role, { name, on }: RoleCase): Promise<string> {
    const { municipalityIds, schoolIds } = region;
    const place = {
      municipalityId: typeof on === 'string' && on !== 'region' ? (municipalityIds[on] ?? 0) : null,
      schoolId: typeof on === 'string' ? null : schoolIds[on[0]],
    };
    if (role === 'guest') {
      const validTo = dayOf(new Date(Date.now() + 86_400_000));
      return (await askAs(story.page, accessContract.makeGuestLink, { label: name, ...place, validTo })).link;
    }
    const { link } = await askAs(story.page, accessContract.invite, { name, role, ...place, by: 'print' });
    return link ?? '';
  }

  async function accept(page: Page, role: Role, { name }: RoleCase): Promise<void> {
    await page.getByRole('heading', { level: 1, name: `Вас пригласили: ${ru.roles[role]}` }).waitFor();
    expect(await page.getByLabel('Фамилия, имя, отчество').inputValue()).toBe(name);
    await page.getByLabel('Придумайте логин').fill(loginOf(role));
    await page.getByLabel('Придумайте пароль').fill(password);
    await page.getByRole('button', { name: 'Принять и войти' }).click();
    await accountOf(page, role, name).waitFor();
  }

  async function enterAsGuest(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Открыть просмотр' }).click();
    await page.getByText(/^Гостевой просмотр: только чтение, до/).waitFor();
  }

  async function signInAgain(page: Page, role: Role, { name }: RoleCase): Promise<void> {
    await accountOf(page, role, name).click();
    await page.getByRole('button', { name: 'Выйти' }).click();
    await page.getByLabel('Логин или электронная почта').fill(loginOf(role));
    await page.getByLabel('Пароль', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Войти', exact: true }).click();
    await isAtHome(page, roleCases[role]);
  }

  /** The other schools of a role that is given school by school. */
  async function giveMore(page: Page, { on }: RoleCase): Promise<void> {
    const { personId } = await askAs(page, accountsContract.me);
    const validFrom = dayOf(new Date());
    for (const code of typeof on === 'string' ? [] : on.slice(1)) {
      const given = { personId, role: 'curator', schoolId: region.schoolIds[code], validFrom };
      await askAs(story.page, accessContract.assign, given);
    }
    await page.goto(story.url);
  }

  function accountOf(page: Page, role: Role, name: string): ReturnType<Page['getByRole']> {
    return page.getByRole('button', { name: new RegExp(`${name}.*${ru.roles[role]}`) });
  }

  async function isAtHome(page: Page, { home: [path, title, shows] }: RoleCase): Promise<void> {
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('main').getByText(shows).first().waitFor();
    expect(new URL(page.url()).pathname).toContain(path);
  }

  function addressOf(closed: RoleCase['closed']): string {
    return typeof closed === 'string' ? closed : `/lists/2023/why/${String(region.schoolIds[closed.whyOf])}`;
  }
});

function sectionsOf(page: Page): ReturnType<Page['getByRole']> {
  return page.getByRole('navigation', { name: 'Разделы', exact: true }).getByRole('link');
}

function loginOf(role: Role): string {
  return role.replaceAll('_', '.');
}

/** What stands on the page once nothing of it is on its way, the folded too. */
async function textOf(page: Page): Promise<string> {
  await expect.poll(() => page.locator('.skeleton').count()).toBe(0);
  return (await page.locator('body').textContent()) ?? '';
}

async function areRefused(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(new URL(path, page.url()).href);
    await page.getByRole('heading', { level: 1, name: refused }).waitFor();
  }
}

/** Sections that the navigation leaves out for this reader. */
async function notOffered(page: Page): Promise<readonly string[]> {
  const offered = await sectionsOf(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const navigation = await readFile(join(process.cwd(), 'src', 'app', 'navigation.tsx'), 'utf8');
  const sections = [...navigation.matchAll(/\bto: '([^']+)'/g)].map(([, path = '']) => path);
  expect(sections).toEqual(expect.arrayContaining(offered));
  return sections.filter((path) => !offered.includes(path));
}

/**
 * Opens every page that the navigation offers. From the last to the first, for «Школы», where the walk begins, is never the last: so
 * each page has another title than the one before.
 */
async function walkThroughSections(page: Page): Promise<readonly string[]> {
  const links = sectionsOf(page);
  const title = page.getByRole('main').getByRole('heading', { level: 1 });
  const texts: string[] = [];
  await links.first().waitFor();
  for (const name of (await links.allInnerTexts()).toReversed()) {
    const before = await title.innerText();
    await links.filter({ hasText: new RegExp(`^${name}$`) }).click();
    await expect.poll(async () => (await title.allInnerTexts()).filter((text) => text !== before)).toHaveLength(1);
    const text = await textOf(page);
    expect(text, name).not.toMatch(/недоступна|Страница не открылась|Не удалось/);
    texts.push(text);
  }
  return texts;
}
