import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formsContract } from '#features/forms/contract.ts';
import type { Contract } from '#kernel/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { anyForm, soundForm } from '#tests/support/arbitrary-forms.ts';
import { spoilt } from '#tests/support/mutate.ts';

/** Ten thousand before a release: `OPORA_FORM_FUZZ=10000 npm test -- tests/api/forms-fuzz`. */
const REQUESTS = Number(process.env['OPORA_FORM_FUZZ'] ?? 300);

let app: TestApp;
const faults: string[] = [];

beforeAll(async () => {
  // One sender sends what an office would send in a day.
  app = await buildTestApp(undefined, { narrow: { limits: { perMinute: 1e9, openPerMinute: 1e9 } } });
});
afterAll(() => app.close());

const definition = fc.oneof(soundForm, anyForm, spoilt(soundForm));
const number = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom(-1, 1.5, 2 ** 31, 'x', null));
const wishes: fc.Arbitrary<readonly [Contract[string], object]> = fc.oneof(
  fc.record({ revision: number, definition }).map((wish) => [formsContract.change, wish] as const),
  fc.record({ revision: number }).map((wish) => [formsContract.publish, wish] as const),
  fc.record({ revision: number }).map((wish) => [formsContract.discard, wish] as const),
  fc.record({ version: number }).map((wish) => [formsContract.show, wish] as const),
  fc
    .record({ code: fc.constantFrom('copy', 'Копия', 'x'), title: fc.constantFrom('', 'Копия') })
    .map((wish) => [formsContract.copy, wish] as const),
  fc.constantFrom(
    [formsContract.retire, {}] as const,
    [formsContract.restore, {}] as const,
    [formsContract.show, {}] as const,
  ),
);

async function ask(contract: Contract[string], wish: object): Promise<number> {
  const answer = await app.ask(contract, wish);
  if (answer.status >= 500)
    faults.push(`${contract.verb} ${JSON.stringify(wish).slice(0, 500)} ${app.logged.at(-1) ?? ''}`);
  return answer.status;
}

test('R-402 whatever is sent as a form, it is kept or refused in words', async () => {
  let asked = 0;
  const statuses = new Map<number, number>();
  const count = (status: number): void => void statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const property = fc.asyncProperty(
    definition,
    fc.array(wishes, { minLength: 6, maxLength: 12 }),
    async (first, all) => {
      asked += 1;
      const code = `fuzz-${String(asked)}`;
      const made = await app.ask(formsContract.create, { code, subject: 'school', definition: first });
      count(made.status);
      if (made.status >= 500) faults.push(`create ${JSON.stringify(first).slice(0, 500)}`);
      const formId = made.status === 200 ? (made.body as { formId: number }).formId : 1;
      for (const [contract, wish] of all) {
        asked += 1;
        count(await ask(contract, { formId, ...wish }));
      }
      expect(faults).toEqual([]);
    },
  );
  await fc.assert(property, { numRuns: Math.ceil(REQUESTS / 10) });
  expect(asked).toBeGreaterThan(REQUESTS / 2);
  // 400: what no program may even read, such as a key that would change every object.
  expect([...statuses.keys()].filter((status) => status !== 400).sort()).toEqual([200, 404, 409, 422]);
  const readable = await app.ask(formsContract.list);
  expect(readable.status).toBe(200);
}, 3_600_000);
