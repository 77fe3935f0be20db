import { type ReactElement, useState } from 'react';
import { useWords } from './language.tsx';
import { uiWords } from './words.ts';
import './form.css';

interface CopyBoxProps {
  readonly label: string;
  readonly text: string;
  /** Offers to print the page it stands on. */
  readonly canPrint?: boolean;
}

/** A link or a secret to be carried away: selectable, copied by one press, printable. */
export function CopyBox({ label, text, canPrint = false }: CopyBoxProps): ReactElement {
  const words = useWords(uiWords).copy;
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words.copied);
    } catch {
      setSaid(words.failed);
    }
  };
  return (
    <div className="copy-box">
      <p className="small">{label}</p>
      <pre tabIndex={0} aria-label={label}>
        {text}
      </pre>
      <div className="actions no-print">
        <button type="button" className="btn quiet" onClick={() => void copy()}>
          {words.copy}
        </button>
        {canPrint ? (
          <button
            type="button"
            className="btn quiet"
            onClick={() => {
              print();
            }}
          >
            {words.print}
          </button>
        ) : null}
        <span className="small" role="status">
          {said}
        </span>
      </div>
    </div>
  );
}
