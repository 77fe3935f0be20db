import { useMemo } from 'react';
import type { CompiledForm } from '#features/forms/domain/compile.ts';
import type { Answer } from '#features/forms/domain/answers.ts';
import type { AnswerContext } from '#features/forms/domain/numbers.ts';
import { useAnswerText } from '#features/forms/web/public.tsx';
import type { SheetShown } from '../api.ts';
import { beforeBy } from './known.ts';

interface Around {
  readonly context: AnswerContext;
  readonly before: Readonly<Record<string, string>>;
}

/** What a sheet has around its answers: what checks look at, and what was answered the time before. */
export function useAround({ before, others }: SheetShown, compiled: CompiledForm): Around {
  const say = useSayCode(compiled);
  const context = useMemo(() => ({ before: before?.answers ?? null, others }), [before, others]);
  return { context, before: beforeBy(compiled, before, say) };
}

/** An answer in words, by the code of its field; a reason of a warning is words already. */
export function useSayCode({ fields }: CompiledForm): (code: string, answer: Answer | null) => string {
  const say = useAnswerText();
  return (code, answer) => {
    const field = fields.get(code);
    if (field !== undefined) return say(field, answer);
    return typeof answer === 'string' ? answer : '–';
  };
}

/** The label of a field; of a reason, what it explains. */
export function labelOf({ fields, definition }: CompiledForm, code: string, reason: string): string {
  const label = fields.get(code)?.label;
  if (label !== undefined) return label;
  const check = definition.checks.find((one) => `check:${one.code}` === code);
  return check === undefined ? code : `${reason}: ${check.message}`;
}
