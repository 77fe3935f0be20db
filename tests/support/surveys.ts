import type { z } from 'zod';
import { campaignsContract } from '#features/campaigns/contract.ts';
import type { Answer } from '#features/forms/domain/answers.ts';
import type { Field, FormDefinition } from '#features/forms/domain/definition.ts';
import { formsContract } from '#features/forms/contract.ts';
import { surveysContract } from '#features/surveys/contract.ts';
import type { Respondents } from '#features/surveys/domain/respondents.ts';
import type { Contract } from '#kernel/contract.ts';
import type { TestApp } from './app.ts';
import { waveOf, type By } from './campaigns.ts';
import { formOf, integer, usual } from './forms.ts';

type Surveys = typeof surveysContract;
export type Told<K extends keyof Surveys> = z.output<Surveys[K]['output']>;
/** By whom a survey is asked: nobody has signed in, a person, or (null) the operator of the region. */
type Who = By | 'stranger';
interface Said<B> {
  readonly status: number;
  readonly body: B;
}

const choice: Field = {
  ...{ ...usual, code: 'help', label: 'Помогает ли школа', type: 'choice' },
  options: [
    { code: 'yes', label: 'Да' },
    { code: 'no', label: 'Нет' },
  ],
};
/** Two questions, of which one may be left out. */
export const askedForm: FormDefinition = formOf([
  choice,
  integer('hours', { label: 'Часов в неделю', isRequired: false, min: 0, max: 40 }),
]);

export interface Survey {
  readonly waveId: number;
  /** Of all schools, by number of the school. */
  readonly unitOf: ReadonlyMap<number, number>;
}

export interface SurveyAsker {
  ask<K extends keyof Surveys>(who: Who, key: K, input: object): Promise<Said<Told<K>>>;
  /** The same, and it has to succeed. */
  get<K extends keyof Surveys>(who: Who, key: K, input: object): Promise<Told<K>>;
  /** A survey of all schools that is open. */
  launch(definition?: FormDefinition): Promise<Survey>;
  close(survey: Survey): Promise<void>;
  /** Codes of slips for so many of a school. */
  slips(survey: Survey, schoolId: number, count: number, respondents?: Respondents): Promise<readonly string[]>;
  /** Each of the slips answers in its turn. */
  answer(codes: readonly string[], valuesOf: (index: number) => Readonly<Record<string, Answer>>): Promise<void>;
}

export function surveyAskerOf(app: TestApp): SurveyAsker {
  let forms = 0;
  const tell = async (contract: Contract[string], input: object): Promise<Readonly<Record<string, number>>> => {
    const { status, body } = await app.ask(contract, input);
    if (status !== 200) throw new Error(`${contract.verb}: ${JSON.stringify(body)}`);
    return body as Readonly<Record<string, number>>;
  };
  const ask: SurveyAsker['ask'] = async (who, key, input) => {
    const endpoint: Contract[string] = surveysContract[key];
    const said = who === null ? app.ask(endpoint, input) : app.askAs(who === 'stranger' ? null : who, endpoint, input);
    return (await said) as never;
  };
  const get: SurveyAsker['get'] = async (who, key, input) => {
    const { status, body } = await ask(who, key, input);
    if (status !== 200) throw new Error(`${key}: ${String(status)} ${JSON.stringify(body)}`);
    return body;
  };
  return {
    ask,
    get,
    launch: async (definition = askedForm) => {
      forms += 1;
      const form = { code: `asked-${String(forms)}`, subject: 'school', isAnonymous: true, definition };
      const { formId, revision } = await tell(formsContract.create, form);
      await tell(formsContract.publish, { formId, revision });
      const wave = waveOf(formId ?? 0, { title: 'Опрос', answeredBy: 'anyone', confirmedBy: null });
      const { waveId = 0 } = await tell(campaignsContract.create, wave);
      await tell(campaignsContract.launch, { waveId });
      const { rows } = await get(null, 'responses', { waveId, limit: 2000 });
      return { waveId, unitOf: new Map(rows.map(({ schoolId, unitId }) => [schoolId, unitId])) };
    },
    close: async ({ waveId }) => {
      await tell(campaignsContract.close, { waveId });
    },
    slips: async ({ waveId, unitOf }, schoolId, count, respondents = 'parents') => {
      const { slips } = await get(null, 'invite', { waveId, unitId: unitOf.get(schoolId), respondents, count });
      return slips.map(({ code }) => code);
    },
    answer: async (codes, valuesOf) => {
      for (const [index, code] of codes.entries()) {
        const answers = { values: valuesOf(index), reasons: {} };
        const { isTaken } = await get('stranger', 'answer', { code, answers });
        if (!isTaken) throw new Error(`slip ${String(index)} was not taken`);
      }
    },
  };
}
