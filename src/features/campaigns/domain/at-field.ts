import type { AnswerProblem } from '#features/forms/domain/answer-problem.ts';
import { splitReference } from '#features/forms/domain/reference.ts';

/** Whether a problem stands at a field or within it. */
export function isOfField(code: string): (problem: AnswerProblem) => boolean {
  return ({ at }) => splitReference(at).code === code;
}
