import type { Answers } from '#features/forms/domain/answers.ts';
import type { CompiledForm } from '#features/forms/domain/compile.ts';
import { exactFrom, exactText } from '#features/forms/domain/exact.ts';
import { noContext } from '#features/forms/domain/numbers.ts';
import { listOf, own, recordOf } from '#features/forms/domain/own.ts';
import { isCounted, type CountedType } from './asked-types.ts';

/** What one answer adds to the counts of a group; the answer itself is kept nowhere. */
export interface Count {
  readonly field: string;
  /** Code of an option, `part` or `whole` of a percent; empty: the question was answered. */
  readonly option: string;
  /** What it adds to the sum of a number, exact. */
  readonly total: string | null;
}
type Part = Pick<Count, 'option' | 'total'>;

/** Counts of answers that were looked through: only what is asked, of questions that are counted. */
export function countsOf(form: CompiledForm, answers: Answers): readonly Count[] {
  const { visible } = form.examine(answers, noContext);
  const asked = [...form.fields.values()].filter((field) => visible.has(field.code)).filter(isCounted);
  return asked.flatMap(({ type, code }) => {
    const parts = partsOf[type](own(answers.values, code));
    return parts.map((part) => ({ field: code, ...part }));
  });
}

const answered: Part = { option: '', total: null };

const partsOf: Readonly<Record<CountedType, (answer: unknown) => readonly Part[]>> = {
  choice: (answer) => (typeof answer === 'string' ? taken([answer]) : []),
  many: (answer) => taken((listOf(answer) ?? []).filter((one) => typeof one === 'string')),
  integer: sumOf,
  decimal: sumOf,
  percent: (answer) => {
    const { part, whole } = recordOf(answer) ?? {};
    if (typeof part !== 'number' || typeof whole !== 'number') return [];
    return [answered, { option: 'part', total: String(part) }, { option: 'whole', total: String(whole) }];
  },
};

function taken(options: readonly string[]): readonly Part[] {
  return options.length === 0 ? [] : [answered, ...options.map((option) => ({ option, total: null }))];
}

function sumOf(answer: unknown): readonly Part[] {
  const exact = exactFrom(answer);
  return exact === null ? [] : [{ option: '', total: exactText(exact) }];
}
