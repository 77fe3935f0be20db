import { afterAll, beforeAll, expect, test } from 'vitest';
import { modules } from '#app/modules.ts';
import { levelsOf, roles } from '#features/access/domain/roles.ts';
import { resultsContract } from '#features/results/contract.ts';
import type { Endpoint } from '#kernel/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';

let app: TestApp;
let batchIds: readonly number[];
beforeAll(async () => {
  // One address asks everything there is, as every role: more often than people do.
  app = await buildTestApp(undefined, { narrow: { limits: { perMinute: 1e9, openPerMinute: 1e9 } } });
  batchIds = [
    await load(faulty, false),
    await load(unquoted, false),
    await load(headless, false),
    await load(right, true),
  ];
}, 60_000);
afterAll(() => app.close());

/** What names a pupil in the files: nothing of it may come back. */
const secrets = ['Снегирёва', 'Варвара', 'Дятлов', '7700123', '7700124', '7700125', '7700126', 'ДН-55', '147-258-369'];
const heading = 'Код школы;Школа;Муниципалитет;Процедура;Предмет;Класс;Год;Код участника;Балл;Отметка;ФИО;Заметки';
const row = (student: string, score: string, mark: string, tail = ';'): string =>
  `760101;Берёзовская СОШ;Любимский район;ВПР;Математика;5;2022;${student};${score};${mark};${tail}`;

const right = [
  heading,
  ...Array.from({ length: 12 }, (_, index) => row(`77001${String(23 + index)}`, '8', index < 5 ? '2' : '3')),
];
/** Copies, a formula for a code, columns that slipped, a name for a code, a name and a number beside the row. */
const faulty = [
  heading,
  row('7700123', '8', '2', 'Снегирёва Варвара Львовна;147-258-369 00'),
  row('7700123', '8', '3', 'Снегирёва Варвара Львовна;новая, из ДН-55'),
  row('=7700124', '8', '2'),
  row('5', '7700125', '2'),
  row('5', '8', '7700126'),
  row('5', '8', 'Дятлов Пётр'),
  row('Снегирёва Варвара', '8', '2'),
  row('147-258-369 00', '8', '2'),
  `760101;Снегирёва Варвара Львовна;Любимский район;ВПР;Математика;7700123;2022;8;8;2;;`,
  `760101;Берёзовская СОШ;Любимский район;ВПР;Математика;5;Дятлов Пётр;8;8;2;;`,
];
const unquoted = [heading, row('7700123', '8', '"2" да', 'Снегирёва Варвара;"ДН-55" 147-258-369 00')];
const headless = [row('7700123', '8', '2', 'Снегирёва Варвара Львовна;147-258-369 00'), row('7700124', '8', '2')];

async function load(lines: readonly string[], isCommitted: boolean): Promise<number> {
  const file = Buffer.from(`${lines.join('\r\n')}\r\n`);
  const { body } = await app.ask(resultsContract.upload, { fileName: 'файл.csv' }, file);
  await app.finishJobs();
  if (isCommitted) expect((await app.ask(resultsContract.commit, body as object)).status).toBe(200);
  await app.finishJobs();
  return (body as { batchId: number }).batchId;
}

const readings = modules.flatMap(({ contract }): Endpoint[] =>
  Object.values(contract).filter(({ kind }) => kind === 'query' || kind === 'download'),
);

/** Everything that any reading asks for at once; each takes what it knows. */
async function inputs(): Promise<object[]> {
  const { schoolId } = await app.services.workDb.selectFrom('school').select('schoolId').executeTakeFirstOrThrow();
  const common = {
    schoolId,
    year: 2023,
    from: 2023,
    to: 2023,
    format: 'csv',
    q: '7700123',
    show: 'all',
    verb: 'lists.why',
  };
  const plain = { ...common, q: 'Берёзовская' };
  return [...batchIds.map((batchId) => ({ ...plain, batchId })), { ...common, year: 2022, personId: 1 }];
}

async function personFor(role: (typeof roles)[number]): Promise<TestPerson> {
  const { schoolId } = await app.services.workDb.selectFrom('school').select('schoolId').executeTakeFirstOrThrow();
  const { municipalityId } = await app.services.workDb
    .selectFrom('municipality')
    .select('municipalityId')
    .executeTakeFirstOrThrow();
  const [level = 'region'] = levelsOf[role];
  const place = { region: {}, municipality: { municipalityId }, school: { schoolId } }[level];
  return await app.addPerson(role, [{ role, ...place }]);
}

test.each(roles)(
  'R-259 no reading shows a row of a pupil: %s',
  async (role) => {
    const person = await personFor(role);
    const answered = new Set<string>();
    for (const input of await inputs()) {
      for (const reading of readings) {
        const { status, bytes } = await app.askAs(person, reading, input);
        if (status === 200) answered.add(reading.verb);
        const text = bytes.toString();
        expect(
          secrets.filter((secret) => text.includes(secret)),
          `${reading.verb} ${JSON.stringify(input)}`,
        ).toEqual([]);
      }
    }
    expect([...answered]).toContain('results.summary');
  },
  60_000,
);

test('R-259 the operator still sees what to mend: where, and what was expected', async () => {
  const { body } = await app.ask(resultsContract.batch, { batchId: batchIds[0] });
  const { firstProblems, previewRows } = body as {
    firstProblems: { row: number; found: string | null }[];
    previewRows: string[][];
  };
  expect(firstProblems.find(({ row: place }) => place === 6)).toMatchObject({ found: '•••' });
  expect(previewRows[0]).toEqual([
    ...['760101', 'Берёзовская СОШ', 'Любимский район', 'ВПР', 'Математика', '5', '2022', '•••', '8', '2', '•••'],
    '000-000-000 00',
  ]);
});

test('R-259 nothing that names a pupil stays in the tables either', async () => {
  const reports = await app.services.workDb.selectFrom('resultBatch').select(['report', 'mapping']).execute();
  const text = JSON.stringify(reports.map(({ report }) => report));
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
});
