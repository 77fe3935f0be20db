import { type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from './language.tsx';
import { uiWords } from './words.ts';

interface ConfirmProps {
  readonly title: string;
  readonly action: string;
  readonly isBusy: boolean;
  readonly children: ReactNode;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that is seen by others; the native dialogue keeps the focus inside and closes by Esc. */
export function Confirm({ title, action, isBusy, children, onConfirm, onClose }: ConfirmProps): ReactElement {
  const words = useWords(uiWords);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="confirm" aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>{title}</h2>
      {children}
      <div className="actions">
        <button type="button" className="btn" disabled={isBusy} onClick={onConfirm}>
          {action}
        </button>
        <button type="button" className="btn quiet" onClick={() => dialog.current?.close()}>
          {words.cancel}
        </button>
      </div>
    </dialog>
  );
}
