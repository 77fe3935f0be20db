import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '#kernel/day.ts';
import { hasBrowser } from '#tests/support/browser.ts';
import { screens } from './faultless.ts';
import * as region from './monitoring-region.ts';
import { button, change, isTitled, plain } from './monitoring-region.ts';
import { beginSignedIn, first } from './signed-in.ts';
import type { Story } from './story.ts';

const inDays = (days: number): string => dayOf(new Date(Date.now() + days * 86_400_000));
const title = 'Профилактика учебной неуспешности: девять показателей';
/** By place on the board: the head's own school, one whose head is late, one with a term of its own, one that owes nothing. */
const [OWN, LATE, EXTENDED, EXCUSED] = [0, 22, 23, 24];
/** From here on no municipality has sent anything. */
const SILENT = 20 * region.SCHOOLS_OF_ONE;
const SENT = SILENT - 3;
const others = region.range(OWN + 1, region.SCHOOLS);
const sent = others.filter((place) => place < SILENT && ![LATE, EXTENDED, EXCUSED].includes(place));
/** What the head of the own school writes beside the first three numbers. */
const ownNumbers = {
  'Из слабоуспевающих и неуспевающих имеют индивидуальный маршрут': '12',
  'Из неуспевающих посещают дополнительные занятия': '4',
  'Обучающиеся с ОВЗ': '11',
  'Обучающиеся, для которых русский язык не родной': '6',
};
const ownAnswers = { ...region.answersOf(0), pupils: 512, weak: 33, failing: 10, routes: 12, tutor_post: 'yes' };
const remark = 'Слабоуспевающих 31, а в протоколе педсовета 33. Сверьте.';
const wave = 'Трек 3 за первое полугодие 2026 года';

describe.skipIf(!hasBrowser)('a region asks 1,100 schools and reads the answer', () => {
  let story: Story;
  let units: readonly region.Unit[] = [];
  let waveId = 0;
  let head: Page;
  let deputy: Page;
  let coordinator: Page;

  const sheet = (place: number): string => `${story.url}/monitoring/${String(waveId)}/${String(units[place]?.unitId)}`;
  const board = (): string => `${story.url}/monitoring/${String(waveId)}`;

  beforeAll(async () => {
    story = await beginSignedIn();
    await region.fillKrasnodar(story.page);
  });
  afterAll(() => story.end());

  test('the operator takes the ready form, sees what it costs, and asks all schools', async () => {
    const { page, url } = story;
    await page.goto(`${url}/forms`);
    await button(page, 'Взять готовую или загрузить файл').click();
    await button(page, new RegExp(`^Добавить\\s*форму «${title}»`)).click();
    await button(page, 'Опубликовать').click();
    await button(page.getByRole('dialog'), 'Опубликовать').click();
    await page.getByRole('link', { name: 'Запустить мониторинг' }).click();
    await isTitled(page, 'Новый мониторинг');
    await story.look('monitoring new form');
    await page.getByLabel('Как назвать мониторинг').fill(wave);
    await button(page, 'Дальше').click();
    await page.getByText(/^Сегодня это 1100\sшкол/).waitFor();
    await story.look('monitoring new population');
    await button(page, 'Дальше').click();
    await page.getByLabel('Последний день').fill(inDays(10));
    await story.look('monitoring new term');
    await button(page, 'Дальше').click();
    await page.getByText(/^Спросят 1100\sшкол, по 25\sминут на ответ/).waitFor();
    const burden = page.getByRole('region', { name: /^Нагрузка за/ });
    expect(plain(await burden.getByRole('row', { name: /^Обычно/ }).innerText())).toBe('Обычно 0 25');
    expect(plain(await burden.getByRole('row', { name: /^Всего/ }).innerText())).toBe('Всего 0 27 500');
    await story.look('monitoring new check');
    await button(page, /^Запустить: 1100\sшкол$/).click();
    await isTitled(page, /^Сдали 0 из 1\s100 школ$/);
    waveId = Number(/\/monitoring\/(\d+)/.exec(page.url())?.[1]);
    units = await region.unitsOf(page, waveId);
    expect(units).toHaveLength(region.SCHOOLS);
  });

  test('the head fills it on a phone; the line is cut, the page is closed, and nothing is lost', async () => {
    const { page } = story;
    const own = units[OWN];
    const schoolId = own?.schoolId ?? 0;
    const municipalityId = own?.municipalityId ?? 0;
    const invite = async (joining: Omit<region.Joining, 'email'>, login: string): Promise<Page> =>
      await region.join(page, await story.openElsewhere(), { ...joining, email: `${login}@example.org` });
    head = await invite({ name: 'Сомова Ольга Игоревна', role: 'director', schoolId }, 'somova');
    deputy = await invite({ name: 'Жукова Елена Ивановна', role: 'school_team', schoolId }, 'zhukova');
    const place = { role: 'municipal_coordinator', municipalityId } as const;
    coordinator = await invite({ name: 'Ольхина Вера Сергеевна', ...place }, 'olhina');
    await head.setViewportSize(screens.phone);
    await head.goto(`${story.url}/monitoring`);
    await isTitled(head, 'Нужно заполнить 1 форму');
    await story.look('monitoring of a head', head);
    await head.setViewportSize(screens.phone);
    await head.getByRole('link', { name: 'Заполнить' }).click();
    await deputy.goto(sheet(OWN));
    await head.getByLabel('Всего обучающихся').fill('512');
    await head.getByText(/^Сохранено в/).waitFor();
    await story.look('monitoring sheet', head);
    await head.setViewportSize(screens.phone);

    await head.context().setOffline(true);
    await head.getByLabel('Слабоуспевающие', { exact: true }).fill('31');
    await head.getByText('Нет связи: ответы хранятся в этом браузере').waitFor();
    await head.getByLabel('Неуспевающие').fill('9');
    await head
      .getByRole('group', { name: /тьютора/ })
      .getByLabel('Да')
      .check();
    await head.screenshot({ path: '.cache/journeys/monitoring sheet offline.png', fullPage: true });
    await deputy.getByLabel('Слабоуспевающие', { exact: true }).fill('28');
    await deputy.getByText(/^Сохранено в/).waitFor();
    const context = head.context();
    await head.close();
    await context.setOffline(false);
    head = await context.newPage();
    await head.setViewportSize(screens.phone);
    await head.goto(sheet(OWN));
    await head.getByText('Эти ответы одновременно с вами изменил кто-то ещё. Выберите, какой остаётся.').waitFor();
    expect(await head.getByLabel('Неуспевающие').inputValue()).toBe('9');
    expect(
      await head
        .getByRole('group', { name: /тьютора/ })
        .getByLabel('Да')
        .isChecked(),
    ).toBe(true);
    await story.look('monitoring two answers', head);
    await head.setViewportSize(screens.phone);
    await button(head, 'Оставить мой: «Слабоуспевающие»').click();
    await head.getByText(/^Сохранено в/).waitFor();
    expect(await head.getByLabel('Слабоуспевающие', { exact: true }).inputValue()).toBe('31');
    await deputy.context().close();
  });

  test('what is not answered yet is told at its place; then the head sends, and reads what was sent', async () => {
    await button(head, 'Проверить и отправить').click();
    await head.getByRole('alert').getByText('Нет ответа на 7 обязательных вопросов').waitFor();
    for (const [label, text] of Object.entries(ownNumbers)) await head.getByLabel(label, { exact: true }).fill(text);
    for (const group of [/курсы/, /программа для родителей/, /Методическая служба/])
      await head.getByRole('group', { name: group }).getByLabel('Нет').check();
    await button(head, 'Проверить и отправить').click();
    await head.getByRole('heading', { name: 'Проверьте ответы перед отправкой' }).waitFor();
    await story.look('monitoring before sending', head);
    await button(head, 'Отправить').click();
    await head.getByText(/^Ответы отправлены\./).waitFor();
    await story.look('monitoring sent', head);
  });

  test('a column of a sheet is pasted for all schools; the others answer at their own places', async () => {
    const { page } = story;
    await page.goto(board());
    await isTitled(page, /^Сдали 1 из 1\s100 школ$/);
    await page.getByRole('link', { name: 'Один вопрос по всем' }).click();
    await isTitled(page, 'Один вопрос по всем: Всего обучающихся');
    await page.getByLabel(`Ответ: ${units[OWN + 1]?.name ?? ''}`, { exact: true }).focus();
    // In an order of its own, as tables of others have.
    const column = others
      .toReversed()
      .map((place) => `${units[place]?.name ?? ''}\t${String(region.answersOf(place).pupils)}`)
      .join('\n');
    await page.evaluate(region.pasting(column));
    await page.getByText(`${String(region.SCHOOLS - 1)} значений вставлено.`).waitFor();
    await page.getByText(`Сохранено: ${String(region.SCHOOLS - 1)}.`).waitFor();
    await region.fillRest(page, waveId, sent);
    await region.submitAll(page, waveId, sent);
    await page.goto(board());
    await isTitled(page, /^Сдали 497 из 1\s100 школ$/);
  });

  test('the coordinator looks through the own municipality, returns one with words, the head mends it', async () => {
    await coordinator.goto(board());
    await isTitled(coordinator, /^Сдали 22 из 25 школ$/);
    await story.look('monitoring board', coordinator);
    await coordinator.getByRole('link', { name: units[OWN]?.name ?? '', exact: true }).click();
    await isTitled(coordinator, `${units[OWN]?.name ?? ''}: ответы сданы`);
    await button(coordinator, 'Вернуть с замечанием').click();
    await button(coordinator, 'Вернуть с замечанием').click();
    await coordinator.getByRole('alert').waitFor();
    await coordinator.getByLabel('Что исправить').fill(remark);
    await story.look('monitoring return', coordinator);
    await button(coordinator, 'Вернуть с замечанием').click();
    await isTitled(coordinator, `${units[OWN]?.name ?? ''}: ответы возвращены, нужно исправить`);
    await head.goto(`${story.url}/monitoring`);
    await head.getByRole('link', { name: 'Исправить' }).click();
    await head.getByText(remark).waitFor();
    await change(head, { Слабоуспевающие: '33' });
    await head.getByText(/^Ответы отправлены\./).waitFor();
  });

  test('one is confirmed, one gets a term of its own, one owes nothing, the rest is confirmed at once and back', async () => {
    const { page } = story;
    await coordinator.goto(sheet(OWN + 1));
    await button(coordinator, 'Подтвердить').click();
    await isTitled(coordinator, /: ответы подтверждены$/);
    await story.look('monitoring confirmed', coordinator);
    await page.goto(sheet(EXTENDED));
    await button(page, 'Назначить свой срок').click();
    await page.getByLabel('Новый последний день').fill(inDays(40));
    await page.getByLabel('Причина').fill('Карантин');
    await button(page, 'Назначить свой срок').click();
    await page.getByLabel('Новый последний день').waitFor({ state: 'detached' });
    await page.goto(sheet(EXCUSED));
    await button(page, 'Освободить от ответа').click();
    await page.getByLabel('Причина').fill('Школа на капитальном ремонте');
    await button(page, 'Освободить от ответа').click();
    await isTitled(page, /: отвечать не нужно$/);
    await coordinator.goto(board());
    await isTitled(coordinator, /^Сдали 22 из 24 школ$/);
    const all = /^Подтвердить 21\sответ$/;
    const confirmAll = async (): Promise<void> => {
      await button(coordinator, all).click();
      await button(coordinator.getByRole('dialog'), all).click();
      await coordinator.getByText(/^Подтверждён 21\sответ\./).waitFor();
    };
    await confirmAll();
    await story.look('monitoring board confirmed', coordinator);
    await button(coordinator, 'Отменить подтверждение').click();
    await coordinator.getByText(/^Подтверждение отменено: 21\sответ/).waitFor();
    await confirmAll();
  });

  test('what the head changes after it was confirmed is confirmed answer by answer', async () => {
    await head.goto(sheet(OWN));
    await button(head, 'Изменить ответы').click();
    await change(head, { Неуспевающие: '10', 'Обучающиеся с ОВЗ': '14' });
    await head.getByText(/^Ответы отправлены\./).waitFor();
    await coordinator.goto(`${board()}?changed=true`);
    await coordinator.getByRole('link', { name: units[OWN]?.name ?? '', exact: true }).click();
    await coordinator.getByRole('heading', { name: /^2\sответа изменено после подтверждения/ }).waitFor();
    await coordinator.getByRole('checkbox', { name: 'Обучающиеся с ОВЗ' }).uncheck();
    await story.look('monitoring changed', coordinator);
    await button(coordinator, /^Подтвердить 1\sотмеченный$/).click();
    await coordinator.getByRole('heading', { name: /^1\sответ изменён после подтверждения/ }).waitFor();
  });

  test('the board and the region read the same sums', async () => {
    const { page, url } = story;
    await page.goto(`${url}/indicators`);
    const answers = [...sent.map(region.answersOf), ownAnswers];
    const sum = (code: 'pupils' | 'weak' | 'failing' | 'routes'): number =>
      answers.reduce((total, one) => total + one[code], 0);
    const weak = sum('weak') + sum('failing');
    const tutors = answers.filter(({ tutor_post }) => tutor_post === 'yes').length;
    const sums = async (code: string): Promise<string> => {
      const row = page.getByRole('row').filter({ has: page.getByText(code, { exact: true }) });
      return plain(await row.getByRole('cell').first().innerText());
    };
    await isTitled(page, /^Показатели: данные есть по/);
    expect(await sums('T3-01')).toBe(`${region.share(weak, sum('pupils'))} ${region.ofAll(weak, sum('pupils'))}`);
    expect(await sums('T3-02')).toBe(`${region.share(sum('routes'), weak)} ${region.ofAll(sum('routes'), weak)}`);
    expect(await sums('T3-07')).toBe(`${region.share(tutors, SENT)} ${region.ofAll(tutors, SENT)}`);
    await story.look('monitoring indicators');
    await page.getByRole('link', { name: 'Слабоуспевающие и неуспевающие обучающиеся' }).click();
    await page
      .getByText(region.ofAll(weak, sum('pupils')))
      .first()
      .waitFor();
    await story.look('monitoring indicator');
  });

  test('after the last day the coordinator writes to the late; the letter waits in the outbox', async () => {
    const { page, url } = story;
    await region.join(page, await story.openElsewhere(), {
      ...{ name: 'Дубов Олег Иванович', email: 'dubov@example.org', role: 'director' },
      schoolId: units[LATE]?.schoolId ?? 0,
    });
    await story.letDaysPass(20);
    await region.signInAgain(coordinator, url, 'olhina@example.org');
    await coordinator.goto(board());
    await isTitled(coordinator, /^Сдали 22 из 24 школ, опаздывают 1$/);
    await coordinator.getByRole('link', { name: /^опаздывают/ }).click();
    await button(coordinator, /^Напомнить 1\sшколе$/).click();
    await story.look('monitoring nudge', coordinator);
    await button(coordinator.getByRole('dialog'), 'Отправить напоминания').click();
    await coordinator.getByText(/^Отправлено 1\sписьмо\.$/).waitFor();
    await region.signInAgain(page, url, first.login, first.password);
    await page.goto(`${url}/outbox`);
    await page.getByRole('row').filter({ hasText: 'Дубов Олег Иванович' }).first().waitFor();
    await story.look('monitoring outbox');
  });

  test('the operator closes the wave, its value stays; next year it is asked again', async () => {
    const { page } = story;
    await page.goto(board());
    await isTitled(page, /^Сдали 497 из 1\s099 школ, опаздывают 601$/);
    await button(page, 'Закрыть приём').click();
    await page
      .getByRole('dialog')
      .getByText(/^Не сдали: 602, ждут подтверждения: 476\./)
      .waitFor();
    await button(page.getByRole('dialog'), 'Закрыть приём').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => button(page, 'Закрыть приём').count()).toBe(0);
    await button(page, /^Напомнить/).waitFor({ state: 'detached' });
    await button(page, `Повторить мониторинг «${wave}»`).click();
    await button(page.getByRole('dialog'), 'Повторить').click();
    await isTitled(page, `Черновик: ${wave.replace('2026', '2027')}`);
    await story.look('monitoring repeated');
  });
});
