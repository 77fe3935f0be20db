import type { ReactElement, ReactNode } from 'react';
import { Button } from './button.tsx';
import { useWords } from './language.tsx';
import { Notice } from './notice.tsx';
import { Progress } from './progress.tsx';
import { uiWords } from './words.ts';
import './parts.css';

export type JobState = 'waiting' | 'going' | 'done' | 'failed' | 'cancelled';

interface JobProgressProps {
  /** What is being done: «Список 2025 года пересчитывается». */
  readonly label: string;
  readonly state: JobState;
  /** 0 while nothing is known of how far it is. */
  readonly percent: number;
  readonly isCancelling?: boolean;
  /** What came of it, why it failed, with the link to go on. */
  readonly outcome?: ReactNode;
  /** Absent where the work cannot be stopped. */
  readonly onCancel?: () => void;
}

const kinds = { done: 'done', failed: 'error', cancelled: 'plain' } as const;

/** Long work on the server: how far it is, that the page may be left, how to stop it, and what came of it. */
export function JobProgress(props: JobProgressProps): ReactElement {
  const { label, state, percent, isCancelling = false, outcome, onCancel } = props;
  const words = useWords(uiWords).job;
  if (state !== 'waiting' && state !== 'going') {
    return (
      <Notice kind={kinds[state]}>
        <p>
          {label}: {words[state]}.
        </p>
        {outcome}
      </Notice>
    );
  }
  return (
    <div className="job">
      <Progress label={state === 'waiting' ? `${label}: ${words.waiting}` : label} percent={percent} />
      <p className="small">{words.mayLeave}</p>
      {onCancel === undefined ? null : (
        <Button isQuiet isDisabled={isCancelling} onPress={onCancel}>
          {isCancelling ? words.cancelling : words.cancel}
        </Button>
      )}
    </div>
  );
}
