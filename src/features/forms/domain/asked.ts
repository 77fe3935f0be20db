import type { Answers } from './answers.ts';
import type { CompiledForm } from './compile.ts';
import { noContext } from './numbers.ts';

/** Answers without those to fields that are hidden: what another form, or the same one next time, may build on. */
export function onlyAsked(form: Pick<CompiledForm, 'read'>, answers: Answers): Answers {
  const { visible } = form.read(answers, noContext);
  const values = Object.entries(answers.values).filter(([code]) => visible.has(code));
  return { values: Object.fromEntries(values), reasons: answers.reasons };
}
