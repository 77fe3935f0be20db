import type { z } from 'zod';
import { readyForms } from '#features/forms/ready/ready.ts';
import { indicatorsContract } from '#features/indicators/contract.ts';
import { registryContract } from '#features/registry/contract.ts';
import type { Contract } from '#kernel/contract.ts';
import type { TestApp } from './app.ts';
import { askerOf, launch, publishForm, type Launched } from './campaigns.ts';
import type { TestPerson } from './people.ts';

type Indicators = typeof indicatorsContract;

/** What an indicator answers to somebody; null: the operator of the region. */
export async function indicator<K extends keyof Indicators>(
  app: TestApp,
  key: K,
  input: object = {},
  by: TestPerson | null = null,
): Promise<z.output<Indicators[K]['output']>> {
  const endpoint: Contract[string] = indicatorsContract[key];
  const { status, body } = await (by === null ? app.ask(endpoint, input) : app.askAs(by, endpoint, input));
  if (status !== 200) throw new Error(`${key}: ${String(status)} ${JSON.stringify(body)}`);
  return body as z.output<Indicators[K]['output']>;
}

/** Schools of so many municipalities: `counts` says how many each has. @returns numbers of the schools by municipality, in order */
export async function buildRegion(app: TestApp, counts: readonly number[]): Promise<readonly (readonly number[])[]> {
  const lines = counts.flatMap((count, place) =>
    Array.from({ length: count }, (_, nth) => {
      const code = `${String(101 + place)}${String(nth + 1).padStart(3, '0')}`;
      return `${code};Школа ${code};Район ${String(place + 1).padStart(2, '0')}`;
    }),
  );
  const file = ['school_code;school_name;municipality', ...lines].join('\n');
  await app.ask(registryContract.import, { fileName: 'registry.csv' }, Buffer.from(file));
  const rows = await app.services.workDb.selectFrom('school').select(['schoolId', 'code']).orderBy('code').execute();
  return counts.map((_, place) =>
    rows.filter(({ code }) => code.startsWith(String(101 + place))).map(({ schoolId }) => schoolId),
  );
}

/** A form that comes with the product, published as it is. @returns its number */
export async function publishReady(app: TestApp, code: string): Promise<number> {
  const form = readyForms.find((one) => one.code === code);
  if (form === undefined) throw new Error(`no ready form ${code}`);
  return await publishForm(app, code, { definition: form.definition, subject: form.subject });
}

/** Fills in and sends the answers of units by their places. */
export async function answerAll(
  app: TestApp,
  { waveId, unitOf }: Launched,
  answers: ReadonlyMap<number, object>,
): Promise<void> {
  const asker = askerOf(app);
  for (const [placeId, values] of answers) {
    const key = { waveId, unitId: unitOf(placeId) };
    const { revision } = await asker.get(null, 'save', { ...key, revision: 0, wish: { values } });
    const sent = await asker.get(null, 'submit', { ...key, revision });
    if (!sent.isSubmitted) throw new Error(JSON.stringify(sent.problems));
  }
}

/** A wave of a form whose answers are all sent at once. */
export async function runWave(
  app: TestApp,
  formId: number,
  answers: ReadonlyMap<number, object>,
  more: object = {},
): Promise<Launched> {
  const wave = await launch(askerOf(app), formId, more);
  await answerAll(app, wave, answers);
  return wave;
}

/** The same, as an office enters it for many units: field by field in the grid, then each answer is sent. */
export async function enterAll(app: TestApp, wave: Launched, answers: ReadonlyMap<number, Values>): Promise<void> {
  const { waveId, unitOf } = wave;
  const asker = askerOf(app);
  const revisions = new Map<number, number>([...answers.keys()].map((placeId) => [unitOf(placeId), 0]));
  for (const code of new Set([...answers.values()].flatMap(Object.keys))) {
    const cells = [...answers].flatMap(([placeId, values]) => {
      const unitId = unitOf(placeId);
      const value = values[code];
      return value === undefined ? [] : [{ unitId, revision: revisions.get(unitId), value }];
    });
    const saved = await asker.get(null, 'saveGrid', { waveId, code, cells });
    for (const { unitId, revision } of saved.cells) revisions.set(unitId, revision);
  }
  for (const [unitId, revision] of revisions) {
    const sent = await asker.get(null, 'submit', { waveId, unitId, revision });
    if (!sent.isSubmitted) throw new Error(JSON.stringify(sent.problems));
  }
}

type Values = Readonly<Record<string, string | number>>;
