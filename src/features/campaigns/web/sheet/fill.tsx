import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import type { CompiledForm } from '#features/forms/domain/compile.ts';
import type { Answer, Answers } from '#features/forms/domain/answers.ts';
import { attachTo, FormSheet, hrefOf, type Kept, KeptNote, useKeptDraft } from '#features/forms/web/public.tsx';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { FailureNote } from '#ui/states.tsx';
import { isOwing } from '../../domain/answer.ts';
import { campaignsClient, type SheetShown, useReread } from '../api.ts';
import { campaignsWords } from '../words.ts';
import { knownBy, withKnown } from './known.ts';
import { ReadSheet } from './read-sheet.tsx';
import { useAround } from './use-sheet.ts';
import { sheetWords } from './words.ts';

interface FillProps {
  readonly shown: SheetShown;
  readonly compiled: CompiledForm;
  readonly personId: number;
  readonly onSubmitted: (sent: { readonly isLate: boolean }) => void;
}

/** The sheet of who answers: it saves itself, and before it goes everything is shown once more. */
export function Fill({ shown, compiled, personId, onSubmitted }: FillProps): ReactElement {
  const draft = useDraft(shown, personId);
  const { context, before } = useAround(shown, compiled);
  const words = useWords(sheetWords);
  const { refusals } = useWords(campaignsWords);
  const maySubmit = useMay('campaigns.submit');
  // What was sent becomes a draft with the first change, and only then can be sent anew.
  const maySend = isOwing(shown.unit.state) ? shown.may.includes('submit') : maySubmit;
  const [attempt, setAttempt] = useState(0);
  const [isChecking, setIsChecking] = useState(false);
  const { answers, kept } = draft;
  const edit = (): void => {
    setIsChecking(false);
  };
  const check = (): void => {
    draft.takeKnown();
    const isRight = compiled.examine(answers, context).problems.length === 0;
    setAttempt(isRight ? 0 : attempt + 1);
    setIsChecking(isRight);
  };
  if (isChecking)
    return (
      <Checking {...{ shown, compiled, kept, onSubmitted }} answers={answers} onBack={edit}>
        <KeptNote compiled={compiled} kept={kept} sentences={refusals} />
      </Checking>
    );
  return (
    <>
      {draft.offered === 0 ? null : <Notice>{words.prefilled(draft.offered)}</Notice>}
      <FormSheet
        {...{ compiled, answers, context, before, attempt }}
        known={knownBy(shown.prefill, answers, words)}
        changed={new Set(shown.changes.map(({ code }) => code))}
        attach={attachTo(shown.unit)}
        fileHref={hrefOf(shown.unit)}
        onAnswer={draft.onAnswer}
        onReason={draft.onReason}
      />
      <div className="unit-send">
        <KeptNote compiled={compiled} kept={kept} sentences={refusals} />
        {maySend ? (
          <div className="actions no-print">
            <Button onPress={check}>{words.check}</Button>
          </div>
        ) : (
          <p className="small">{words.headSends}</p>
        )}
      </div>
    </>
  );
}

interface Draft {
  readonly kept: Kept;
  /** What the sheet shows: what is known already lies under a sheet that nobody has touched. */
  readonly answers: Answers;
  readonly offered: number;
  readonly onAnswer: (code: string, answer: Answer | undefined) => void;
  readonly onReason: (check: string, reason: string) => void;
  readonly takeKnown: () => void;
}

function useDraft({ wave, unit, answers, prefill }: SheetShown, personId: number): Draft {
  const queries = useQueryClient();
  const { waveId } = wave;
  const { unitId } = unit;
  const kept = useKeptDraft({
    sheet: { personId, waveId, unitId },
    revision: unit.revision,
    answers,
    savedAt: unit.savedAt,
    send: (sent) => campaignsClient.command('save', { waveId, unitId, ...sent }),
    onStale: () => {
      void queries.invalidateQueries({ queryKey: ['campaigns', 'sheet', waveId, unitId] });
    },
  });
  const isUntouched = unit.state === 'expected' && Object.keys(kept.answers.values).length === 0;
  const [isTaken, setIsTaken] = useState(!isUntouched);
  const isOffered = isUntouched && !isTaken;
  const takeKnown = (): void => {
    setIsTaken(true);
    if (isOffered) for (const { code, answer } of prefill) kept.onAnswer(code, answer);
  };
  return {
    kept,
    answers: isOffered ? withKnown(kept.answers, prefill) : kept.answers,
    offered: isOffered ? prefill.length : 0,
    onAnswer: (code, answer) => {
      takeKnown();
      kept.onAnswer(code, answer);
    },
    onReason: (check, reason) => {
      takeKnown();
      kept.onReason(check, reason);
    },
    takeKnown,
  };
}

interface CheckingProps extends Pick<FillProps, 'shown' | 'compiled' | 'onSubmitted'> {
  readonly kept: Kept;
  readonly answers: Answers;
  readonly onBack: () => void;
  readonly children: ReactElement;
}

/** All answers once more, as they will be read; then they go. */
function Checking(props: CheckingProps): ReactElement {
  const { shown, compiled, kept, answers, onBack, onSubmitted, children } = props;
  const words = useWords(sheetWords);
  const { refusals } = useWords(campaignsWords);
  const reread = useReread();
  const { waveId } = shown.wave;
  const { unitId } = shown.unit;
  const submit = useMutation({
    mutationFn: async () => {
      const revision = await kept.flush();
      return revision === null ? null : await campaignsClient.command('submit', { waveId, unitId, revision });
    },
    onSuccess: async (outcome) => {
      if (outcome === null) return;
      await reread();
      if (outcome.isSubmitted) onSubmitted(outcome);
      else onBack();
    },
  });
  return (
    <section aria-labelledby="check">
      <h2 id="check">{words.checkTitle}</h2>
      <p className="text">{words.checkText}</p>
      <ReadSheet shown={shown} compiled={compiled} answers={answers} />
      <div className="unit-send">
        {children}
        {submit.isError ? <FailureNote error={submit.error} sentences={refusals} /> : null}
        {submit.data === null ? <Notice kind="warning">{words.notSent}</Notice> : null}
        <div className="actions no-print">
          <Button
            isDisabled={submit.isPending}
            onPress={() => {
              submit.mutate();
            }}
          >
            {words.submit}
          </Button>
          <Button isQuiet onPress={onBack}>
            {words.goBack}
          </Button>
        </div>
      </div>
    </section>
  );
}
