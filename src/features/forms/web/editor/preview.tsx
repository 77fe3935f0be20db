import { type ReactElement, useMemo, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { noAnswers, type Answer, type Answers } from '../../domain/answers.ts';
import { compileForm, type CompiledForm } from '../../domain/compile.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import { isSubmittable } from '../../domain/examine.ts';
import { noContext } from '../../domain/numbers.ts';
import { laidOver } from '../kept/draft.ts';
import { FormSheet } from '../sheet/form-sheet.tsx';
import { editorWords } from '../words.ts';
import { previewed } from './edit.ts';

/** The form as a school will see it; what is filled in here goes nowhere. */
export function Preview({ definition }: { readonly definition: FormDefinition }): ReactElement {
  const words = useWords(editorWords);
  const made = useMemo(() => compileForm(previewed(definition, words.untold)), [definition, words]);
  const [last, setLast] = useState<CompiledForm | null>(made.ok ? made.value : null);
  if (made.ok && last !== made.value) setLast(made.value);
  const shown = made.ok ? made.value : last;
  if (shown === null) return <p className="small">{words.previewEmpty}</p>;
  return (
    <>
      <p className="small">{words.previewLead}</p>
      {made.ok ? null : <Notice kind="warning">{words.previewStale}</Notice>}
      <Trial compiled={shown} />
    </>
  );
}

function Trial({ compiled }: { readonly compiled: CompiledForm }): ReactElement {
  const words = useWords(editorWords);
  const [answers, setAnswers] = useState<Answers>(noAnswers);
  const [attempt, setAttempt] = useState(0);
  const { definition } = compiled;
  const isComplete = attempt > 0 && isSubmittable(compiled.examine(answers, noContext));
  const put = (code: string, answer: Answer | undefined): void => {
    setAnswers((known) => laidOver(known, { values: { [code]: answer ?? null }, reasons: {} }));
  };
  return (
    <div className="preview-sheet">
      <p className="preview-title">{definition.title}</p>
      {definition.purpose === '' ? null : <p>{definition.purpose}</p>}
      <FormSheet
        {...{ compiled, answers, attempt }}
        context={noContext}
        onAnswer={put}
        onReason={(check, reason) => {
          setAnswers((known) => laidOver(known, { values: {}, reasons: { [check]: reason } }));
        }}
      />
      {isComplete ? <Notice kind="done">{words.complete}</Notice> : null}
      <div className="actions">
        <Button
          onPress={() => {
            setAttempt(attempt + 1);
          }}
        >
          {words.tryIt}
        </Button>
        <Button
          isQuiet
          onPress={() => {
            setAnswers(noAnswers);
            setAttempt(0);
          }}
        >
          {words.fresh}
        </Button>
      </div>
    </div>
  );
}
