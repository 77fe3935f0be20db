import { type ReactElement, useState } from 'react';
import type { Answers } from '#features/forms/domain/answers.ts';
import type { CompiledForm } from '#features/forms/domain/compile.ts';
import { noContext } from '#features/forms/domain/numbers.ts';
import { FormSheet } from '#features/forms/web/public.tsx';
import { Button } from '#ui/button.tsx';
import type { Refusal } from '#ui/client.ts';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { FailureNote } from '#ui/states.tsx';
import { keepAnswers, readAnswers } from './kept-answers.ts';
import { useSending } from './use-sending.ts';
import { respondentWords } from './words.ts';

interface AnsweringProps {
  readonly code: string;
  readonly compiled: CompiledForm;
  readonly onDone: () => void;
  /** The survey is over, or the slip was used, while the page stood open. */
  readonly onRefused: (refusal: Refusal) => void;
}

/** The questions. What is answered stays on this device until it is sent. */
export function Answering({ code, compiled, onDone, onRefused }: AnsweringProps): ReactElement {
  const words = useWords(respondentWords);
  const [answers, setAnswers] = useState(() => readAnswers(code).answers);
  const [isKept, setIsKept] = useState(true);
  const [attempt, setAttempt] = useState(0);
  const onWrong = (): void => {
    setAttempt(attempt + 1);
  };
  const sending = useSending({ code, answers, onDone, onRefused, onWrong });
  const change = (part: keyof Answers, key: string, value: unknown): void => {
    const all = new Map(Object.entries<unknown>(answers[part]).filter(([name]) => name !== key));
    if (value !== undefined) all.set(key, value);
    const next = { ...answers, [part]: Object.fromEntries(all) };
    setAnswers(next);
    setIsKept(keepAnswers(code, { answers: next, isTried: readAnswers(code).isTried }));
  };
  const send = (): void => {
    if (compiled.examine(answers, noContext).problems.length > 0) onWrong();
    else sending.send();
  };
  return (
    <>
      <FormSheet
        {...{ compiled, answers, attempt }}
        context={noContext}
        onAnswer={(field, answer) => {
          change('values', field, answer);
        }}
        onReason={(check, reason) => {
          change('reasons', check, reason === '' ? undefined : reason);
        }}
      />
      <div className="survey-send">
        {sending.isLost ? <Notice kind="warning">{isKept ? words.offline : words.offlineUnkept}</Notice> : null}
        {sending.error === null ? null : <FailureNote error={sending.error} />}
        <Button isDisabled={sending.isBusy} onPress={send}>
          {sending.isBusy ? words.sending : words.send}
        </Button>
        <p className="small">
          {words.once} {isKept ? words.kept : words.unkept}
        </p>
      </div>
    </>
  );
}
