import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { FailureNote } from '#ui/states.tsx';
import { accountsClient } from './api.ts';
import { type Letter, readLetters } from './outbox-api.ts';
import { OutboxLetters } from './outbox-letters.tsx';
import { outboxWords } from './outbox-words.ts';

/** Shows the texts of the chosen letters, and forgets them once they are handed over. */
export function OutboxActions({ chosen }: { readonly chosen: readonly number[] }): ReactElement {
  const words = useWords(outboxWords);
  const queries = useQueryClient();
  const [letters, setLetters] = useState<readonly Letter[]>([]);
  const [isAsking, setIsAsking] = useState(false);
  const show = useMutation({ mutationFn: readLetters, onSuccess: setLetters });
  const mark = useMutation({
    mutationFn: (messageIds: readonly number[]) =>
      accountsClient.command('markPrinted', { messageIds: [...messageIds] }),
    onSuccess: () => {
      setLetters([]);
      return queries.invalidateQueries({ queryKey: ['accounts', 'outbox'] });
    },
    onSettled: () => {
      setIsAsking(false);
    },
  });
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
        <Button
          isQuiet
          isDisabled={chosen.length === 0}
          onPress={() => {
            setIsAsking(true);
          }}
        >
          {words.mark}
        </Button>
        <span className="small" aria-live="polite">
          {chosen.length === 0 ? null : words.chosen(chosen.length)}
        </span>
      </div>
      {show.isError ? <FailureNote error={show.error} sentences={words.refusals} /> : null}
      {mark.isError ? <FailureNote error={mark.error} sentences={words.refusals} /> : null}
      {mark.isSuccess && chosen.length === 0 ? (
        <Notice kind="done">{words.marked(mark.variables.length)}</Notice>
      ) : null}
      {letters.length === 0 ? null : (
        <OutboxLetters
          letters={letters}
          onClose={() => {
            setLetters([]);
          }}
        />
      )}
      {isAsking ? (
        <Confirm
          title={words.confirm.title(chosen.length)}
          action={words.confirm.action}
          isBusy={mark.isPending}
          onConfirm={() => {
            mark.mutate(chosen);
          }}
          onClose={() => {
            setIsAsking(false);
          }}
        >
          <p>{words.confirm.text}</p>
        </Confirm>
      ) : null}
    </>
  );
}
