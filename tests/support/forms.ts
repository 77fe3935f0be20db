import type { Answer, Answers } from '#features/forms/domain/answers.ts';
import { compileForm, type CompiledForm } from '#features/forms/domain/compile.ts';
import type { Check, Field, FormDefinition } from '#features/forms/domain/definition.ts';
import { noContext, type AnswerContext } from '#features/forms/domain/numbers.ts';
import type { Examined } from '#features/forms/domain/examine.ts';

/** What every field of a test has unless said. */
export const usual = { label: 'Вопрос', isRequired: true } as const;

export function integer(code: string, more: Partial<Extract<Field, { type: 'integer' }>> = {}): Field {
  return { ...usual, code, type: 'integer', ...more };
}

export function text(code: string, more: Partial<Extract<Field, { type: 'text' }>> = {}): Field {
  return { ...usual, code, type: 'text', maxLength: 100, ...more };
}

/** A form of one section. */
export function formOf(fields: readonly Field[], checks: readonly Check[] = []): FormDefinition {
  const section = { code: 'main', title: 'Раздел', fields };
  return { title: 'Мониторинг', purpose: 'Для управления образования', minutes: 10, sections: [section], checks };
}

export function compiledOf(definition: FormDefinition): CompiledForm {
  const compiled = compileForm(definition);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return compiled.value;
}

export function answersOf(values: Readonly<Record<string, Answer>>, reasons: Answers['reasons'] = {}): Answers {
  return { values, reasons };
}

/** What a form of one section says to answers, however wrong they are. */
export function examined(
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
  { checks = [], reasons = {}, ...context }: Partial<AnswerContext & Answers> & { checks?: readonly Check[] } = {},
): Examined {
  const answers = { values, reasons } as Answers;
  return compiledOf(formOf(fields, checks)).examine(answers, { ...noContext, ...context });
}
