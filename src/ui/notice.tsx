import type { ReactElement, ReactNode } from 'react';

interface NoticeProps {
  readonly kind?: 'plain' | 'done' | 'warning' | 'error';
  readonly children: ReactNode;
}

/** A message that must be read: it stays on the page. Failures are told at once, the rest when the screen reader is idle. */
export function Notice({ kind = 'plain', children }: NoticeProps): ReactElement {
  return (
    <div className={kind === 'plain' ? 'note' : `note note-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
