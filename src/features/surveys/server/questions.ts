import type { CompiledForm } from '#features/forms/domain/compile.ts';
import type { QuestionResult } from '../contract.ts';
import { isCounted, type CountedField } from '../domain/asked-types.ts';
import type { TallySum } from './store-tallies.ts';

/** Questions that are counted, in the order of the form, with what a place answered. */
export function questionsOf({ fields }: CompiledForm, tallies: readonly TallySum[]): QuestionResult[] {
  const byField = Map.groupBy(tallies, ({ field }) => field);
  return [...fields.values()].filter(isCounted).map((field) => questionOf(field, byField.get(field.code) ?? []));
}

function questionOf(field: CountedField, tallies: readonly TallySum[]): QuestionResult {
  const { code, label, type } = field;
  const of = (option: string): TallySum | undefined => tallies.find((one) => one.option === option);
  const asked = { code, label, type, options: [], total: null, unit: null, share: null };
  const answered = of('');
  if (answered === undefined) return { ...asked, answered: null };
  const told = { ...asked, answered: answered.answers };
  switch (field.type) {
    case 'choice':
    case 'many':
      return {
        ...told,
        options: field.options.map((one) => ({ ...one, answered: of(one.code)?.answers ?? 0 })),
      };
    case 'percent':
      return { ...told, share: { part: of('part')?.total ?? '0', whole: of('whole')?.total ?? '0' } };
    case 'integer':
    case 'decimal':
      return { ...told, total: answered.total ?? '0', unit: field.unit ?? null };
  }
}
