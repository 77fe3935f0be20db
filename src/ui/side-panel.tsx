import { type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from './language.tsx';
import { uiWords } from './words.ts';
import './parts.css';

interface SidePanelProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/**
 * More about one thing, beside the page it was opened from. The native dialogue keeps the focus inside, closes by Esc and by a
 * press outside; the focus returns to what opened it. Render it while it is open. Not for a question inside a panel: no dialogue
 * over a dialogue.
 */
export function SidePanel({ title, children, onClose }: SidePanelProps): ReactElement {
  const words = useWords(uiWords);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const opener = document.activeElement;
    const panel = dialog.current;
    panel?.showModal();
    return () => {
      panel?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="side-panel"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="side-panel-body">
        <header className="side-panel-head">
          <h2 id={heading}>{title}</h2>
          <button type="button" className="btn quiet" onClick={onClose}>
            {words.close}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
