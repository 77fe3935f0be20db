import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Confirm } from './confirm.tsx';
import { FailureNote } from './states.tsx';

interface AskedActionProps {
  /** Verb of the button. */
  readonly verb: string;
  /** The verb and its object, for who hears the button without its row. */
  readonly label: string;
  readonly question: { readonly title: string; readonly text: string; readonly action: string };
  /** Sentences for the refusals of the feature, by code. */
  readonly sentences?: Readonly<Record<string, string>>;
  readonly command: () => Promise<unknown>;
  /** What has to be read anew. */
  readonly onDone: () => Promise<unknown>;
}

/** A command of one row that is asked about first: button, question, refusal. */
export function AskedAction(props: AskedActionProps): ReactElement {
  const { verb, label, question, sentences = {}, command, onDone } = props;
  const [isAsking, setIsAsking] = useState(false);
  const close = (): void => {
    setIsAsking(false);
  };
  const { mutate, error, isError, isPending } = useMutation({
    mutationFn: command,
    onSuccess: onDone,
    onSettled: close,
  });
  return (
    <>
      <button
        type="button"
        className="link no-print"
        aria-label={label}
        onClick={() => {
          setIsAsking(true);
        }}
      >
        {verb}
      </button>
      {isError ? <FailureNote error={error} sentences={sentences} /> : null}
      {isAsking ? (
        <Confirm
          title={question.title}
          action={question.action}
          isBusy={isPending}
          onConfirm={() => {
            mutate();
          }}
          onClose={close}
        >
          <p>{question.text}</p>
        </Confirm>
      ) : null}
    </>
  );
}
