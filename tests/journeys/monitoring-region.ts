import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { z } from 'zod';
import { accessContract } from '#features/access/contract.ts';
import type { Role } from '#features/access/domain/roles.ts';
import { campaignsContract } from '#features/campaigns/contract.ts';
import { privacyContract } from '#features/privacy/contract.ts';
import { registryContract } from '#features/registry/contract.ts';
import { askAs } from './real-region.ts';

export const MUNICIPALITIES = 44;
export const SCHOOLS = 1100;
export const SCHOOLS_OF_ONE = SCHOOLS / MUNICIPALITIES;

const places = [
  ...['Акациевый', 'Барбарисовый', 'Берёзовый', 'Боярышников', 'Брусничный', 'Бузинный', 'Васильковый', 'Вербный'],
  ...['Вишнёвый', 'Вязовый', 'Гвоздичный', 'Гречишный', 'Дубовый', 'Ежевичный', 'Еловый', 'Жасминовый'],
  ...['Земляничный', 'Зверобойный', 'Ивовый', 'Калиновый', 'Камышовый', 'Кедровый', 'Кизиловый', 'Клеверный'],
  ...['Кленовый', 'Ковыльный', 'Крапивный', 'Лавандовый', 'Липовый', 'Льняной', 'Маковый', 'Малиновый', 'Мятный'],
  ...['Облепиховый', 'Ольховый', 'Осиновый', 'Полынный', 'Ромашковый', 'Рябиновый', 'Сиреневый', 'Тополиный'],
  ...['Черёмуховый', 'Шалфейный', 'Яблоневый'],
];

function registryFile(): Buffer {
  const lines = Array.from({ length: SCHOOLS }, (_, index) => {
    const place = places[Math.floor(index / SCHOOLS_OF_ONE)] ?? '';
    return `${String(23_0001 + index)};МБОУ «Средняя школа № ${String(index + 1)}»;${place} район`;
  });
  return Buffer.from(['code;name;municipality', ...lines, ''].join('\n'));
}

/** 44 municipalities with 25 schools each, as the keeper of a registry sends them. */
export async function fillKrasnodar(page: Page): Promise<void> {
  await askAs(page, registryContract.import, { fileName: 'реестр.csv' }, registryFile());
  const { municipalities } = await askAs(page, registryContract.municipalities);
  expect(municipalities).toHaveLength(MUNICIPALITIES);
}

export interface Joining {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly municipalityId?: number;
  readonly schoolId?: number;
}
const password = 'семь берёз и старый компас';

/** Invited by whoever sits at the first page, accepted at a computer of their own; agrees to letters. */
export async function join(operator: Page, page: Page, joining: Joining): Promise<Page> {
  const place = { municipalityId: joining.municipalityId ?? null, schoolId: joining.schoolId ?? null };
  const { name, email, role } = joining;
  const { link } = await askAs(operator, accessContract.invite, { ...place, name, email, role, by: 'print' });
  await page.goto(link ?? '');
  await page.getByLabel('Придумайте пароль').fill(password);
  await page.getByRole('button', { name: 'Принять и войти' }).click();
  await page.getByRole('button', { name: new RegExp(name) }).waitFor();
  await askAs(page, privacyContract.giveConsent, { purpose: 'mail_notices', textVersion: 1 });
  return page;
}

/** After so many days nobody is signed in any more. */
export async function signInAgain(page: Page, url: string, login: string, secret = password): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('Логин или электронная почта').fill(login);
  await page.getByLabel('Пароль', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Вход в систему' }).waitFor({ state: 'detached' });
}

type Campaigns = typeof campaignsContract;

/** A command of campaigns with the session of the page's browser. */
export async function tell<K extends 'saveGrid' | 'submit'>(
  page: Page,
  key: K,
  input: z.input<Campaigns[K]['input']>,
): Promise<z.output<Campaigns[K]['output']>> {
  const { verb, output } = campaignsContract[key];
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${new URL(page.url()).origin}/api/${verb}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  const said: unknown = await answer.json();
  expect(answer.status, `${verb}: ${JSON.stringify(said)}`).toBe(200);
  return output.parse(said) as z.output<Campaigns[K]['output']>;
}

export type Unit = z.output<Campaigns['board']['output']>['rows'][number];

/** All units of a wave, by municipality and name. */
export async function unitsOf(page: Page, waveId: number): Promise<readonly Unit[]> {
  return (await askAs(page, campaignsContract.board, { waveId, limit: 2000 })).rows;
}

const yesNo = (isYes: boolean): string => (isYes ? 'yes' : 'no');

export interface SchoolAnswers {
  readonly pupils: number;
  readonly weak: number;
  readonly failing: number;
  readonly routes: number;
  readonly attending: number;
  readonly ovz: number;
  readonly non_native: number;
  readonly extra_courses: string;
  readonly tutor_post: string;
  readonly parents_programme: string;
  readonly methodical_service: string;
}

/** What the school at this place of the board answers. */
export function answersOf(place: number): SchoolAnswers {
  return {
    ...{ pupils: 300 + ((place * 37) % 700), weak: 10 + (place % 23), failing: 3 + (place % 7), routes: place % 11 },
    ...{ attending: place % 4, ovz: place % 15, non_native: place % 20, extra_courses: yesNo(place % 2 === 0) },
    ...{ tutor_post: yesNo(place % 5 === 0), parents_programme: yesNo(place % 3 === 0) },
    methodical_service: yesNo(place % 4 !== 0),
  };
}

/** Everything but the first question, for many units: a column at a time, as it comes out of a table. */
export async function fillRest(page: Page, waveId: number, places: readonly number[]): Promise<void> {
  const codes = Object.keys(answersOf(0)).slice(1) as (keyof SchoolAnswers)[];
  for (const code of codes) {
    const units = await unitsOf(page, waveId);
    const chosen = places.flatMap((place) => {
      const unit = units[place];
      return unit === undefined
        ? []
        : [{ unitId: unit.unitId, revision: unit.revision, value: answersOf(place)[code] }];
    });
    const { cells } = await tell(page, 'saveGrid', { waveId, code, cells: chosen });
    expect(cells.filter(({ outcome }) => outcome !== 'saved')).toEqual([]);
  }
}

/** Each of these units is sent, eight at a time. */
export async function submitAll(page: Page, waveId: number, places: readonly number[]): Promise<void> {
  const units = await unitsOf(page, waveId);
  const waiting = places.flatMap((place) => units[place] ?? []);
  const work = async (): Promise<void> => {
    for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
      const { unitId, revision } = unit;
      const outcome = await tell(page, 'submit', { waveId, unitId, revision });
      expect(outcome.isSubmitted, JSON.stringify(outcome.problems)).toBe(true);
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
}

export function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** «7,2 %», as a page shows it. */
export function share(part: number, whole: number): string {
  return `${(Math.round((1000 * part) / whole) / 10).toFixed(1).replace('.', ',')} %`;
}

export function ofAll(part: number, whole: number): string {
  const count = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, ' ');
  return `${count(part)} из ${count(whole)}`;
}

/** As a browser does with what was copied from a table, where the cursor stands. */
export const pasting = (text: string): string => `(() => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', ${JSON.stringify(text)});
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
})()`;

/** Answers are changed on the sheet, looked through and sent. */
export async function change(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(answers)) await page.getByLabel(label, { exact: true }).fill(text);
  await button(page, 'Проверить и отправить').click();
  await button(page, 'Отправить').click();
}

export async function isTitled(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
}
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
export function button(page: Page | Locator, name: string | RegExp): Locator {
  return page.getByRole('button', { name, exact: true });
}
