import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { noAnswers, type Answer, type Answers } from '../../domain/answers.ts';
import { compileForm, type CompiledForm } from '../../domain/compile.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import { isSubmittable } from '../../domain/examine.ts';
import { noContext } from '../../domain/numbers.ts';
import { laidOver } from '../kept/draft.ts';
import { idOf } from '../sheet/answering.ts';
import { FormSheet } from '../sheet/form-sheet.tsx';
import { editorWords } from '../words.ts';
import { previewed } from './edit.ts';

interface PreviewProps {
  readonly definition: FormDefinition;
  /** Something is marked beside it. */
  readonly isWrong: boolean;
  /** The question that is written: it is kept in sight. */
  readonly open: string | null;
}

/** The form as a school will see it; what is filled in here goes nowhere. */
export function Preview({ definition, isWrong, open }: PreviewProps): ReactElement {
  const words = useWords(editorWords);
  const box = useRef<HTMLDivElement>(null);
  const made = useMemo(() => compileForm(previewed(definition, words.untold)), [definition, words]);
  const [last, setLast] = useState<CompiledForm | null>(made.ok ? made.value : null);
  if (made.ok && last !== made.value) setLast(made.value);
  const shown = made.ok ? made.value : last;
  useEffect(() => {
    if (box.current !== null && open !== null) showQuestion(box.current, open);
  }, [open, shown]);
  if (shown === null) return <p className="small">{words.previewEmpty}</p>;
  return (
    <div ref={box}>
      <p className="small">{words.previewLead}</p>
      {made.ok || !isWrong ? null : <Notice kind="warning">{words.previewStale}</Notice>}
      <Trial compiled={shown} />
    </div>
  );
}

/** Scrolls the frame of the preview, never the page. */
function showQuestion(box: HTMLElement, code: string): void {
  const frame = box.closest('.editor-preview');
  const question = box.querySelector(`[id="${idOf(code)}"], [id^="${idOf(code)}-"]`);
  if (frame === null || question === null) return;
  const below = question.getBoundingClientRect().top - frame.getBoundingClientRect().top;
  frame.scrollTop += below - frame.clientHeight / 3;
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
