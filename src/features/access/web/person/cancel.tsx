import type { ReactElement } from 'react';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { personWords } from './words.ts';

/** The way out of a form, beside its verb. */
export function Cancel({ onClose }: { readonly onClose: (said: null) => void }): ReactElement {
  const { cancel } = useWords(personWords).forms;
  return (
    <Button
      isQuiet
      onPress={() => {
        onClose(null);
      }}
    >
      {cancel}
    </Button>
  );
}
