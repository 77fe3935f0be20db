import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formsContract } from '#features/forms/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { askerOf, launch, publishForm } from '#tests/support/campaigns.ts';
import { formOf, usual } from '#tests/support/forms.ts';
import { buildTwoTowns, type TwoTowns } from '#tests/support/two-towns.ts';

let app: TestApp;
let towns: TwoTowns;
const plan = Buffer.from('План работы школы');

beforeAll(async () => {
  app = await buildTestApp();
  towns = await buildTwoTowns(app);
});
afterAll(() => app.close());

describe('R-413 a file of an answer is read by who may read the answer', () => {
  test('it comes back as it was, to be saved, and is kept once', async () => {
    const place = { schoolId: towns.school['101'] };
    const first = await app.askAs(towns.director, formsContract.attach, { ...place, fileName: 'план.pdf' }, plan);
    const { sha256 } = first.body as { sha256: string };
    expect(first).toMatchObject({ status: 200, body: { name: 'план.pdf', bytes: plan.length } });
    await app.askAs(towns.director, formsContract.attach, { ...place, fileName: 'он же.pdf' }, plan);
    for (const reader of [towns.director, towns.northCoordinator]) {
      const { status, bytes, headers } = await app.askAs(reader, formsContract.file, { ...place, sha256 });
      expect([status, bytes.equals(plan)]).toEqual([200, true]);
      expect(headers['content-type']).toContain('application/octet-stream');
      expect(headers['content-disposition']).toContain(encodeURIComponent('план.pdf'));
    }
    const kept = await app.services.workDb.selectFrom('answerFile').select('name').execute();
    expect(kept).toEqual([{ name: 'план.pdf' }]);
  });

  test('nobody else gets it, neither by its own place nor by another one', async () => {
    const place = { schoolId: towns.school['101'] };
    const { body } = await app.askAs(towns.director, formsContract.attach, { ...place, fileName: 'план.pdf' }, plan);
    const { sha256 } = body as { sha256: string };
    const neighbours = { schoolId: towns.school['102'], sha256 };
    expect(await app.askAs(towns.neighbour, formsContract.file, neighbours)).toMatchObject({ status: 404 });
    expect(await app.askAs(towns.neighbour, formsContract.file, { ...place, sha256 })).toMatchObject({ status: 404 });
    expect(await app.askAs(towns.southCoordinator, formsContract.file, { ...place, sha256 })).toMatchObject({
      status: 404,
    });
    const foreign = await app.askAs(towns.neighbour, formsContract.attach, { ...place, fileName: 'x.pdf' }, plan);
    expect(foreign).toMatchObject({ status: 404 });
  });

  test('a municipality has its own; a school of it sees none of them', async () => {
    const place = { municipalityId: towns.north };
    const { body } = await app.askAs(
      towns.northCoordinator,
      formsContract.attach,
      { ...place, fileName: 'карта.pdf' },
      plan,
    );
    const wanted = { ...place, sha256: (body as { sha256: string }).sha256 };
    expect(await app.askAs(towns.northCoordinator, formsContract.file, wanted)).toMatchObject({ status: 200 });
    expect(await app.askAs(towns.director, formsContract.file, wanted)).toMatchObject({ status: 404 });
    expect(await app.askAs(towns.southCoordinator, formsContract.file, wanted)).toMatchObject({ status: 404 });
  });

  test.each([
    ['of nowhere', {}, 'план.pdf'],
    ['of both', { schoolId: 1, municipalityId: 1 }, 'план.pdf'],
    ['with a name of two lines', { schoolId: 1 }, 'план\nxxx.pdf'],
  ])('a file %s is refused', async (_name, place, fileName) => {
    expect(await app.ask(formsContract.attach, { ...place, fileName }, plan)).toMatchObject({ status: 422 });
  });
});

describe('R-413 an answer has only files that were attached to its place', () => {
  test('a name without a file is no answer', async () => {
    const file = { ...usual, code: 'plan', type: 'file', maxFiles: 2 } as const;
    const withFile = await publishForm(app, 'plans', { definition: formOf([file]) });
    const asker = askerOf(app);
    const wave = await launch(asker, withFile);
    const key = { waveId: wave.waveId, unitId: wave.unitOf(towns.school['101']) };
    const bytes = Buffer.from('План');
    const attach = { schoolId: towns.school['101'], fileName: 'план.pdf' };
    const { body } = await app.askAs(towns.director, formsContract.attach, attach, bytes);
    const other = { ...attach, schoolId: towns.school['102'] };
    const { body: theirs } = await app.askAs(towns.neighbour, formsContract.attach, other, Buffer.from('Чужой'));
    const nowhere = { sha256: 'a'.repeat(64), name: 'нет.pdf', bytes: 1 };
    for (const wrong of [nowhere, theirs]) {
      const wish = { values: { plan: { files: [wrong] } } };
      expect(await asker.ask(towns.director, 'save', { ...key, revision: 0, wish })).toMatchObject({
        status: 409,
        body: { code: 'no_such_file' },
      });
    }
    const wish = { values: { plan: { files: [body] } } };
    const { revision } = await asker.get(towns.director, 'save', { ...key, revision: 0, wish });
    expect(await asker.get(towns.director, 'submit', { ...key, revision })).toMatchObject({ isSubmitted: true });
  });
});
