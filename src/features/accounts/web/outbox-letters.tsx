import { lazy, type ReactElement, Suspense, useEffect, useRef } from 'react';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import type { Letter } from './outbox-api.ts';
import { outboxWords } from './outbox-words.ts';

const LinkSquare = lazy(async () => ({ default: (await import('#ui/link-square.tsx')).LinkSquare }));
/** The token stands behind «#». */
const link = /https?:\/\/\S+#\S+/;

interface OutboxLettersProps {
  readonly letters: readonly Letter[];
  readonly onClose: () => void;
}

/** Texts as they will be handed over, one sheet of paper each. */
export function OutboxLetters({ letters, onClose }: OutboxLettersProps): ReactElement {
  const words = useWords(outboxWords).letters;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [letters]);
  return (
    <section className="section outbox-letters" aria-labelledby="letters">
      <h2 id="letters" tabIndex={-1} ref={heading} className="no-print">
        {words.heading(letters.length)}
      </h2>
      <p className="note note-warning no-print">{words.warning}</p>
      <div className="actions no-print">
        <Button
          onPress={() => {
            window.print();
          }}
        >
          {words.print}
        </Button>
        <Button isQuiet onPress={onClose}>
          {words.close}
        </Button>
      </div>
      {letters.map(({ toName, subject, text }) => (
        <article key={text} className="card outbox-letter">
          <p className="small">{words.to(toName)}</p>
          <h3>{subject}</h3>
          <p className="outbox-text">{text}</p>
          <Square text={link.exec(text)?.[0]} />
        </article>
      ))}
    </section>
  );
}

/** On paper nobody types forty letters: the camera of a phone reads them. */
function Square({ text }: { readonly text: string | undefined }): ReactElement | null {
  const words = useWords(outboxWords).letters;
  if (text === undefined) return null;
  return (
    <div className="print-only">
      <Suspense>
        <LinkSquare text={text} label={words.square} />
      </Suspense>
    </div>
  );
}
