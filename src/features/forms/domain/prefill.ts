import type { Answer, Answers } from './answers.ts';
import type { Field, FormDefinition, Prefill, RegistryFact } from './definition.ts';
import { examineField } from './examine-field.ts';
import { exactText, type Exact } from './exact.ts';
import { readFrom } from './numbers.ts';
import { own } from './own.ts';
import { splitReference } from './reference.ts';

/** Answers given before, and where. */
export interface Earlier {
  readonly answers: Answers;
  /** What the wave was called. */
  readonly title: string;
  /** Last day of the period it was about. */
  readonly periodTo: string;
}

/** All that is known of a unit without asking it. */
export interface Sources {
  readonly before: Earlier | null;
  /** Other forms by their codes. */
  readonly others: Readonly<Record<string, Earlier>>;
  readonly registry: Readonly<Partial<Record<RegistryFact, string>>>;
  /** Counts of the results of a year by type of procedure; null: there are none. */
  readonly results: {
    readonly year: number;
    readonly byType: Readonly<Record<string, { readonly participants: number; readonly low: number }>>;
  } | null;
}

/** Where a known answer is from, for the person who confirms it. */
export type KnownFrom =
  | { readonly from: 'before'; readonly title: string; readonly periodTo: string }
  | { readonly from: 'form'; readonly form: string; readonly title: string; readonly periodTo: string }
  | { readonly from: 'registry'; readonly fact: RegistryFact }
  | {
      readonly from: 'results';
      readonly year: number;
      readonly count: 'participants' | 'low';
      readonly procedureType: string;
    };

export interface KnownAnswer {
  readonly code: string;
  readonly answer: Answer;
  readonly from: KnownFrom;
}

/** Answers that are already there. What does not fit the field as it is now is asked anew. */
export function knownAnswersOf({ sections }: FormDefinition, sources: Sources): readonly KnownAnswer[] {
  return sections.flatMap(({ fields }) =>
    fields.flatMap((field) => {
      const found = field.prefill === undefined ? null : findKnown(field, field.prefill, sources);
      return found !== null && isFit(field, found.answer) ? [{ code: field.code, ...found }] : [];
    }),
  );
}

/** What has to be looked up before: results and registry of a unit, its answers to these forms. */
export interface PrefillNeeds {
  readonly before: boolean;
  readonly forms: readonly string[];
  readonly registry: boolean;
  readonly procedureTypes: readonly string[];
}

export function prefillNeeds({ sections }: FormDefinition): PrefillNeeds {
  const all = sections.flatMap(({ fields }) => fields.flatMap(({ prefill }) => prefill ?? []));
  const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();
  return {
    before: all.some(({ from }) => from === 'before'),
    forms: unique(all.flatMap((one) => (one.from === 'form' ? [one.form] : []))),
    registry: all.some(({ from }) => from === 'registry'),
    procedureTypes: unique(all.flatMap((one) => (one.from === 'results' ? [one.procedureType] : []))),
  };
}

type Found = Omit<KnownAnswer, 'code'> | null;

function findKnown(field: Field, prefill: Prefill, sources: Sources): Found {
  switch (prefill.from) {
    case 'before':
      return fromBefore(field, sources);
    case 'form':
      return fromForm(field, prefill, sources);
    case 'registry': {
      const answer = sources.registry[prefill.fact];
      return answer === undefined ? null : { answer, from: { from: 'registry', fact: prefill.fact } };
    }
    case 'results': {
      const { count, procedureType } = prefill;
      const answer = sources.results === null ? undefined : own(sources.results.byType, procedureType)?.[count];
      if (answer === undefined || sources.results === null) return null;
      return { answer, from: { from: 'results', year: sources.results.year, count, procedureType } };
    }
  }
}

function fromBefore(field: Field, { before }: Sources): Found {
  const answer = before === null ? undefined : own(before.answers.values, field.code);
  if (before === null || answer === undefined) return null;
  const { title, periodTo } = before;
  return { answer, from: { from: 'before', title, periodTo } };
}

function fromForm(field: Field, { form, of }: Extract<Prefill, { from: 'form' }>, { others }: Sources): Found {
  const other = own(others, form);
  if (other === undefined) return null;
  const { code, way } = splitReference(of);
  const answer = way.length === 0 ? own(other.answers.values, code) : written(field, readFrom(other.answers, of));
  if (answer === undefined) return null;
  const { title, periodTo } = other;
  return { answer, from: { from: 'form', form, title, periodTo } };
}

function written(field: Field, number: Exact | null): Answer | undefined {
  if (number === null) return undefined;
  return field.type === 'integer' ? Number(exactText(number)) : exactText(number);
}

/** "No data" is said anew each time. */
function isFit(field: Field, answer: Answer): boolean {
  const isUnknown = typeof answer === 'object' && 'noData' in answer;
  const { isAnswered, problems } = examineField(field, answer);
  return !isUnknown && isAnswered && problems.length === 0;
}
