import { existsSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessContract } from '#features/access/contract.ts';
import { accountsContract } from '#features/accounts/contract.ts';
import type { Problem } from '#kernel/problem.ts';
import type { Letter } from '#platform/mail.ts';
import { writeWorkbook } from '#platform/tables/write-workbook.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { buildTwoTowns, type TwoTowns } from '#tests/support/two-towns.ts';

let app: TestApp;
let towns: TwoTowns;
const letters: Letter[] = [];
beforeAll(async () => {
  const send = (letter: Letter): Promise<void> => Promise.resolve(void letters.push(letter));
  app = await buildTestApp(undefined, { mailer: { send } });
  towns = await buildTwoTowns(app);
});
afterAll(() => app.close());

interface Imported {
  readonly isAccepted: boolean;
  readonly invited: number;
  readonly mailed: number;
  readonly toPrint: number;
  readonly problems: readonly Problem[];
}
async function load(by: TestPerson, bytes: Buffer | string, fileName = 'люди.csv'): Promise<Imported> {
  const answer = await app.askAs(by, accessContract.importPeople, { fileName }, Buffer.from(bytes));
  expect(answer.status).toBe(200);
  return answer.body as Imported;
}
async function countInvitations(): Promise<number> {
  return (await app.services.workDb.selectFrom('invitation').select('invitationId').execute()).length;
}
const heading = 'ФИО;E-mail;Телефон;Роль;Муниципалитет;Школа;Приказ;С;По';

describe('R-207 a sheet of people', () => {
  test('invites everybody in it: by letter, or from the outbox on paper', async () => {
    const rows = [
      heading,
      'Берёзова Анна;berezova@example.org;+7 900 000-00-00;Директор;Северный;СОШ № 2;№ 15;01.09.2025;31.08.2026',
      'Осинов Пётр;;;куратор;;101;;;',
      'Рябинина Ольга;ryabinina@example.org;;учитель;Северный район;101;;;',
    ];
    expect(await load(towns.northCoordinator, rows.join('\n'))).toEqual({
      isAccepted: true,
      invited: 3,
      mailed: 2,
      toPrint: 1,
      problems: [],
    });
    const kept = app.services.workDb.selectFrom('invitation').selectAll().orderBy('invitationId');
    expect(await kept.execute()).toMatchObject([
      {
        ...{ name: 'Берёзова Анна', email: 'berezova@example.org', phone: '+7 900 000-00-00', role: 'director' },
        ...{ schoolId: towns.school['102'], municipalityId: null, orderNumber: '№ 15' },
        ...{ validFrom: '2025-09-01', validTo: '2026-09-01', invitedBy: towns.northCoordinator.personId },
      },
      { name: 'Осинов Пётр', email: null, role: 'curator', schoolId: towns.school['101'], validFrom: '2025-09-01' },
      { role: 'teacher', schoolId: towns.school['101'], validTo: null },
    ]);
    await app.finishJobs();
    expect(letters.map(({ to }) => to.address)).toEqual(['berezova@example.org', 'ryabinina@example.org']);
    const waiting = await app.askAs(towns.administrator, accountsContract.outbox);
    expect(waiting.body).toMatchObject({ messages: [{ toName: 'Осинов Пётр', toAddress: null, state: 'waiting' }] });
  });

  test('with anything wrong invites nobody and says everything, with place and what was probably meant', async () => {
    const before = await countInvitations();
    const rows = [
      heading,
      'Дубов Иван;dubov@;;дериктор;Севрный;;;;',
      'Кленова Зоя;klenova@example.org;;директор;;СОШ № 22;;;',
      'Ивова Яна;;;директор;Северный;;;;',
      'Ясенев Лев;;;муниципальный координатор;Северный;;;;',
      'Вязов Ким;;;учитель;;102;;01.09.2024;31.08.2025',
      'Рябинина О.;RYABININA@example.org;;учитель;;101;;;',
      'Липов Олег;lipov@example.org;;учитель;;101;;;',
      'Липов О.;lipov@example.org;;учитель;;101;;;',
    ];
    const { problems, ...done } = await load(towns.northCoordinator, rows.join('\n'));
    expect(done).toEqual({ isAccepted: false, invited: 0, mailed: 0, toPrint: 0 });
    const said = problems.map(({ code, row, column, found, expected }) => [code, row, column, found, expected]);
    expect(said).toEqual([
      ['unknown_role', 2, 'Роль', 'дериктор', 'директор школы'],
      ['bad_email', 2, 'E-mail', 'dubov@', 'name@example.org'],
      ['unknown_municipality', 2, 'Муниципалитет', 'Севрный', 'Северный район'],
      ['unknown_school', 3, 'Школа', 'СОШ № 22', 'МОУ СОШ № 2'],
      ['role_unfit', 4, 'Роль', 'директор школы', 'школа'],
      ['role_not_yours', 5, 'Роль', 'муниципальный координатор', null],
      ['term_is_over', 6, 'По', '2025-09-01', null],
      ['already_invited', 7, 'E-mail', 'RYABININA@example.org', null],
      ['duplicate_row', 9, 'E-mail', 'lipov@example.org', '8'],
    ]);
    expect(problems[0]).toMatchObject({ file: 'люди.csv', sheet: null });
    expect(await countInvitations()).toBe(before);
  });

  test('knows no schools but the own', async () => {
    const row = (school: string): string => `${heading}\nТополев Яков;;;директор;;${school};;;`;
    const foreign = await load(towns.northCoordinator, row('201'));
    const absent = await load(towns.northCoordinator, row('999'));
    expect(foreign.problems).toMatchObject([{ code: 'unknown_school', found: '201', expected: null }]);
    expect(absent.problems).toMatchObject([{ code: 'unknown_school', found: '999', expected: null }]);
    const town = await load(towns.northCoordinator, `${heading}\nТополев Яков;;;наставник;Южный;;;;`);
    expect(town.problems).toMatchObject([{ code: 'unknown_municipality', found: 'Южный' }]);
    expect((await load(towns.southCoordinator, row('201'))).isAccepted).toBe(true);
  });

  test.each([
    ['a password', `${heading};Пароль\nТополев Яков;;;директор;;101;;;;12345678`, 'password_column', 'Пароль'],
    ['no roles', 'ФИО;Школа\nТополев Яков;101', 'missing_column', 'role'],
    ['nobody', `${heading}\n`, 'no_rows', null],
    ['nothing', '', 'empty_file', null],
  ])('%s in it refuses the file', async (_, text, code, column) => {
    const { isAccepted, problems } = await load(towns.northCoordinator, text);
    expect(isAccepted).toBe(false);
    expect(problems.map((problem) => [problem.code, problem.column])).toEqual([[code, column]]);
    expect(JSON.stringify(problems)).not.toContain('12345678');
  });

  test('is not kept once it was read', async () => {
    const text = `${heading}\nОльхова Рита;;;куратор;;102;;;`;
    await load(towns.northCoordinator, text);
    const { createHash } = await import('node:crypto');
    const path = app.services.files.path(createHash('sha256').update(text).digest('hex'));
    expect(existsSync(path)).toBe(true);
    await app.finishJobs();
    expect(existsSync(path)).toBe(false);
  });

  test('is for who answers for a territory', async () => {
    const input = { fileName: 'люди.csv' };
    const of = async (by: TestPerson): Promise<number> =>
      (await app.askAs(by, accessContract.importPeople, input, Buffer.from(heading))).status;
    expect([await of(towns.director), await of(towns.neighbour)]).toEqual([403, 403]);
  });
});

test('R-207 the sample is read back: one invented person, and the roles one may give', async () => {
  const { bytes, headers } = await app.askAs(towns.coordinator, accessContract.importSample);
  expect(headers['content-disposition']).toContain('.xlsx');
  const { sheets } = await readXlsx(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['Сотрудники', 'Роли']);
  const roles = sheets[1]?.rows.map((row) => row.join(': '));
  expect(roles).toContain('муниципальный координатор: муниципалитет');
  expect(roles).not.toContain('учитель: школа');
  const rows = (sheets[0]?.rows ?? []).map((row) => row.map(String));
  expect(await load(towns.northCoordinator, bytes, 'образец.xlsx')).toMatchObject({
    isAccepted: false,
    problems: expect.arrayContaining([expect.objectContaining({ sheet: 'Сотрудники', row: 2 })]) as unknown,
  });
  const [top = [], example = []] = rows;
  const filled = example.map((cell, place) => (place === 4 ? 'Северный район' : place === 5 ? '102' : cell));
  const workbook = await writeWorkbook([{ name: 'Сотрудники', rows: [top, filled] }]);
  expect(await load(towns.northCoordinator, Buffer.from(workbook), 'люди.xlsx')).toMatchObject({
    isAccepted: true,
    invited: 1,
  });
});
