import { type ReactElement, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { useWords } from '#ui/language.tsx';
import { FailureNote } from '#ui/states.tsx';
import type { EditionShown, EditionWork } from '../contract.ts';
import type { EditionVerb } from '../domain/workflow.ts';
import { editionsClient, useStep } from './api.ts';
import { CheckForm, PublishForm, ShowForm } from './step-forms.tsx';
import { editionsWords } from './words.ts';

export function MakeButton({ year }: { readonly year: number }): ReactElement {
  const words = useWords(editionsWords);
  const make = useStep(() => editionsClient.command('make', { year }));
  return (
    <div className="edition-steps">
      {make.isError ? <FailureNote error={make.error} sentences={words.refusals} /> : null}
      <Button
        isDisabled={make.isPending}
        onPress={() => {
          make.mutate(undefined);
        }}
      >
        {words.verbs.make}
      </Button>
    </div>
  );
}

interface StepsProps {
  readonly edition: EditionShown;
  readonly work: EditionWork;
}

type Simple = 'renew' | 'reopen' | 'withdraw';
const simple: readonly EditionVerb[] = ['renew', 'reopen', 'withdraw'];
/** Amending has its place on the page of editions. */
const elsewhere: readonly EditionVerb[] = ['amend'];

/** What may be done next; what something still waits for is said in words, not by a dead button. */
export function Steps({ edition, work }: StepsProps): ReactElement {
  const words = useWords(editionsWords);
  const [open, setOpen] = useState<EditionVerb | null>(null);
  const steps = work.steps.filter(({ verb }) => !elsewhere.includes(verb));
  const ready = steps.filter(({ missing }) => missing.length === 0).map(({ verb }) => verb);
  const waiting = steps.find(({ verb, missing }) => missing.length > 0 && (verb === 'publish' || verb === 'check'));
  const first = ready.find((verb) => !simple.includes(verb)) ?? null;
  const close = (): void => {
    setOpen(null);
  };
  return (
    <div className="edition-steps">
      {open === null ? (
        <>
          {waiting === undefined ? null : <p className="small">{words.waits[waiting.missing[0] ?? 'due']}</p>}
          <div className="actions">
            {ready.map((verb) => (
              <Button
                key={verb}
                isQuiet={verb !== first && verb !== 'renew'}
                onPress={() => {
                  setOpen(verb);
                }}
              >
                {words.verbs[verb]}
              </Button>
            ))}
          </div>
        </>
      ) : (
        <Opened verb={open} edition={edition} work={work} onClose={close} />
      )}
    </div>
  );
}

interface OpenedProps extends StepsProps {
  readonly verb: EditionVerb;
  readonly onClose: () => void;
}

function Opened({ verb, edition, work, onClose }: OpenedProps): ReactElement | null {
  const { editionId } = edition;
  switch (verb) {
    case 'check':
      return <CheckForm editionId={editionId} onClose={onClose} />;
    case 'showToSchools':
      return <ShowForm editionId={editionId} work={work} onClose={onClose} />;
    case 'publish':
      return <PublishForm editionId={editionId} onClose={onClose} />;
    case 'renew':
    case 'reopen':
    case 'withdraw':
      return <Ask verb={verb} editionId={editionId} onClose={onClose} />;
    case 'amend':
      return null;
  }
}

interface AskProps {
  readonly verb: Simple;
  readonly editionId: number;
  readonly onClose: () => void;
}

function Ask({ verb, editionId, onClose }: AskProps): ReactElement {
  const words = useWords(editionsWords);
  const step = useStep(() => editionsClient.command(verb, { editionId }));
  return (
    <Confirm
      title={words.verbs[verb]}
      action={words.verbs[verb]}
      isBusy={step.isPending}
      onConfirm={() => {
        step.mutate(undefined, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <p>{words.ask[verb]}</p>
      {step.isError ? <FailureNote error={step.error} sentences={words.refusals} /> : null}
    </Confirm>
  );
}
