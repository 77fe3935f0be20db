import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewChoices } from '#kernel/view.ts';
import { hasBrowser } from '#tests/support/browser.ts';
import { beginSignedIn, first } from './signed-in.ts';
import type { Story } from './story.ts';

const view = 'document.documentElement.dataset.view ?? null';

async function openGallery(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/gallery`);
  await page.getByRole('heading', { level: 1, name: /^Все части страниц/ }).waitFor();
}

async function setCookie(page: Page, url: string, value: string): Promise<void> {
  await page.context().addCookies([{ name: 'view', value, url }]);
}

describe.skipIf(!hasBrowser)('every part of the pages in every state', () => {
  let story: Story;
  beforeAll(async () => {
    story = await beginSignedIn();
  });
  afterAll(() => story.end());

  test('in the ordinary version', async () => {
    const { page, url } = story;
    await openGallery(page, url);
    await story.look('gallery');
    await page.getByRole('button', { name: 'Открыть подробности' }).click();
    await page.getByRole('dialog', { name: 'Берёзовская средняя школа' }).waitFor();
    await story.look('gallery side panel');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const focused = await page.evaluate<string>('document.activeElement.textContent');
    expect(focused, 'the focus returns to what opened the panel').toBe('Открыть подробности');
  });

  test.each(['forbidden', 'notFound', 'failed'])('as the whole page %s', async (state) => {
    const { page, url } = story;
    await page.goto(`${url}/gallery?state=${state}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await story.look(`gallery ${state}`);
  });

  describe.each(viewChoices.scheme)('for who sees badly, %s', (scheme) => {
    test.each(viewChoices.size.map((size, index) => ({ size, index })))(
      'in the size $size',
      async ({ size, index }) => {
        const { page, url } = story;
        const face = viewChoices.face[index % 2] ?? 'golos';
        const spacing = viewChoices.spacing[index] ?? 'normal';
        await page.getByRole('button', { name: /^(Версия для слабовидящих|Настройки вида)$/ }).waitFor();
        await chooseByHand(page, { scheme, size, face, spacing });
        await openGallery(page, url);
        await story.look(`gallery ${scheme} ${size}`);
      },
    );
  });

  test('without pictures nothing is said by a picture alone', async () => {
    const { page, url } = story;
    await chooseByHand(page, { scheme: 'white_on_black', size: 'large', face: 'golos', spacing: 'normal' });
    await openPanel(page);
    await page.getByLabel('Показывать рисунки и диаграммы').uncheck();
    await story.look('gallery without pictures');
    await openGallery(page, url);
    expect(await page.locator('main svg[role="img"]:visible').count()).toBe(0);
    await page.getByText('38,2 %').first().waitFor();
  });
});

const words = {
  black_on_white: 'Чёрным по белому',
  white_on_black: 'Белым по чёрному',
  blue_on_blue: 'Тёмно-синим по голубому',
  large: 'Крупный',
  larger: 'Крупнее',
  largest: 'Самый крупный',
  golos: 'Голос',
  pt_sans: 'ПТ Санс',
  normal: 'Обычно',
  wide: 'Шире',
  wider: 'Ещё шире',
} as const;
type Chosen = Readonly<Record<'scheme' | 'size' | 'face' | 'spacing', keyof typeof words>>;

async function openPanel(page: Page): Promise<void> {
  const panel = page.getByRole('region', { name: 'Версия для слабовидящих: настройки' });
  if (await panel.isVisible()) return;
  await page.getByRole('button', { name: /^(Версия для слабовидящих|Настройки вида)$/ }).click();
  await panel.waitFor();
}

async function untilKept(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(`sessionStorage.getItem('opora.view.unsaved')`), { timeout: 10_000 })
    .toBeNull();
}

/** By the panel, and until the server has kept it. */
async function chooseByHand(page: Page, chosen: Chosen): Promise<void> {
  await openPanel(page);
  for (const key of Object.values(chosen)) await page.getByRole('radio', { name: words[key], exact: true }).check();
  await untilKept(page);
}

describe.skipIf(!hasBrowser)('R-281 the low-vision version goes with the person', () => {
  let story: Story;
  beforeAll(async () => {
    story = await beginSignedIn();
  });
  afterAll(() => story.end());

  test('what was chosen before signing in stands before the first paint, and is in the profile afterwards', async () => {
    const { url } = story;
    const page = await story.openElsewhere();
    await page.goto(`${url}/sign-in`);
    await page.getByRole('button', { name: 'Версия для слабовидящих' }).click();
    await page.getByRole('radio', { name: words.blue_on_blue }).check();
    await story.look('sign-in for who sees badly', page);
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto(`${url}/sign-in`);
    expect(await page.evaluate(view)).toContain('scheme-blue_on_blue');
    await page.unroute('**/assets/*.js');
    await signIn(page, url);

    const other = await story.openElsewhere();
    await setCookie(other, url, 'on.scheme-white_on_black');
    await signIn(other, url);
    await expect.poll(() => other.evaluate(view), { timeout: 10_000 }).toContain('scheme-blue_on_blue');
  });

  test('the ordinary version is chosen as well, and comes back to the first computer', async () => {
    const { page, url } = story;
    await page.goto(`${url}/profile`);
    await expect.poll(() => page.evaluate(view), { timeout: 10_000 }).toContain('scheme-blue_on_blue');
    await openPanel(page);
    await page.getByRole('button', { name: 'Обычная версия' }).click();
    await untilKept(page);
    expect(await page.evaluate(view)).toBeNull();
    const other = await story.openElsewhere();
    await setCookie(other, url, 'on.scheme-white_on_black');
    await signIn(other, url);
    await expect.poll(() => other.evaluate(view), { timeout: 10_000 }).toBeNull();
  });
});

async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('Логин или электронная почта').fill(first.login);
  await page.getByLabel('Пароль', { exact: true }).fill(first.password);
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Вход в систему' }).waitFor({ state: 'detached' });
}
