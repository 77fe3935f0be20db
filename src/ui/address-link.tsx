import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';

interface AddressLinkProps {
  /** An address of ours as the server says it: path and query. */
  readonly to: string;
  readonly isButton?: boolean;
  /** Ids of what says more than the words of the link. */
  readonly describedBy?: string;
  readonly children: ReactNode;
}

/** A link to a page that is known only as an address. */
export function AddressLink({ to, isButton = false, describedBy, children }: AddressLinkProps): ReactElement {
  const [path = '/', query = ''] = to.split('?', 2);
  return (
    <Link
      to={path}
      search={Object.fromEntries(new URLSearchParams(query))}
      className={isButton ? 'btn' : undefined}
      aria-describedby={describedBy}
    >
      {children}
    </Link>
  );
}
