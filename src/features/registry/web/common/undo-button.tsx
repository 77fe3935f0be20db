import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { FailureNote } from '#ui/states.tsx';
import { registryClient } from '../api.ts';
import { useRegistryChange } from './use-registry-change.ts';
import { commonWords } from './words.ts';

interface UndoButtonProps {
  readonly stepId: number;
  /** What is taken back, where there are several buttons. */
  readonly about?: string;
  readonly onDone?: () => void;
}

/** Takes a step back, or says why it cannot be. */
export function UndoButton({ stepId, about, onDone }: UndoButtonProps): ReactElement {
  const words = useWords(commonWords);
  const undo = useRegistryChange(() => registryClient.command('undoStep', { stepId }), onDone);
  if (undo.isSuccess) return <span role="status">{words.undone}</span>;
  return (
    <>
      <LinkButton
        isDisabled={undo.isPending}
        label={about === undefined ? undefined : `${words.undo}: ${about}`}
        onPress={() => {
          undo.mutate(undefined);
        }}
      >
        {words.undo}
      </LinkButton>
      {undo.isError ? <FailureNote error={undo.error} sentences={words.refusals} /> : null}
    </>
  );
}
