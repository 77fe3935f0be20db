import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessContract } from '#features/access/contract.ts';
import { accountsContract } from '#features/accounts/contract.ts';
import { registryContract } from '#features/registry/contract.ts';
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

const tokenOf = (link: unknown): string => /#(\S+)/.exec(String(link))?.[1] ?? '';

async function addCoordinator(name: string): Promise<TestPerson & { readonly assignmentId: number }> {
  const person = await app.addPerson(name, [{ role: 'municipal_coordinator', municipalityId: towns.north }]);
  const { personId } = person;
  const held = app.services.workDb.selectFrom('assignment').select('assignmentId').where('personId', '=', personId);
  return { ...person, ...(await held.executeTakeFirstOrThrow()) };
}
async function endRole({ assignmentId }: { readonly assignmentId: number }): Promise<void> {
  const end = { assignmentId, on: '2025-09-01' };
  expect(await app.askAs(towns.coordinator, accessContract.endAssignment, end)).toMatchObject({ status: 200 });
}
async function invite(by: TestPerson): Promise<{ readonly invitationId: number; readonly link: string }> {
  const wish = { name: 'Новикова Нина', role: 'director', schoolId: towns.school['101'], by: 'print' };
  return (await app.askAs(by, accessContract.invite, wish)).body as { invitationId: number; link: string };
}
const opens = async (link: unknown): Promise<number> =>
  (await app.askAs(null, accountsContract.openInvitation, { token: tokenOf(link) })).status;

test('R-206 an invitation opens nothing once its sender has lost the role, until somebody else renews it', async () => {
  const gone = await addCoordinator('Ушедшая');
  const { invitationId, link } = await invite(gone);
  expect(await opens(link)).toBe(200);
  await endRole(gone);
  expect(await opens(link)).toBe(409);
  const person = { name: 'Снова Директор', login: 'again', password: 'сосна-и-берёза-7' };
  const accepted = await app.askAs(null, accountsContract.acceptInvitation, { token: tokenOf(link), ...person });
  expect(accepted).toMatchObject({ status: 409, body: { code: 'link_invalid' } });
  const { body } = await app.askAs(towns.northCoordinator, accessContract.invitations);
  const { invitations } = body as { invitations: { invitationId: number; state: string }[] };
  expect(invitations.find((one) => one.invitationId === invitationId)).toMatchObject({ state: 'expired' });
  const by = { invitationId, by: 'print' };
  const renewed = await app.askAs(towns.northCoordinator, accessContract.renewInvitation, by);
  expect(await opens((renewed.body as { link: string }).link)).toBe(200);
});

test('R-206 an invitation of the program itself needs no sender', async () => {
  const { invitationId, link } = await invite(towns.northCoordinator);
  const sent = app.services.workDb.updateTable('invitation').set({ invitedBy: null });
  await sent.where('invitationId', '=', invitationId).execute();
  expect(await opens(link)).toBe(200);
});

async function makeGuests(by: TestPerson): Promise<{ readonly guestLinkId: number; readonly token: string }> {
  const wish = { label: 'Проверяющие', schoolId: towns.school['101'], validTo: '2026-03-01' };
  const { body } = await app.askAs(by, accessContract.makeGuestLink, wish);
  const { guestLinkId, link } = body as { guestLinkId: number; link: string };
  return { guestLinkId, token: tokenOf(link) };
}
async function enter(token: string): Promise<{ readonly status: number; readonly cookie: string }> {
  const { status, headers } = await app.askAs(null, accountsContract.enterAsGuest, { token });
  return { status, cookie: /__Host-opora=[^;]+/.exec(String(headers['set-cookie']))?.[0] ?? '' };
}
const looks = async (cookie: string): Promise<number> => (await app.askAs({ cookie }, registryContract.region)).status;
async function isShownOpen(guestLinkId: number): Promise<boolean | undefined> {
  const { body } = await app.askAs(towns.coordinator, accessContract.guestLinks);
  const { links } = body as { links: { guestLinkId: number; isOpen: boolean }[] };
  return links.find((one) => one.guestLinkId === guestLinkId)?.isOpen;
}

test.each<[string, (maker: TestPerson & { readonly assignmentId: number }) => Promise<void>]>([
  ['has lost the role', endRole],
  [
    'is blocked',
    async ({ personId }) => {
      const blocked = await app.askAs(towns.administrator, accountsContract.block, { personId, reason: 'уволена' });
      expect(blocked.status).toBe(200);
    },
  ],
])('R-214 a guest link and whoever is in by it end when its maker %s', async (name, leave) => {
  const maker = await addCoordinator(`Ушедшая, ${name}`);
  const { guestLinkId, token } = await makeGuests(maker);
  const { status, cookie } = await enter(token);
  expect([status, await looks(cookie), await isShownOpen(guestLinkId)]).toEqual([200, 200, true]);
  await leave(maker);
  expect([(await enter(token)).status, await looks(cookie), await isShownOpen(guestLinkId)]).toEqual([409, 401, false]);
});
