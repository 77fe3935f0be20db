import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { FailureNote } from '#ui/states.tsx';
import { type BoardShown, campaignsClient, useReread } from '../api.ts';
import { campaignsWords } from '../words.ts';
import type { BoardFilter } from './search.ts';

interface BulkProps {
  readonly shown: BoardShown;
  readonly filter: BoardFilter;
}

/** What is done to all units of the filter: the count first, and the way back after where there is one. */
export function BulkActions(props: BulkProps): ReactElement {
  return (
    <div className="bulk no-print">
      <Confirming {...props} />
      <Nudging {...props} />
    </div>
  );
}

function Nudging({ shown, filter }: BulkProps): ReactElement {
  const words = useWords(campaignsWords);
  const { board } = words;
  const [isAsking, setIsAsking] = useState(false);
  const reread = useReread();
  const { waveId, subject } = shown.wave;
  const count = shown.toNudge;
  const nudge = useMutation({
    mutationFn: () => campaignsClient.command('nudge', { waveId, filter, count }),
    onSettled: async () => {
      setIsAsking(false);
      await reread();
    },
  });
  return (
    <>
      {nudge.isError ? <FailureNote error={nudge.error} sentences={words.refusals} /> : null}
      {nudge.isSuccess ? (
        <Notice kind="done">{board.nudgeDone(nudge.data.letters, nudge.data.unreachable)}</Notice>
      ) : null}
      {count === 0 ? null : (
        <Button
          isQuiet
          onPress={() => {
            setIsAsking(true);
          }}
        >
          {board.nudge(subject, count)}
        </Button>
      )}
      {isAsking ? (
        <Asking
          text={board.nudgeText}
          title={board.nudgeTitle(subject, count)}
          action={board.nudgeDo}
          isBusy={nudge.isPending}
          onConfirm={() => {
            nudge.mutate();
          }}
          onClose={() => {
            setIsAsking(false);
          }}
        />
      ) : null}
    </>
  );
}

function Confirming({ shown, filter }: BulkProps): ReactElement {
  const words = useWords(campaignsWords);
  const { board } = words;
  const [isAsking, setIsAsking] = useState(false);
  const { waveId } = shown.wave;
  const count = shown.toConfirm;
  const { undo, confirm } = useConfirming({
    waveId,
    filter,
    count,
    onSettled: () => {
      setIsAsking(false);
    },
  });
  const error = confirm.error ?? undo.error;
  const done = undo.isSuccess ? undefined : confirm.data;
  return (
    <>
      {error === null ? null : <FailureNote error={error} sentences={words.refusals} />}
      {done === undefined ? null : (
        <Confirmed
          count={done.confirmed}
          isBusy={undo.isPending}
          onUndo={() => {
            undo.mutate(done.at);
          }}
        />
      )}
      {undo.isSuccess ? <Notice>{board.undone(undo.data.undone)}</Notice> : null}
      {count === 0 ? null : (
        <Button
          onPress={() => {
            setIsAsking(true);
          }}
        >
          {board.confirm(count)}
        </Button>
      )}
      {isAsking ? (
        <Asking
          text={board.confirmText}
          title={board.confirmTitle(count)}
          action={board.confirm(count)}
          isBusy={confirm.isPending}
          onConfirm={() => {
            confirm.mutate();
          }}
          onClose={() => {
            setIsAsking(false);
          }}
        />
      ) : null}
    </>
  );
}

interface ConfirmingInput extends Pick<BulkProps, 'filter'> {
  readonly waveId: number;
  readonly count: number;
  readonly onSettled: () => void;
}

interface Confirmations {
  readonly confirm: UseMutationResult<{ readonly confirmed: number; readonly at: string }, Error, void>;
  readonly undo: UseMutationResult<{ readonly undone: number }, Error, string>;
}

function useConfirming({ waveId, filter, count, onSettled }: ConfirmingInput): Confirmations {
  const reread = useReread();
  const undo = useMutation({
    mutationFn: (at: string) => campaignsClient.command('undoConfirm', { waveId, at }),
    onSettled: reread,
  });
  const confirm = useMutation({
    mutationFn: () => campaignsClient.command('confirmMany', { waveId, filter, count }),
    onMutate: () => {
      undo.reset();
    },
    onSettled: async () => {
      onSettled();
      await reread();
    },
  });
  return { undo, confirm };
}

interface ConfirmedProps {
  readonly count: number;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
}

/** What was done, with the way back. */
function Confirmed({ count, isBusy, onUndo }: ConfirmedProps): ReactElement {
  const words = useWords(campaignsWords).board;
  return (
    <Notice kind="done">
      <p>
        {words.confirmDone(count)}{' '}
        <LinkButton isDisabled={isBusy} onPress={onUndo}>
          {words.undo}
        </LinkButton>
      </p>
    </Notice>
  );
}

interface AskingProps {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

function Asking({ text, ...asked }: AskingProps): ReactElement {
  return (
    <Confirm {...asked}>
      <p>{text}</p>
    </Confirm>
  );
}
