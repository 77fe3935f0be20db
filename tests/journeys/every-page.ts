import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ordinaryView, viewChoices, writeView } from '#kernel/view.ts';
import { isFaultless, screens } from './faultless.ts';

/** Somebody of the demonstration region by the role's name; null: nobody is signed in. */
export type Reader = 'региональный оператор' | 'администратор' | 'региональный координатор' | 'директор школы' | null;

/** Where a page is opened, or the picture by which another journey has looked at it. */
type Visit = { readonly by: Reader; readonly at: readonly string[] } | { readonly picture: string };

const operator = (...at: readonly string[]): Visit => ({ by: 'региональный оператор', at });
const administrator = (...at: readonly string[]): Visit => ({ by: 'администратор', at });
const stranger = (at: string): Visit => ({ by: null, at: [at] });

/** Every page of the router, in what states it can be opened by its address. */
export const visits: Readonly<Record<string, Visit>> = {
  '/': operator('/'),
  '/results': operator('/results'),
  '/results/$batchId': operator('/results/1', '/results/999999'),
  '/results/coverage': operator('/results/coverage', '/results/coverage?year=1999'),
  '/results/signs': operator('/results/signs'),
  '/calendar': operator('/calendar', '/calendar?view=days', '/calendar?month=2020-01&whose=mine'),
  '/calendar/duties': operator('/calendar/duties?standing=overdue', '/calendar/duties?search=ъъъ'),
  '/calendar/$eventId': operator('/calendar/1', '/calendar/999999'),
  '/monitoring': operator('/monitoring'),
  '/monitoring/overview': operator('/monitoring/overview', '/monitoring/overview?subject=municipality'),
  '/monitoring/new': operator('/monitoring/new'),
  '/monitoring/$waveId': operator('/monitoring/2', '/monitoring/2?q=ъъъ', '/monitoring/1', '/monitoring/999999'),
  '/monitoring/$waveId/grid': operator('/monitoring/2/grid'),
  '/monitoring/$waveId/result': operator(
    '/monitoring/2/result',
    '/monitoring/2/result?view=answers',
    '/monitoring/1/result',
  ),
  '/monitoring/$waveId/$unitId': operator('/monitoring/2/999999'),
  '/surveys/$waveId': operator('/surveys/4', '/surveys/3?standing=few', '/surveys/3?q=ъъъ', '/surveys/999999'),
  '/surveys/$waveId/results': operator(
    '/surveys/3/results',
    '/surveys/3/results?municipality=1&group=teachers',
    '/surveys/4/results',
  ),
  '/surveys/$waveId/$unitId': operator('/surveys/3/653', '/surveys/3/999999'),
  '/forms': operator('/forms'),
  '/forms/$formId': operator('/forms/1', '/forms/999999'),
  '/indicators': operator('/indicators'),
  '/indicators/$code': operator('/indicators/T3-02', '/indicators/none'),
  '/municipality/$municipalityId': operator('/municipality/1', '/municipality/999999'),
  '/lists': operator('/lists'),
  '/lists/$year': operator('/lists/2023?show=all&columns=', '/lists/2023?q=ъъъ', '/lists/1999'),
  '/lists/$year/editions': operator('/lists/2023/editions'),
  '/lists/$year/why/$schoolId': operator('/lists/2023/why/1'),
  '/lists/$year/compare': operator('/lists/2023/compare', '/lists/1999/compare'),
  '/lists/$year/map': operator('/lists/2023/map'),
  '/lists/$year/recurrence': operator('/lists/2023/recurrence'),
  '/appeals': operator('/appeals'),
  '/appeals/$appealId': { picture: 'appeal in review' },
  '/map': operator('/map'),
  '/flow': operator('/flow'),
  '/tracks': operator('/tracks', '/tracks?track=3'),
  '/schools': operator('/schools', '/schools?q=ъъъ'),
  '/schools/groupings': operator('/schools/groupings'),
  '/schools/reorganise': operator('/schools/reorganise'),
  '/schools/$schoolId': operator('/schools/1'),
  '/schools/$schoolId/edit': operator('/schools/1/edit'),
  '/summary': operator('/summary'),
  '/what-if/$year': operator('/what-if/2023?set=LOW_SHARE_PCT.VPR%3D45', '/what-if/2023?set=NONE', '/what-if/1999'),
  '/what-if/$year/why/$schoolId': operator(
    '/what-if/2023/why/1?set=LOW_SHARE_PCT.VPR%3D45',
    '/what-if/2023/why/1?set=NONE',
  ),
  '/methodology': operator('/methodology'),
  '/methodology/$name': operator('/methodology/federal'),
  '/methodology-draft': operator('/methodology-draft'),
  '/gallery': operator('/gallery', '/gallery?state=failed'),
  '/profile': operator('/profile'),
  '/roles': administrator('/roles', '/roles?by=verb', '/roles?role=director'),
  '/people': administrator('/people?view=import', '/people?view=guests', '/people?q=ъъъ', '/people'),
  '/people/$personId': administrator('/people/5'),
  '/people/$personId/hand-over/$assignmentId': { by: 'региональный координатор', at: ['/people/6/hand-over/6'] },
  '/handovers/$handoverId': { picture: 'handover' },
  '/audit': administrator('/audit'),
  '/outbox': administrator('/outbox', '/outbox?state=all'),
  '/privacy': administrator('/privacy'),
  '/privacy/acts/$actId': { picture: 'act' },
  '/sign-in': stranger('/sign-in'),
  '/sign-in/return': stranger('/sign-in/return'),
  '/setup': stranger('/setup'),
  '/invitation': stranger('/invitation'),
  '/reset': stranger('/reset'),
  '/guest': stranger('/guest'),
  '/survey': stranger('/survey'),
};

/** Addresses by who opens them. */
export function listAddresses(): readonly (readonly [Reader, readonly string[]])[] {
  const opened = Object.values(visits).filter((visit) => 'at' in visit);
  const readers = [...new Set(opened.map(({ by }) => by))];
  return readers.map((reader) => [reader, opened.filter(({ by }) => by === reader).flatMap(({ at }) => at)]);
}

/** On the monitor as it is for everybody; on the phone with the largest letters, farthest apart, the colours by turns. */
export async function lookThrough(page: Page, url: string, addresses: readonly string[]): Promise<void> {
  for (const [index, address] of addresses.entries()) {
    await page.setViewportSize(screens.desk);
    await page.goto(`${url}${address}`);
    await isSettled(page, address);
    await isFaultless(page, address);
    const scheme = viewChoices.scheme[index % viewChoices.scheme.length] ?? ordinaryView.scheme;
    const view = writeView({ ...ordinaryView, isOn: true, size: 'largest', spacing: 'wider', scheme });
    await page.setViewportSize(screens.phone);
    await page.evaluate(`document.documentElement.dataset.view = '${view.replaceAll('.', ' ')}'`);
    await isSettled(page, address);
    await isFaultless(page, `${address} ${view}`);
  }
}

/** The title stands, and nothing of the page is on its way; the gallery shows for ever what that looks like. */
export async function isSettled(page: Page, address: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  if (address.startsWith('/gallery')) return;
  await expect.poll(() => page.locator('.skeleton, [aria-busy="true"]').count(), { timeout: 20_000 }).toBe(0);
}

/** As the router has them, so that a new page cannot be forgotten. */
export async function listRoutes(): Promise<readonly string[]> {
  const files = await textsOf(join(process.cwd(), 'src', 'app', 'routes'));
  return files.flatMap((text) => [...text.matchAll(/^ {2}path: '([^']+)'/gm)].map(([, path = '']) => path));
}

/** Names of the pictures that journeys take. */
export async function listPictures(): Promise<readonly string[]> {
  const files = await textsOf(join(process.cwd(), 'tests', 'journeys'));
  return files.flatMap((text) => [...text.matchAll(/\.look\('([^']+)'/g)].map(([, name = '']) => name));
}

async function textsOf(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => /\.tsx?$/.test(name));
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}
