import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { useWords } from '#ui/language.tsx';
import { FailureNote } from '#ui/states.tsx';
import { accountsClient } from './api.ts';
import { type Letter, readLetters } from './outbox-api.ts';
import { OutboxLetters } from './outbox-letters.tsx';
import { outboxWords } from './outbox-words.ts';

interface OutboxActionsProps {
  readonly chosen: readonly number[];
  readonly onMarked: (count: number) => void;
}

/** Shows the texts of the chosen letters, and forgets them once they are handed over. */
export function OutboxActions({ chosen, onMarked }: OutboxActionsProps): ReactElement {
  const words = useWords(outboxWords);
  const [letters, setLetters] = useState<readonly Letter[]>([]);
  const show = useMutation({ mutationFn: readLetters, onSuccess: setLetters });
  const hide = (): void => {
    setLetters([]);
  };
  return (
    <>
      <div className="actions no-print outbox-bar">
        <Button
          isDisabled={chosen.length === 0 || show.isPending}
          onPress={() => {
            show.mutate(chosen);
          }}
        >
          {show.isPending ? words.showing : words.show}
        </Button>
        <Mark
          chosen={chosen}
          onMarked={(count) => {
            hide();
            onMarked(count);
          }}
        />
        <span className="small" aria-live="polite">
          {chosen.length === 0 ? null : words.chosen(chosen.length)}
        </span>
      </div>
      {show.isError ? <FailureNote error={show.error} sentences={words.refusals} /> : null}
      {letters.length === 0 ? null : <OutboxLetters letters={letters} onClose={hide} />}
    </>
  );
}

function Mark({ chosen, onMarked }: OutboxActionsProps): ReactElement {
  const words = useWords(outboxWords);
  const queries = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const close = (): void => {
    setIsAsking(false);
  };
  const mark = useMutation({
    mutationFn: (ids: readonly number[]) => accountsClient.command('markPrinted', { messageIds: [...ids] }),
    onSuccess: (_, ids) => {
      onMarked(ids.length);
      return queries.invalidateQueries({ queryKey: ['accounts', 'outbox'] });
    },
    onSettled: close,
  });
  const confirm = (): void => {
    mark.mutate(chosen);
  };
  const open = (): void => {
    setIsAsking(true);
  };
  return (
    <>
      <Button isQuiet isDisabled={chosen.length === 0} onPress={open}>
        {words.mark}
      </Button>
      {mark.isError ? <FailureNote error={mark.error} sentences={words.refusals} /> : null}
      {isAsking ? (
        <Confirm
          title={words.confirm.title(chosen.length)}
          action={words.confirm.action}
          isBusy={mark.isPending}
          onConfirm={confirm}
          onClose={close}
        >
          <p>{words.confirm.text}</p>
        </Confirm>
      ) : null}
    </>
  );
}
