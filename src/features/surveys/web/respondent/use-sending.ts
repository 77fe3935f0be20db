import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Answers } from '#features/forms/domain/answers.ts';
import { Refusal } from '#ui/client.ts';
import { surveysClient } from '../api.ts';
import { keepAnswers } from './kept-answers.ts';

const AGAIN_MS = 15_000;

interface SendingInput {
  readonly code: string;
  readonly answers: Answers;
  readonly onDone: () => void;
  readonly onRefused: (refusal: Refusal) => void;
  /** Something is wrong with the answers; the sheet says what. */
  readonly onWrong: () => void;
}

interface Sending {
  readonly send: () => void;
  readonly isBusy: boolean;
  /** Nothing came back: it is tried again until something does. */
  readonly isLost: boolean;
  readonly error: Error | null;
}

/** Sends once; over a line that breaks again and again, for a slip is taken once however often it comes. */
export function useSending({ code, answers, onDone, onRefused, onWrong }: SendingInput): Sending {
  const [isLost, setIsLost] = useState(false);
  const { mutate, error, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: () => {
      keepAnswers(code, { answers, isTried: true });
      return surveysClient.command('answer', { code, answers });
    },
    onSuccess: ({ isTaken }) => {
      setIsLost(false);
      if (isTaken) onDone();
      else {
        keepAnswers(code, { answers, isTried: false });
        onWrong();
      }
    },
    onError: (failure) => {
      const isPassing = isOfLine(failure);
      setIsLost(isPassing);
      if (failure instanceof Refusal && failure.status === 409) onRefused(failure);
    },
  });
  const again = useEffectEvent(() => {
    mutate();
  });
  useEffect(() => {
    if (!isLost || isPending) return;
    const timer = setTimeout(again, AGAIN_MS);
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [isLost, isPending]);
  return { send: mutate, isBusy: isPending, isLost, error: isOfLine(error) ? null : error };
}

function isOfLine(error: unknown): boolean {
  return error instanceof Refusal && (error.status === 0 || (error.status >= 502 && error.status <= 504));
}
