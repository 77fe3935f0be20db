import { type ReactElement, useId, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import type { EditionShown, EditionWork } from '../contract.ts';
import { AmendForm } from './amend-form.tsx';
import { editionsWords } from './words.ts';

interface AmendSectionProps {
  readonly edition: EditionShown;
  readonly work: EditionWork;
}

export function AmendSection({ edition, work }: AmendSectionProps): ReactElement {
  const words = useWords(editionsWords);
  const heading = useId();
  const [isOpen, setIsOpen] = useState(false);
  const missing = work.steps.find(({ verb }) => verb === 'amend')?.missing[0];
  return (
    <section className="section no-print" aria-labelledby={heading}>
      <h2 id={heading}>{words.form.amendHeading}</h2>
      <p className="text">{words.form.amendLead}</p>
      {missing !== undefined ? (
        <Notice>{words.waits[missing]}</Notice>
      ) : isOpen ? (
        <AmendForm
          edition={edition}
          newer={work.newer}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      ) : (
        <div className="actions">
          <Button
            onPress={() => {
              setIsOpen(true);
            }}
          >
            {words.verbs.amend}
          </Button>
        </div>
      )}
    </section>
  );
}
