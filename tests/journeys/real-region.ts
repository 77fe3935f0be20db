import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { z } from 'zod';
import { registryContract } from '#features/registry/contract.ts';
import { resultsContract } from '#features/results/contract.ts';
import type { Endpoint } from '#kernel/contract.ts';
import {
  type Code,
  registryFile,
  resultsFile,
  schools,
  type TwoMunicipalities,
} from '#tests/support/two-municipalities.ts';

/** Asks the server what a page would, with the session of the page's browser. */
export async function askAs<E extends Endpoint>(
  page: Page,
  { verb, kind, output }: E,
  input: Readonly<Record<string, string | number | null>> = {},
  body?: Buffer,
): Promise<z.output<E['output']>> {
  const { origin } = new URL(page.url());
  const cookies = await page.context().cookies();
  const headers = { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
  const query = new URLSearchParams(Object.entries(input).map(([key, value]) => [key, String(value)]));
  const address = `${origin}/api/${verb}`;
  const answer = await (kind === 'query'
    ? fetch(`${address}?${query}`, { headers })
    : kind === 'upload'
      ? fetch(`${address}?${query}`, sent(headers, 'octet-stream', new Uint8Array(body ?? [])))
      : fetch(address, sent(headers, 'json', JSON.stringify(input))));
  const said: unknown = await answer.json();
  expect(answer.status, `${verb}: ${JSON.stringify(said)}`).toBe(200);
  return output.parse(said) as z.output<E['output']>;
}

function sent(headers: Record<string, string>, type: string, body: BodyInit): RequestInit {
  return { method: 'POST', headers: { ...headers, 'content-type': `application/${type}` }, body };
}

/** Registry and results of two municipalities, loaded by who is signed in as those of a region are; lists of 2021 to 2023. */
export async function fillRegion(page: Page): Promise<TwoMunicipalities> {
  await askAs(page, registryContract.import, { fileName: 'реестр.csv' }, registryFile());
  const { batchId } = await askAs(page, resultsContract.upload, { fileName: 'результаты.csv' }, resultsFile());
  const isNow = async (state: string): Promise<void> => {
    const look = async (): Promise<void> => {
      expect((await askAs(page, resultsContract.batch, { batchId })).state).toBe(state);
    };
    await vi.waitFor(look, { timeout: 60_000, interval: 100 });
  };
  await isNow('staged');
  await askAs(page, resultsContract.commit, { batchId });
  await isNow('committed');
  const { municipalities } = await askAs(page, registryContract.municipalities);
  const found = schools.map(async ({ code }): Promise<[Code, number]> => {
    const answer = await askAs(page, registryContract.search, { q: code });
    return [code, answer.schools[0]?.schoolId ?? 0];
  });
  return {
    schoolIds: Object.fromEntries(await Promise.all(found)) as Record<Code, number>,
    municipalityIds: Object.fromEntries(municipalities.map(({ name, municipalityId }) => [name, municipalityId])),
  };
}
