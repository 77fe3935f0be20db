import type { Answer, Answers } from '#features/forms/domain/answers.ts';
import type { CompiledForm } from '#features/forms/domain/compile.ts';
import { exactOf, exactText } from '#features/forms/domain/exact.ts';
import { noContext } from '#features/forms/domain/numbers.ts';
import { own } from '#features/forms/domain/own.ts';
import { isCounted, type CountedField } from './asked-types.ts';

/** What one answer adds to the counts of a group; the answer itself is kept nowhere. */
export interface Count {
  readonly field: string;
  /** Code of an option, `part` or `whole` of a percent; empty: the question was answered. */
  readonly option: string;
  /** What it adds to the sum of a number, exact. */
  readonly total: string | null;
}

/** Counts of answers that were looked through: only what is asked, of questions that are counted. */
export function countsOf(form: CompiledForm, answers: Answers): readonly Count[] {
  const { visible } = form.examine(answers, noContext);
  return [...form.fields.values()].flatMap((field) => {
    const answer = own(answers.values, field.code) as Answer | undefined;
    return answer !== undefined && visible.has(field.code) && isCounted(field) ? countOne(field, answer) : [];
  });
}

function countOne(field: CountedField, answer: Answer): readonly Count[] {
  const of = (option: string, total: string | null = null): Count => ({ field: field.code, option, total });
  switch (field.type) {
    case 'choice':
      return typeof answer === 'string' ? [of(''), of(answer)] : [];
    case 'many':
      return Array.isArray(answer) && answer.length > 0 ? [of(''), ...answer.map((one: string) => of(one))] : [];
    case 'integer':
    case 'decimal': {
      const exact = typeof answer === 'object' ? null : exactOf(String(answer));
      return exact === null ? [] : [of('', exactText(exact))];
    }
    case 'percent':
      return countShare(answer, of);
  }
}

function countShare(answer: Answer, of: (option: string, total?: string | null) => Count): readonly Count[] {
  if (typeof answer !== 'object' || !('part' in answer)) return [];
  const { part, whole } = answer;
  if (part === undefined || whole === undefined) return [];
  return [of(''), of('part', String(part)), of('whole', String(whole))];
}
