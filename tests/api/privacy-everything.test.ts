import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { privacyContract } from '#features/privacy/contract.ts';
import { writeAudit } from '#platform/db/audit-log.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';

let app: TestApp;
let administrator: TestPerson;
let person: TestPerson;
const at = new Date('2025-08-01T09:00:00Z');
const regionId = 1;
/** Words that are of nobody else. */
const words = {
  name: 'Марфа Необыкновенная',
  login: 'marfa.unusual@example.org',
  email: 'marfa.unusual@example.org',
  phone: '+7 900 111-22-33',
  formerName: 'Марфа Прежняя',
  formerEmail: 'marfa.former@example.org',
} as const;

/** Where each table that knows people shows in the export; null: only a secret is there, or a mark of another's. */
const shownBy: Readonly<Record<string, string | null>> = {
  person: words.phone,
  credential: '2025-08-01T09:00:01',
  recovery_code: null,
  external_identity: 'подданная-17',
  session: '10.9.8.7',
  known_device: '2025-08-01T09:00:02',
  reset_link: null,
  outbox_message: 'Письмо Марфе',
  assignment: 'приказ-назначение',
  invitation: words.formerEmail,
  guest_link: 'гостевая-ссылка',
  appeal_step: 'возражение-без-имени',
  audit_log: 'access.assign',
  consent: 'public_contacts',
  sheet_reading: '2025-08-01T09:00:07',
  calendar_feed: '2025-08-01T09:00:08',
  wave_step: 'напоминание-без-имени',
};

beforeAll(async () => {
  app = await buildTestApp();
  administrator = await app.addPerson('Анна Белова', [{ role: 'administrator' }]);
  person = await app.addPerson(words.name, [{ role: 'teacher', validTo: '2025-01-01' }]);
  await seed();
});
afterAll(() => app.close());

async function seed(): Promise<void> {
  const db = app.services.workDb;
  const { personId } = person;
  const own = { regionId, personId };
  const { login, email, phone } = words;
  await db.updateTable('person').set({ login, email, phone }).where('personId', '=', personId).execute();
  const passwordChangedAt = new Date('2025-08-01T09:00:01Z');
  await db
    .insertInto('credential')
    .values({ ...own, passwordHash: 'хеш', passwordChangedAt })
    .execute();
  await db
    .insertInto('recoveryCode')
    .values({ ...own, codeHash: 'хеш' })
    .execute();
  const identity = { issuer: 'https://id.example.org', subject: 'подданная-17', linkedAt: at };
  await db
    .insertInto('externalIdentity')
    .values({ ...own, ...identity })
    .execute();
  await db.updateTable('session').set({ address: '10.9.8.7' }).where('personId', '=', personId).execute();
  const device = { deviceHash: 'хеш', lastUsedAt: new Date('2025-08-01T09:00:02Z') };
  await db
    .insertInto('knownDevice')
    .values({ ...own, ...device })
    .execute();
  const times = { madeAt: at, expiresAt: at };
  await db
    .insertInto('resetLink')
    .values({ ...own, ...times, tokenHash: 'хеш-ссылки' })
    .execute();
  const letter = { kind: 'notice', toName: words.name, toAddress: email, subject: 'Письмо Марфе', createdAt: at };
  await db
    .insertInto('outboxMessage')
    .values({ ...own, ...letter, sealedText: words.name })
    .execute();
  await db
    .updateTable('assignment')
    .set({ orderNumber: 'приказ-назначение' })
    .where('personId', '=', personId)
    .execute();
  const invited = { name: words.formerName, email: words.formerEmail, role: 'teacher', validFrom: '2024-01-01' };
  const accepted = { invitedAt: at, expiresAt: at, acceptedAt: at, acceptedBy: personId };
  await db
    .insertInto('invitation')
    .values({ regionId, tokenHash: 'хеш', ...invited, ...accepted })
    .execute();
  const link = { label: 'гостевая-ссылка', tokenHash: 'хеш', madeAt: at, madeBy: personId };
  await db
    .insertInto('guestLink')
    .values({ ...own, ...link })
    .execute();
  await db
    .insertInto('consent')
    .values({ ...own, purpose: 'public_contacts', textVersion: 1, givenAt: at })
    .execute();
  await seedAppeal(own);
  await db
    .insertInto('calendarFeed')
    .values({ ...own, tokenHash: 'хеш-адреса-календаря', madeAt: new Date('2025-08-01T09:00:08Z') })
    .execute();
  await seedAnswer(own);
  await writeAudit(db, {
    ...{ verb: 'access.assign', outcome: 'done', happenedAt: at, address: '10.0.0.9', browser: 'Firefox' },
    actor: { ...administrator, regionId, masqueradedBy: null },
    changes: [
      { object: { kind: 'assignment', id: 1, personId }, after: { name: words.name, role: 'teacher' } },
      { object: { kind: 'invitation', id: 1 }, after: { email: words.formerEmail } },
      { object: { kind: 'input', id: null }, after: { login: words.login.toUpperCase(), list: [words.formerName] } },
    ],
  });
}

/** Something the person said for a school. */
async function seedAppeal(own: { readonly regionId: number; readonly personId: number }): Promise<void> {
  const db = app.services.workDb;
  const school = await db
    .insertInto('school')
    .values({ regionId, code: '777' })
    .returning(['regionId', 'schoolId'])
    .executeTakeFirstOrThrow();
  const edition = await db
    .insertInto('listEdition')
    .values({ regionId, year: 2024, source: 'federal', number: 1, state: 'published', createdAt: at, publishedAt: at })
    .returning('editionId')
    .executeTakeFirstOrThrow();
  const readAt = new Date('2025-08-01T09:00:07Z');
  await db
    .insertInto('sheetReading')
    .values({ ...own, ...school, ...edition, readAt })
    .execute();
  const appeal = await db
    .insertInto('appeal')
    .values({ ...school, ...edition, state: 'submitted', grounds: 'rule', answerBy: '2025-09-01', madeAt: at })
    .returning('appealId')
    .executeTakeFirstOrThrow();
  const text = `возражение-без-имени: ${words.name}`;
  await db
    .insertInto('appealStep')
    .values({ ...own, ...school, ...appeal, step: 1, verb: 'submit', saidAt: at, text })
    .execute();
}

/** An answer of a municipality that the person filled in, with a name in it. */
async function seedAnswer(own: { readonly regionId: number; readonly personId: number }): Promise<void> {
  const db = app.services.workDb;
  const { personId } = own;
  const { formId } = await db
    .insertInto('form')
    .values({ regionId, code: 'pulse', subject: 'municipality', createdAt: at })
    .returning('formId')
    .executeTakeFirstOrThrow();
  const form = { regionId, formId, version: 1 };
  await db
    .insertInto('formVersion')
    .values({ ...form, state: 'draft', definition: '{}', changedAt: at })
    .execute();
  const days = { periodFrom: '2025-01-01', periodTo: '2025-06-30', opensOn: '2025-08-01', dueOn: '2025-08-20' };
  const who = { subject: 'municipality', answeredBy: 'municipality', population: '{}', createdBy: personId };
  const { waveId } = await db
    .insertInto('wave')
    .values({ ...form, ...days, ...who, title: 'Пульс', state: 'open', graceDays: 0, createdAt: at, launchedAt: at })
    .returning('waveId')
    .executeTakeFirstOrThrow();
  const { municipalityId } = await db
    .insertInto('municipality')
    .values({ regionId })
    .returning('municipalityId')
    .executeTakeFirstOrThrow();
  const answers = JSON.stringify({ values: { who: `Отвечала ${words.name}` }, reasons: {} });
  const { unitId } = await db
    .insertInto('waveUnit')
    .values({ regionId, waveId, municipalityId, state: 'draft', answers, savedBy: personId, revision: 1 })
    .returning('unitId')
    .executeTakeFirstOrThrow();
  const changes = JSON.stringify({ who: [null, `Отвечала ${words.name}`] });
  const text = `напоминание-без-имени: ${words.name}`;
  await db
    .insertInto('waveStep')
    .values({ ...own, waveId, unitId, step: 1, verb: 'save', happenedAt: at, changes, text })
    .execute();
}

async function tablesWith(...columns: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = any(${[...columns]}::text[]) order by 1`.execute(
    app.services.workDb,
  );
  return rows.map(({ name }) => name);
}

test('R-254 every table that knows a person is thought of', async () => {
  expect(Object.keys(shownBy).sort()).toEqual(await tablesWith('person_id', 'email', 'phone', 'login', 'to_address'));
});

test('R-254 a person gets what each of them keeps, and no secret', async () => {
  const { status, bytes, headers } = await app.askAs(person, privacyContract.exportOwn);
  expect(status).toBe(200);
  expect(headers['content-type']).toContain('application/json');
  const text = bytes.toString('utf8');
  const missing = Object.entries(shownBy).filter(([, marker]) => marker !== null && !text.includes(marker));
  expect(missing).toEqual([]);
  expect(text).not.toContain('хеш');
  expect(JSON.parse(text)).toMatchObject({
    personId: person.personId,
    accounts: {},
    access: {},
    privacy: {},
    audit: {},
  });
});

test('R-254 the administrator can give it on demand, but nobody else’s', async () => {
  const { personId } = person;
  const { status, bytes } = await app.askAs(administrator, privacyContract.exportPerson, { personId });
  expect(status).toBe(200);
  const text = bytes.toString('utf8');
  for (const marker of [words.phone, words.formerEmail, 'приказ-назначение', '10.9.8.7', 'Письмо Марфе']) {
    expect(text).toContain(marker);
  }
  expect(await app.askAs(person, privacyContract.exportPerson, { personId })).toMatchObject({ status: 403 });
  const nobody = { personId: 2_000_000_000 };
  expect(await app.askAs(administrator, privacyContract.exportPerson, nobody)).toMatchObject({ status: 404 });
});

test('R-255 after erasing, no table has a word of the person', async () => {
  const wish = { personId: person.personId, reason: 'Заявление от 01.09.2025' };
  expect(await app.askAs(administrator, privacyContract.erasePerson, wish)).toMatchObject({ status: 200 });
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'`.execute(app.services.workDb);
  expect(tables.length).toBeGreaterThan(45);
  const told: string[] = [];
  for (const { schema, name } of tables.filter((table) => !table.name.startsWith('kysely'))) {
    const table = sql.table(`${schema}.${name}`);
    const { rows } = await sql<{ text: string }>`select t::text as text from ${table} t`.execute(app.services.workDb);
    const all = rows.map(({ text }) => text.toLowerCase()).join('\n');
    const found = [...Object.values(words), 'подданная-17', '10.9.8.7'].filter((word) =>
      all.includes(word.toLowerCase()),
    );
    if (found.length > 0) told.push(`${name}: ${found.join(', ')}`);
  }
  expect(told).toEqual([]);
  expect(await app.askAs(person, privacyContract.consents)).toMatchObject({ status: 401 });
});
