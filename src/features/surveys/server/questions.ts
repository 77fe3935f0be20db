import type { CompiledForm } from '#features/forms/domain/compile.ts';
import type { QuestionResult } from '../contract.ts';
import { isCounted, type CountedField } from '../domain/asked-types.ts';
import type { TallySum } from './store-tallies.ts';

/** Questions that are counted, in the order of the form, with what a place answered. */
export function questionsOf({ fields }: CompiledForm, tallies: readonly TallySum[]): QuestionResult[] {
  const byField = Map.groupBy(tallies, ({ field }) => field);
  return [...fields.values()].filter(isCounted).map((field) => questionOf(field, byField.get(field.code) ?? []));
}

const nothing = { answered: null, options: [], total: null, unit: null, share: null };

function questionOf(field: CountedField, tallies: readonly TallySum[]): QuestionResult {
  const { code, label, type } = field;
  const byOption = new Map(tallies.map((one) => [one.option, one]));
  const answered = byOption.get('');
  const asked = { code, label, type, ...nothing };
  if (answered === undefined) return asked;
  return { ...asked, answered: answered.answers, ...numbersOf(field, byOption) };
}

function numbersOf(field: CountedField, byOption: ReadonlyMap<string, TallySum>): Partial<QuestionResult> {
  const total = (option: string): string => byOption.get(option)?.total ?? '0';
  switch (field.type) {
    case 'choice':
    case 'many':
      return { options: field.options.map((one) => ({ ...one, answered: byOption.get(one.code)?.answers ?? 0 })) };
    case 'percent':
      return { share: { part: total('part'), whole: total('whole') } };
    case 'integer':
    case 'decimal':
      return { total: total(''), unit: field.unit ?? null };
  }
}
