import type { z } from 'zod';
import { campaignsContract } from '#features/campaigns/contract.ts';
import type { FormDefinition } from '#features/forms/domain/definition.ts';
import { formsContract } from '#features/forms/contract.ts';
import type { Contract } from '#kernel/contract.ts';
import type { TestApp } from './app.ts';
import { formOf, integer, text } from './forms.ts';
import type { TestPerson } from './people.ts';

type Campaigns = typeof campaignsContract;
export type Output<K extends keyof Campaigns> = z.output<Campaigns[K]['output']>;
export interface Answer<B> {
  readonly status: number;
  readonly body: B;
}

/** Somebody who asks; null: the operator of the region. */
export type By = TestPerson | null;

export interface Asker {
  ask<K extends keyof Campaigns>(by: By, key: K, input?: object): Promise<Answer<Output<K>>>;
  /** The same, and it has to succeed. */
  get<K extends keyof Campaigns>(by: By, key: K, input?: object): Promise<Output<K>>;
}

export function askerOf(app: TestApp): Asker {
  const ask = async <K extends keyof Campaigns>(by: By, key: K, input: object = {}): Promise<Answer<Output<K>>> => {
    const endpoint: Contract[string] = campaignsContract[key];
    return (await (by === null ? app.ask(endpoint, input) : app.askAs(by, endpoint, input))) as Answer<Output<K>>;
  };
  return {
    ask,
    get: async (by, key, input) => {
      const { status, body } = await ask(by, key, input);
      if (status !== 200) throw new Error(`${key}: ${String(status)} ${JSON.stringify(body)}`);
      return body;
    },
  };
}

const term = { kind: 'field', of: 'weak' } as const;
/** Three questions, of which one is asked when there are weak pupils; a check across two of them and one against the time before. */
export const smallForm: FormDefinition = formOf(
  [
    integer('pupils', { label: 'Всего обучающихся', min: 0, prefill: { from: 'before' } }),
    integer('weak', { label: 'Не достигли минимума', min: 0 }),
    text('measures', {
      label: 'Что делает школа',
      visibleWhen: { kind: 'compare', left: term, is: '>', right: { kind: 'number', value: '0' } },
    }),
  ],
  [
    {
      code: 'part',
      left: term,
      is: '<=',
      right: { kind: 'field', of: 'pupils' },
      severity: 'error',
      message: 'Не достигших минимума не больше, чем обучающихся: проверьте оба числа.',
    },
    {
      code: 'growth',
      left: { kind: 'field', of: 'pupils' },
      is: '>=',
      right: { kind: 'before', of: 'pupils' },
      severity: 'warning',
      message: 'Обучающихся стало меньше, чем в прошлый раз: поясните почему.',
    },
  ],
);

/** A form that is published. @returns its number */
export async function publishForm(
  app: TestApp,
  code: string,
  { definition = smallForm, subject = 'school' }: { definition?: FormDefinition; subject?: string } = {},
): Promise<number> {
  const say = async (key: keyof typeof formsContract, input: object): Promise<Record<string, number>> => {
    const { status, body } = await app.ask(formsContract[key], input);
    if (status !== 200) throw new Error(`${key}: ${JSON.stringify(body)}`);
    return body as Record<string, number>;
  };
  const { formId, revision } = await say('create', { code, subject, definition });
  await say('publish', { formId, revision });
  return formId ?? 0;
}

/** A wave of all schools from 1 September, due on the 20th with three days of grace. */
export function waveOf(formId: number, more: object = {}): object {
  return {
    ...{ formId, title: 'Мониторинг 2025', answeredBy: 'school', confirmedBy: 'municipality' },
    population: { subject: 'school', any: [{ kind: 'all' }], also: [], except: [] },
    ...{ periodFrom: '2025-01-01', periodTo: '2025-08-31', opensOn: '2025-09-01', dueOn: '2025-09-20', graceDays: 3 },
    sourceDocument: 'Письмо от 01.09.2025 № 15',
    ...more,
  };
}

export interface Launched {
  readonly waveId: number;
  /** By the school or municipality they are about. */
  readonly unitOf: (placeId: number) => number;
}

export async function launch(asker: Asker, formId: number, more: object = {}): Promise<Launched> {
  const { waveId } = await asker.get(null, 'create', waveOf(formId, more));
  await asker.get(null, 'launch', { waveId });
  const { rows } = await asker.get(null, 'board', { waveId, limit: 2000 });
  const units = new Map(rows.map(({ unitId, schoolId, municipalityId }) => [schoolId ?? municipalityId, unitId]));
  return {
    waveId,
    unitOf: (placeId) => {
      const unitId = units.get(placeId);
      if (unitId === undefined) throw new Error(`nothing is asked of ${String(placeId)}`);
      return unitId;
    },
  };
}
