import { afterAll, beforeAll, expect, test } from 'vitest';
import { formsContract } from '#features/forms/contract.ts';
import { readyForms } from '#features/forms/ready/ready.ts';
import { findPublishedForm } from '#features/forms/server/public.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';

let app: TestApp;
let authority: TestPerson;
beforeAll(async () => {
  app = await buildTestApp();
  authority = await app.addPerson('Иван Петров', [{ role: 'regional_authority' }]);
});
afterAll(() => app.close());

test('R-485 what comes with the product is copied once, as a draft or published, and is the region’s own from then on', async () => {
  const { body: listed } = await app.ask(formsContract.ready, {});
  const { forms } = listed as { forms: readonly { code: string; inRegion: unknown }[] };
  expect(forms.map(({ code }) => code)).toEqual(readyForms.map(({ code }) => code));
  expect(forms.every(({ inRegion }) => inRegion === null)).toBe(true);

  const drafted = await app.ask(formsContract.addReady, { code: 'debt' });
  expect(drafted).toMatchObject({ status: 200, body: { published: null } });
  const { formId } = drafted.body as { formId: number };
  expect(await findPublishedForm(app.services.workDb, 1, { formId })).toBeNull();
  expect((await app.ask(formsContract.show, { formId })).body).toMatchObject({ problems: [], state: 'draft' });

  for (const { code } of readyForms.filter((form) => form.code !== 'debt')) {
    const added = await app.ask(formsContract.addReady, { code, isPublished: true });
    expect(added, code).toMatchObject({ status: 200, body: { published: 1 } });
  }
  const again = await app.ask(formsContract.ready, {});
  expect(again.body).toMatchObject({
    forms: readyForms.map(({ code }) => ({ code, inRegion: { published: code === 'debt' ? null : 1 } })),
  });
  expect(await app.ask(formsContract.addReady, { code: 'track3' })).toMatchObject({
    ...{ status: 409, body: { code: 'code_taken' } },
  });
  expect(await app.ask(formsContract.addReady, { code: 'nobody' })).toMatchObject({ status: 404 });
  expect(await app.askAs(authority, formsContract.addReady, { code: 'debt' })).toMatchObject({ status: 403 });
});
