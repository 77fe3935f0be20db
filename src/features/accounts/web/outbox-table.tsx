import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { accountsClient } from './api.ts';
import { OutboxActions } from './outbox-actions.tsx';
import type { Message } from './outbox-api.ts';
import { outboxWords } from './outbox-words.ts';

interface OutboxTableProps {
  readonly messages: readonly Message[];
  /** So many letters are in the hands of people now. */
  readonly onMarked: (count: number) => void;
}

export function OutboxTable({ messages, onMarked }: OutboxTableProps): ReactElement {
  const words = useWords(outboxWords).table;
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const printable = messages.filter(isPrintable).map(({ messageId }) => messageId);
  const live = printable.filter((id) => chosen.has(id));
  const toggle = (id: number): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const areAll = printable.length > 0 && live.length === printable.length;
  return (
    <>
      <OutboxActions chosen={live} onMarked={onMarked} />
      <div className="no-print">
        {printable.length > 1 ? (
          <label className="check outbox-all">
            <input
              type="checkbox"
              checked={areAll}
              onChange={() => {
                setChosen(new Set(areAll ? [] : printable));
              }}
            />
            {words.chooseAll}
          </label>
        ) : null}
        <table className="cards">
          <caption className="unseen">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{words.choose}</span>
              </th>
              <th scope="col">{words.to}</th>
              <th scope="col">{words.subject}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.made}</th>
              <th scope="col">
                <span className="unseen">{words.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {messages.map((message) => (
              <Row
                key={message.messageId}
                message={message}
                isChosen={chosen.has(message.messageId)}
                onToggle={() => {
                  toggle(message.messageId);
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The text is still there. */
function isPrintable({ state }: Message): boolean {
  return state === 'waiting' || state === 'failed';
}

interface RowProps {
  readonly message: Message;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function Row({ message, isChosen, onToggle }: RowProps): ReactElement {
  const { table: words, kinds, messageStates } = useWords(outboxWords);
  const formats = useFormats();
  const { toName, toAddress, subject, state, attempts, failure, kind } = message;
  return (
    <tr>
      <td>
        {isPrintable(message) ? (
          <input type="checkbox" checked={isChosen} aria-label={words.chooseOne(toName)} onChange={onToggle} />
        ) : null}
      </td>
      <th scope="row">
        {toName}
        <div className="small outbox-address">{toAddress ?? words.onPaper}</div>
      </th>
      <td data-heading={words.subject}>
        {subject}
        <div className="small">{kinds[kind]}</div>
      </td>
      <td data-heading={words.state}>
        <span className={state === 'failed' ? 'outbox-failed' : undefined}>{messageStates[state]}</span>
        {attempts === 0 ? null : <div className="small">{words.attempts(attempts)}</div>}
        {failure === null ? null : <div className="small">{words.failure(failure)}</div>}
      </td>
      <td className="number" data-heading={words.made}>
        {formats.dateTime(message.createdAt)}
      </td>
      <td>{state === 'failed' && toAddress !== null ? <SendAgain message={message} /> : null}</td>
    </tr>
  );
}

function SendAgain({ message }: { readonly message: Message }): ReactElement {
  const { table: words, refusals } = useWords(outboxWords);
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: () => accountsClient.command('sendAgain', { messageId: message.messageId }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['accounts', 'outbox'] }),
  });
  return (
    <>
      <LinkButton
        isDisabled={send.isPending}
        label={words.sendAgainTo(message.toName)}
        onPress={() => {
          send.mutate();
        }}
      >
        {words.sendAgain}
      </LinkButton>
      {send.isError ? <FailureNote error={send.error} sentences={refusals} /> : null}
    </>
  );
}
