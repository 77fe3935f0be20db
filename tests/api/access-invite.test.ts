import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessContract } from '#features/access/contract.ts';
import { accountsContract } from '#features/accounts/contract.ts';
import type { Letter } from '#platform/mail.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { buildTwoTowns, logOf, type TwoTowns } from '#tests/support/two-towns.ts';

let app: TestApp;
let towns: TwoTowns;
const letters: Letter[] = [];
beforeAll(async () => {
  const send = (letter: Letter): Promise<void> => Promise.resolve(void letters.push(letter));
  app = await buildTestApp(undefined, { mailer: { send } });
  towns = await buildTwoTowns(app);
});
afterAll(() => app.close());

interface Answer {
  readonly status: number;
  readonly body: { readonly invitationId?: number; readonly link?: string | null; readonly code?: string };
}
async function invite(by: TestPerson, input: object): Promise<Answer> {
  const wish = { name: 'Новикова Нина', role: 'director', by: 'print' };
  return (await app.askAs(by, accessContract.invite, { ...wish, ...input })) as unknown as Answer;
}
function tokenOf(link: unknown): string {
  return /#(\S+)/.exec(String(link))?.[1] ?? '';
}
async function opens(link: unknown): Promise<number> {
  return (await app.askAs(null, accountsContract.openInvitation, { token: tokenOf(link) })).status;
}
async function accept(link: unknown, login: string): Promise<unknown> {
  const person = { name: 'Новикова Нина', login, password: 'сосна-и-берёза-7' };
  return (await app.askAs(null, accountsContract.acceptInvitation, { token: tokenOf(link), ...person })).body;
}

describe('R-206 an invitation', () => {
  test('gives its role, with order and dates, to who opens the link, once', async () => {
    const schoolId = towns.school['101'];
    const given = { schoolId, orderNumber: '№ 7', validFrom: '2025-10-01', validTo: '2026-06-01' };
    const { status, body } = await invite(towns.northCoordinator, given);
    expect(status).toBe(200);
    expect(body).toMatchObject({ isMailed: false });
    expect(body.link).toMatch(/^http:\/\/localhost:8080\/invitation#\S{40,}$/);
    expect(await accept(body.link, 'novikova')).toMatchObject({ outcome: 'signed_in' });
    const kept = app.services.workDb.selectFrom('assignment').selectAll().where('orderNumber', '=', '№ 7');
    expect(await kept.execute()).toMatchObject([
      { role: 'director', schoolId, municipalityId: null, validFrom: '2025-10-01', validTo: '2026-06-01' },
    ]);
    expect(await opens(body.link)).toBe(409);
  });

  test('goes by letter, and the link is nowhere else', async () => {
    const email = 'mail@example.org';
    const { body } = await invite(towns.northCoordinator, { schoolId: towns.school['102'], email, by: 'mail' });
    expect(body).toMatchObject({ isMailed: true, link: null });
    await app.finishJobs();
    const letter = letters.at(-1);
    expect(letter?.to).toEqual({ name: 'Новикова Нина', address: email });
    expect(letter?.text).toContain('директор школы, МОУ СОШ № 2');
    expect(letter?.text).toContain('15 сентября 2025');
    expect(await opens(letter?.text)).toBe(200);
    const row = await app.services.workDb.selectFrom('invitation').selectAll().where('email', '=', email).execute();
    expect(JSON.stringify(row)).not.toContain(tokenOf(letter?.text));
  });

  test('ends after 14 days', async () => {
    const { body } = await invite(towns.director, { schoolId: towns.school['101'], role: 'teacher' });
    app.setNow('2025-09-15T08:59:00Z');
    expect(await opens(body.link)).toBe(200);
    app.setNow('2025-09-15T09:00:00Z');
    expect(await opens(body.link)).toBe(409);
    const renewed = await app.askAs(towns.director, accessContract.renewInvitation, {
      invitationId: body.invitationId,
      by: 'print',
    });
    expect(await opens((renewed.body as Answer['body']).link)).toBe(200);
    app.setNow('2025-09-01T09:00:00Z');
  });

  test('renewed has another link, and the one before opens nothing; withdrawn opens nothing at all', async () => {
    const { body } = await invite(towns.northCoordinator, { schoolId: towns.school['101'], role: 'curator' });
    const { invitationId } = body;
    const renewed = await app.askAs(towns.northCoordinator, accessContract.renewInvitation, {
      invitationId,
      by: 'print',
    });
    expect(await opens(body.link)).toBe(409);
    expect(await opens((renewed.body as Answer['body']).link)).toBe(200);
    const withdrawn = await app.askAs(towns.northCoordinator, accessContract.withdrawInvitation, { invitationId });
    expect(withdrawn.status).toBe(200);
    expect(await opens((renewed.body as Answer['body']).link)).toBe(409);
    const again = await app.askAs(towns.northCoordinator, accessContract.withdrawInvitation, { invitationId });
    expect(again).toMatchObject({ status: 409, body: { code: 'not_open' } });
    const logged = await logOf(app, 'invitation', invitationId);
    expect(logged.map(({ verb }) => verb)).toEqual([
      'access.invite',
      'access.renewInvitation',
      'accounts.openInvitation',
      'access.withdrawInvitation',
    ]);
    expect(logged[0]).toMatchObject({
      personId: towns.northCoordinator.personId,
      schoolId: towns.school['101'],
      before: null,
      after: { role: 'curator', name: 'Новикова Нина' },
    });
    expect(logged[3]).toMatchObject({ before: { state: 'waiting' }, after: { state: 'withdrawn' } });
  });

  test('is not sent twice for the same role in the same place, nor for a role somebody has', async () => {
    const email = 'Twice@example.org';
    const first = { schoolId: towns.school['101'], role: 'tutor', email };
    expect(await invite(towns.northCoordinator, first)).toMatchObject({ status: 200 });
    const same = { ...first, email: 'twice@EXAMPLE.org' };
    expect(await invite(towns.northCoordinator, same)).toMatchObject({
      status: 409,
      body: { code: 'already_invited' },
    });
    expect(await invite(towns.northCoordinator, { ...same, role: 'curator' })).toMatchObject({ status: 200 });
    expect(await invite(towns.northCoordinator, { ...same, schoolId: towns.school['102'] })).toMatchObject({
      status: 200,
    });
    const { personId } = towns.director;
    const person = app.services.workDb.selectFrom('person').select('email').where('personId', '=', personId);
    const held = { email: (await person.executeTakeFirstOrThrow()).email, schoolId: towns.school['101'] };
    expect(await invite(towns.northCoordinator, held)).toMatchObject({
      status: 409,
      body: { code: 'already_has_role' },
    });
  });

  test('of a sender who was blocked opens nothing, until somebody else renews it', async () => {
    const fired = await app.addPerson('Бывшая', [{ role: 'municipal_coordinator', municipalityId: towns.north }]);
    const wish = { schoolId: towns.school['101'], email: 'later@example.org' };
    const { body } = await invite(fired, wish);
    expect(await opens(body.link)).toBe(200);
    const { personId } = fired;
    const blocked = await app.askAs(towns.administrator, accountsContract.block, { personId, reason: 'уволена' });
    expect(blocked.status).toBe(200);
    expect(await opens(body.link)).toBe(409);
    expect(await accept(body.link, 'late')).toMatchObject({ code: 'link_invalid' });
    const { invitationId } = body;
    const seen = await app.askAs(towns.northCoordinator, accessContract.invitations);
    const { invitations } = seen.body as { invitations: { invitationId: number; state: string }[] };
    expect(invitations.find((one) => one.invitationId === invitationId)).toMatchObject({ state: 'expired' });
    const by = { invitationId, by: 'print' };
    const renewed = await app.askAs(towns.northCoordinator, accessContract.renewInvitation, by);
    const { link } = renewed.body as Answer['body'];
    expect(await opens(link)).toBe(200);
    expect(await invite(towns.northCoordinator, wish)).toMatchObject({ body: { code: 'already_invited' } });
    expect(await accept(link, 'late')).toMatchObject({ outcome: 'signed_in' });
  });

  test('by letter needs an address', async () => {
    const wish = { schoolId: towns.school['101'], by: 'mail' };
    expect(await invite(towns.northCoordinator, wish)).toMatchObject({ status: 409, body: { code: 'email_needed' } });
  });
});

test('R-206 without a mail server the letter waits to be printed', async () => {
  const quiet = await buildTestApp();
  try {
    const there = await buildTwoTowns(quiet);
    const { body } = await quiet.askAs(there.northCoordinator, accessContract.invite, {
      name: 'Новикова Нина',
      role: 'director',
      schoolId: there.school['101'],
      email: 'paper@example.org',
      by: 'mail',
    });
    expect(body).toMatchObject({ isMailed: false, link: null });
    const outbox = await quiet.askAs(there.administrator, accountsContract.outbox);
    expect(outbox.body).toMatchObject({ messages: [{ kind: 'invitation', toAddress: 'paper@example.org' }] });
  } finally {
    await quiet.close();
  }
});

describe('R-205 who invites whom where', () => {
  test.each<[string, keyof TwoTowns, object, string]>([
    ['a coordinator, a director of the own town', 'northCoordinator', { role: 'director', school: '102' }, '200'],
    ['a coordinator, somebody of the own town', 'northCoordinator', { role: 'tutor', town: 'north' }, '200'],
    [
      'a coordinator, an equal',
      'northCoordinator',
      { role: 'municipal_coordinator', town: 'north' },
      '409 role_not_yours',
    ],
    ['a coordinator, an administrator', 'northCoordinator', { role: 'administrator' }, '403 forbidden'],
    ['a coordinator, in the other town', 'northCoordinator', { role: 'director', school: '201' }, '404 not_found'],
    ['a coordinator, to the other town', 'northCoordinator', { role: 'tutor', town: 'south' }, '404 not_found'],
    ['a director, the own staff', 'director', { role: 'teacher', school: '101' }, '200'],
    ['a director, an equal', 'director', { role: 'director', school: '101' }, '409 role_not_yours'],
    ['a director, next door', 'director', { role: 'teacher', school: '102' }, '404 not_found'],
    ['a regional coordinator, a coordinator', 'coordinator', { role: 'municipal_coordinator', town: 'south' }, '200'],
    ['a regional coordinator, an equal', 'coordinator', { role: 'regional_coordinator' }, '409 role_not_yours'],
    ['a regional coordinator, a teacher', 'coordinator', { role: 'teacher', school: '101' }, '409 role_not_yours'],
    ['the administrator, an equal', 'administrator', { role: 'administrator' }, '200'],
    ['the administrator, a guest', 'administrator', { role: 'guest' }, '409 role_not_yours'],
    ['a role in the wrong place', 'administrator', { role: 'director', town: 'north' }, '409 role_unfit'],
    ['a school that is not there', 'administrator', { role: 'director', schoolId: 2_000_000_000 }, '404 not_found'],
    [
      'a term that is over',
      'director',
      { role: 'teacher', school: '101', validFrom: '2024-09-01', validTo: '2025-09-01' },
      '409 term_is_over',
    ],
    [
      'crossed dates',
      'director',
      { role: 'teacher', school: '101', validFrom: '2025-10-01', validTo: '2025-10-01' },
      '409 dates_crossed',
    ],
  ])('%s', async (_, who, given, expected) => {
    const { school, town, ...wish } = given as { school?: '101'; town?: 'north' };
    const place = {
      ...(school === undefined ? {} : { schoolId: towns.school[school] }),
      ...(town === undefined ? {} : { municipalityId: towns[town] }),
    };
    const answer = await invite(towns[who] as TestPerson, { ...wish, ...place });
    expect([answer.status, answer.body.code].join(' ').trim()).toBe(expected);
  });

  test.each(['0000-01-01', '9999-12-31', '2025-02-30', 'завтра'])('a day %s is not read', async (validTo) => {
    const answer = await invite(towns.director, { schoolId: towns.school['101'], role: 'teacher', validTo });
    expect(answer.status).toBe(422);
  });

  test('by the roles of that very place, not by those held elsewhere', async () => {
    const both = await app.addPerson('Двое в одном', [
      { role: 'director', schoolId: towns.school['101'] },
      { role: 'municipal_coordinator', municipalityId: towns.south },
    ]);
    expect(await invite(both, { schoolId: towns.school['101'], role: 'curator' })).toMatchObject({ status: 409 });
    expect(await invite(both, { schoolId: towns.school['201'], role: 'curator' })).toMatchObject({ status: 200 });
  });

  test('a school says itself where it lies', async () => {
    const given = { schoolId: towns.school['101'], municipalityId: towns.south, role: 'teacher' };
    expect(await invite(towns.director, given)).toMatchObject({ status: 200 });
  });

  test('invitations of others to the own place are seen, changed only below the own role, and elsewhere not there', async () => {
    const { body } = await invite(towns.coordinator, { schoolId: towns.school['101'], role: 'director', name: 'Свой' });
    const key = { invitationId: body.invitationId, by: 'print' };
    const seenBy = async (person: TestPerson): Promise<string> =>
      JSON.stringify((await app.askAs(person, accessContract.invitations)).body);
    expect(await seenBy(towns.northCoordinator)).toContain('Свой');
    expect(await seenBy(towns.director)).toContain('Свой');
    expect(await seenBy(towns.neighbour)).not.toContain('Свой');
    expect(await seenBy(towns.southCoordinator)).not.toContain('Свой');
    const renewBy = (person: TestPerson): Promise<{ status: number }> =>
      app.askAs(person, accessContract.renewInvitation, key);
    expect((await renewBy(towns.northCoordinator)).status).toBe(200);
    expect((await renewBy(towns.director)).status).toBe(409);
    expect((await renewBy(towns.neighbour)).status).toBe(404);
    const withdrawn = await app.askAs(towns.southCoordinator, accessContract.withdrawInvitation, key);
    expect(withdrawn.status).toBe(404);
  });
});

describe('R-206 the letter of an invitation', () => {
  async function inviteTeacher(email: string): Promise<number> {
    const given = { name: 'Учитель Новый', email, role: 'teacher', schoolId: towns.school['101'], by: 'mail' };
    const { body } = await app.askAs(towns.director, accessContract.invite, given);
    return (body as { invitationId: number }).invitationId;
  }
  async function lettersTo(email: string): Promise<unknown> {
    const letters = app.services.workDb.selectFrom('outboxMessage').select(['state', 'sealedText']);
    return await letters.where('toAddress', '=', email).execute();
  }

  test('goes with it, whoever withdraws it', async () => {
    const invitationId = await inviteTeacher('withdrawn@example.org');
    const done = await app.askAs(towns.northCoordinator, accessContract.withdrawInvitation, { invitationId });
    expect(done.status).toBe(200);
    expect(await lettersTo('withdrawn@example.org')).toEqual([{ state: 'withdrawn', sealedText: null }]);
  });

  test('that was sent stays sent', async () => {
    const invitationId = await inviteTeacher('sent@example.org');
    const sent = app.services.workDb.updateTable('outboxMessage').set({ state: 'sent', sealedText: null });
    await sent.where('toAddress', '=', 'sent@example.org').execute();
    expect((await app.askAs(towns.director, accessContract.withdrawInvitation, { invitationId })).status).toBe(200);
    expect(await lettersTo('sent@example.org')).toEqual([{ state: 'sent', sealedText: null }]);
  });
});

test('invitations come a page at a time, newest first', async () => {
  const names = Array.from({ length: 52 }, (_, index) => `Страница ${'а'.repeat(index + 1)}`);
  for (const name of names) await invite(towns.southCoordinator, { schoolId: towns.school['202'], name });
  interface Page {
    readonly invitations: readonly { readonly name: string; readonly state: string }[];
    readonly next: number | null;
  }
  const page = async (before?: number | null): Promise<Page> => {
    const input = before === undefined ? {} : { before };
    return (await app.askAs(towns.southCoordinator, accessContract.invitations, input)).body as Page;
  };
  const first = await page();
  const second = await page(first.next);
  const seen = [...first.invitations, ...second.invitations]
    .map(({ name }) => name)
    .filter((name) => names.includes(name));
  expect(seen).toEqual([...names].reverse());
  expect(second.next).toBeNull();
  expect(new Set(first.invitations.map(({ state }) => state))).toEqual(new Set(['waiting']));
});
