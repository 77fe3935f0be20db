import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SignInOutcome } from './api.ts';
import { useStartOver } from './start-over.ts';

export interface Steps<V> {
  /** The password was right and a code is asked; what was typed before is kept. */
  readonly isCodeAsked: boolean;
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly outcome: SignInOutcome | undefined;
  readonly submit: (values: V) => void;
  readonly submitCode: (code: string) => void;
  readonly back: () => void;
}

/** Coming in by two steps: a password, then the code of who has turned the second factor on. */
export function useSteps<V>(
  send: (values: V, code: string | null) => Promise<SignInOutcome>,
  path: string | (() => string) = '/',
): Steps<V> {
  const startOver = useStartOver();
  const [kept, setKept] = useState<V | null>(null);
  const sending = useMutation({
    mutationFn: ({ values, code }: { values: V; code: string | null }) => send(values, code),
    onSuccess: ({ outcome }, { values }) => {
      if (outcome === 'signed_in') startOver(typeof path === 'string' ? path : path());
      else if (outcome === 'code_needed') setKept(values);
      else if (outcome === 'wrong' || outcome === 'blocked') setKept(null);
    },
  });
  return {
    isCodeAsked: kept !== null,
    isBusy: sending.isPending,
    error: sending.error,
    outcome: sending.data,
    submit: (values) => {
      sending.mutate({ values, code: null });
    },
    submitCode: (code) => {
      if (kept !== null) sending.mutate({ values: kept, code });
    },
    back: () => {
      setKept(null);
      sending.reset();
    },
  };
}
