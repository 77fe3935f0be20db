import type { EventInput } from '../contract-shapes.ts';
import type { Target } from '../domain/quota.ts';
import type { FieldErrors } from '#ui/use-form.ts';
import type { ObligationsWords } from './ru.ts';
import { nobodyMeant, populationOf, valuesOf, type PopulationValues } from './population-values.ts';

export interface MilestoneValues {
  readonly title: string;
  readonly on: string;
  readonly source: string;
}

/** An event as fields of a form. */
export interface EventValues extends PopulationValues {
  readonly title: string;
  readonly startsOn: string;
  readonly dueOn: string;
  readonly owner: string;
  readonly coordinatorPart: string;
  readonly sourceDocument: string;
  readonly target: Target['kind'] | '';
  readonly targetValue: string;
  readonly milestones: readonly MilestoneValues[];
}

const blank: EventValues = {
  ...nobodyMeant,
  ...{ title: '', startsOn: '', dueOn: '', owner: '', coordinatorPart: '', sourceDocument: '' },
  ...{ target: '', targetValue: '', milestones: [] },
};

type Known = Omit<EventInput, 'owner'> & { readonly owner: string | null };

export function eventValues(event: Known | null): EventValues {
  if (event === null) return blank;
  const { target, milestones } = event;
  return {
    ...valuesOf(event.population),
    title: event.title,
    startsOn: event.startsOn ?? '',
    dueOn: event.dueOn,
    owner: event.owner ?? '',
    coordinatorPart: event.coordinatorPart ?? '',
    sourceDocument: event.sourceDocument ?? '',
    target: target?.kind ?? '',
    targetValue: target === null ? '' : String(target.kind === 'percent' ? target.percent : target.count),
    milestones: milestones.map(({ title, on, source }) => ({ title: title ?? '', on, source: source ?? '' })),
  };
}

/** What is wrong, by field, all at once. */
export function eventErrors(
  values: EventValues,
  kept: EventInput['population'],
  words: ObligationsWords['form'],
): FieldErrors {
  const { title, startsOn, dueOn, owner } = values;
  return {
    title: title.trim() === '' ? words.wrongTitle : undefined,
    dueOn: dueOn === '' ? words.wrongDue : undefined,
    startsOn: startsOn !== '' && dueOn !== '' && startsOn > dueOn ? words.wrongOrder : undefined,
    owner: owner.trim() === '' ? words.wrongOwner : undefined,
    rule: populationOf(values, kept) === 'unfinished' ? words.wrongRule : undefined,
    targetValue: targetOf(values) === 'unfinished' ? words.wrongTarget : undefined,
    milestones: values.milestones.some(({ on }) => on === '') ? words.wrongMilestone : undefined,
  };
}

/** Only of values in which nothing is wrong. */
export function inputOf(values: EventValues, kept: EventInput['population']): EventInput {
  const population = populationOf(values, kept);
  const target = targetOf(values);
  const given = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return {
    title: values.title.trim(),
    startsOn: given(values.startsOn),
    dueOn: values.dueOn,
    owner: values.owner.trim(),
    coordinatorPart: given(values.coordinatorPart),
    milestones: values.milestones.map(({ title, on, source }) => ({ title: given(title), on, source: given(source) })),
    population: population === 'unfinished' ? null : (population as EventInput['population']),
    target: target === 'unfinished' ? null : target,
    sourceDocument: given(values.sourceDocument),
  };
}

function targetOf({ subject, target, targetValue }: EventValues): Target | null | 'unfinished' {
  if (subject === '' || target === '') return null;
  const value = /^\d{1,4}$/.test(targetValue) ? Number(targetValue) : 0;
  if (value < 1 || value > (target === 'percent' ? 100 : 1000)) return 'unfinished';
  return target === 'percent' ? { kind: target, percent: value } : { kind: target, count: value };
}
