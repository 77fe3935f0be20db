import type { Population } from '#features/obligations/domain/population.ts';
import {
  nobodyMeant,
  populationOf,
  populationValues,
  type PopulationValues,
} from '#features/obligations/web/public.tsx';
import type { FieldErrors } from '#ui/use-form.ts';
import type { WaveRow } from '../../contract.ts';
import type { Answerer, Confirmer } from '../../domain/offices.ts';
import { dayAfter } from '../../domain/term.ts';
import type { WaveInput } from '../api.ts';
import type { LaunchWords } from './ru.ts';

/** A wave as fields of the form that launches it. */
export interface LaunchValues extends PopulationValues {
  readonly formId: string;
  readonly title: string;
  readonly answeredBy: Answerer | '';
  readonly confirmedBy: Confirmer | '';
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly graceDays: string;
  readonly sourceDocument: string;
}

export const steps = ['form', 'population', 'term', 'check'] as const;
export type Step = (typeof steps)[number];

const WEEKS_OPEN = 21;

/** The school year of the day, three weeks from it, five days of grace: what is usual, to be changed. */
export function newValues(today: string): LaunchValues {
  const year = Number(today.slice(0, 4)) - (today.slice(5, 7) < '08' ? 1 : 0);
  return {
    ...nobodyMeant,
    ...{ formId: '', title: '', answeredBy: 'school', confirmedBy: 'municipality', graceDays: '5', sourceDocument: '' },
    periodFrom: `${String(year)}-09-01`,
    periodTo: `${String(year + 1)}-05-31`,
    opensOn: today,
    dueOn: dayAfter(today, WEEKS_OPEN),
  };
}

export function valuesOfWave(wave: WaveRow, population: Population): LaunchValues {
  const { formId, title, answeredBy, confirmedBy, graceDays, sourceDocument } = wave;
  const { periodFrom, periodTo, opensOn, dueOn } = wave;
  return {
    ...populationValues(population),
    ...{ title, answeredBy, periodFrom, periodTo, opensOn, dueOn },
    formId: String(formId),
    confirmedBy: confirmedBy ?? '',
    graceDays: String(graceDays),
    sourceDocument: sourceDocument ?? '',
  };
}

/** What is wrong with one step: problems are told where they are mended. */
export function stepErrors(
  step: Step,
  values: LaunchValues,
  kept: Population | null,
  words: Pick<LaunchWords, 'needed'>,
): FieldErrors {
  if (step === 'form') return formErrors(values, words);
  if (step === 'population') return populationErrors(values, kept, words);
  return step === 'term' ? termErrors(values, words) : {};
}

function formErrors({ formId, title }: LaunchValues, { needed }: Pick<LaunchWords, 'needed'>): FieldErrors {
  return {
    formId: formId === '' ? needed.formId : undefined,
    title: title.trim() === '' ? needed.title : undefined,
  };
}

function populationErrors(
  values: LaunchValues,
  kept: Population | null,
  { needed }: Pick<LaunchWords, 'needed'>,
): FieldErrors {
  if (values.subject === '') return { subject: needed.subject };
  return { rule: populationOf(values, kept) === 'unfinished' ? needed.rule : undefined };
}

function termErrors(values: LaunchValues, { needed }: Pick<LaunchWords, 'needed'>): FieldErrors {
  const { periodFrom, periodTo, opensOn, dueOn, graceDays } = values;
  const day = (value: string): string | undefined => (value === '' ? needed.date : undefined);
  const isGrace = /^\d{1,2}$/.test(graceDays) && Number(graceDays) <= 60;
  return {
    periodFrom: day(periodFrom),
    periodTo: day(periodTo) ?? (periodTo < periodFrom ? needed.crossed : undefined),
    opensOn: day(opensOn),
    dueOn: day(dueOn) ?? (dueOn < opensOn ? needed.crossed : undefined),
    graceDays: isGrace ? undefined : needed.graceDays,
  };
}

/** What goes to the server; null while who is asked is not said. */
export function inputOf(values: LaunchValues, kept: Population | null): WaveInput | null {
  const population = populationOf(values, kept);
  if (population === null || population === 'unfinished') return null;
  const { title, answeredBy, confirmedBy, periodFrom, periodTo, opensOn, dueOn } = values;
  const document = values.sourceDocument.trim();
  return {
    ...{ title: title.trim(), periodFrom, periodTo, opensOn, dueOn, population: mutable(population) },
    formId: Number(values.formId),
    answeredBy: answeredBy === '' ? 'school' : answeredBy,
    confirmedBy: confirmedBy === '' ? null : confirmedBy,
    graceDays: Number(values.graceDays),
    sourceDocument: document === '' ? null : document,
  };
}

/** The contract's lists may be changed, those of the domain not. */
function mutable(population: Population): WaveInput['population'] {
  return structuredClone(population) as WaveInput['population'];
}
