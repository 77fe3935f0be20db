import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useMemo, useState } from 'react';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { FailureNote } from '#ui/states.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
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
  const columns = useColumns(chosen, setChosen);
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
        <DataTable
          label={words.caption}
          columns={columns}
          rows={messages}
          rowKey={({ messageId }) => messageId}
          isBare
        />
      </div>
    </>
  );
}

/** The text is still there. */
function isPrintable({ state }: Message): boolean {
  return state === 'waiting' || state === 'failed';
}

type Chosen = ReadonlySet<number>;

function useColumns(chosen: Chosen, onChoose: (chosen: Chosen) => void): readonly Column<Message>[] {
  const { table: words } = useWords(outboxWords);
  const formats = useFormats();
  return useMemo(
    (): readonly Column<Message>[] => [
      {
        ...{ id: 'choose', heading: words.choose, width: 6, isForActions: true },
        cell: (message) => (isPrintable(message) ? <Choice message={message} {...{ chosen, onChoose }} /> : null),
      },
      {
        ...{ id: 'to', heading: words.to, width: 28, isRowName: true },
        cell: ({ toName, toAddress }) => (
          <>
            {toName}
            <div className="small outbox-address">{toAddress ?? words.onPaper}</div>
          </>
        ),
      },
      {
        ...{ id: 'subject', heading: words.subject, width: 26 },
        cell: (message) => <Subject message={message} />,
      },
      { ...{ id: 'state', heading: words.state, width: 16 }, cell: (message) => <State message={message} /> },
      {
        ...{ id: 'made', heading: words.made, width: 12 },
        cell: ({ createdAt }) => <span className="number">{formats.dateTime(createdAt)}</span>,
      },
      {
        ...{ id: 'actions', heading: words.actions, width: 12, isForActions: true },
        cell: (message) =>
          message.state === 'failed' && message.toAddress !== null ? <SendAgain message={message} /> : null,
      },
    ],
    [words, formats, chosen, onChoose],
  );
}

interface CellProps {
  readonly message: Message;
}

interface ChoiceProps extends CellProps {
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

function Choice({ message: { messageId, toName }, chosen, onChoose }: ChoiceProps): ReactElement {
  const words = useWords(outboxWords).table;
  return (
    <input
      type="checkbox"
      checked={chosen.has(messageId)}
      aria-label={words.chooseOne(toName)}
      onChange={() => {
        const next = new Set(chosen);
        if (!next.delete(messageId)) next.add(messageId);
        onChoose(next);
      }}
    />
  );
}

function Subject({ message: { subject, kind } }: CellProps): ReactElement {
  const { kinds } = useWords(outboxWords);
  return (
    <>
      {subject}
      <div className="small">{kinds[kind]}</div>
    </>
  );
}

function State({ message: { state, attempts, failure } }: CellProps): ReactElement {
  const { table: words, messageStates } = useWords(outboxWords);
  return (
    <>
      <span className={state === 'failed' ? 'outbox-failed' : undefined}>{messageStates[state]}</span>
      {attempts === 0 ? null : <div className="small">{words.attempts(attempts)}</div>}
      {failure === null ? null : <div className="small">{words.failure(failure)}</div>}
    </>
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
