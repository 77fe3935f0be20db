import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { FailureNote } from '#ui/states.tsx';
import { formKey } from '../api.ts';
import { editorWords, formsWords } from '../words.ts';
import type { SaverNow } from './draft-saver.ts';

interface SavedProps {
  readonly now: SaverNow;
  readonly formId: number;
  readonly onReread: () => void;
}

/** Where what was written is now. */
export function Saved({ now, formId, onReread }: SavedProps): ReactElement {
  const words = useWords(editorWords);
  const { refusals } = useWords(formsWords);
  const queries = useQueryClient();
  switch (now.state) {
    case 'offline':
      return <Notice kind="warning">{words.unsaved}</Notice>;
    case 'refused':
      return (
        <>
          <FailureNote error={now.error} sentences={refusals} />
          <Button
            isQuiet
            onPress={() => {
              onReread();
              void queries.invalidateQueries({ queryKey: formKey(formId) });
            }}
          >
            {words.reread}
          </Button>
        </>
      );
    case 'saved':
    case 'waiting':
      return (
        <p className="small" role="status">
          {now.state === 'saved' ? words.saved : words.saving}
        </p>
      );
  }
}
