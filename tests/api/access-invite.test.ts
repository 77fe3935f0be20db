import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessContract } from '#features/access/contract.ts';
import { accountsContract } from '#features/accounts/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { buildTwoTowns, type TwoTowns } from '#tests/support/two-towns.ts';

let app: TestApp;
let towns: TwoTowns;
beforeAll(async () => {
  app = await buildTestApp();
  towns = await buildTwoTowns(app);
});
afterAll(() => app.close());

const wish = { name: 'Новикова Нина', role: 'director', by: 'print' };

async function invite(by: TestPerson, input: object): Promise<{ status: number; body: Record<string, unknown> }> {
  const { status, body } = await app.askAs(by, accessContract.invite, { ...wish, ...input });
  return { status, body: body as Record<string, unknown> };
}
function tokenOf(link: unknown): string {
  return String(link).split('#')[1] ?? '';
}

test('R-206 a municipal coordinator invites the director of an own school, who gets the role and nothing else', async () => {
  const schoolId = towns.school['101'];
  const { status, body } = await invite(towns.northCoordinator, { schoolId, orderNumber: '№ 7' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ isMailed: false });
  expect(body.link).toMatch(/^http:\/\/localhost:8080\/invitation#\S{40,}$/);
  const accepted = await app.askAs(null, accountsContract.acceptInvitation, {
    token: tokenOf(body.link),
    name: 'Новикова Нина',
    login: 'novikova',
    password: 'сосна-и-берёза-7',
  });
  expect(accepted.body).toMatchObject({ outcome: 'signed_in' });
  const { rows } = {
    rows: await app.services.workDb.selectFrom('assignment').selectAll().where('orderNumber', '=', '№ 7').execute(),
  };
  expect(rows).toMatchObject([
    { role: 'director', schoolId, municipalityId: null, validFrom: '2025-09-01', validTo: null },
  ]);
});
