import { useEffect, useState } from 'react';
import { useLinkToken } from '#features/accounts/web/public.tsx';
import { readSlipCode } from '../../domain/slip-code.ts';

const KEY = 'opora.survey';

/** A phone that ran out of memory loads the page anew: the code stays with the tab, and goes with it. */
function remember(code: string | null): void {
  try {
    if (code === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, code);
  } catch {
    // A browser that forbids it asks for the code again.
  }
}

function remembered(): string | null {
  try {
    return readSlipCode(sessionStorage.getItem(KEY) ?? '');
  } catch {
    return null;
  }
}

interface SlipCode {
  readonly code: string | null;
  /** As it was typed from paper. */
  readonly put: (code: string) => void;
}

/** The code of a slip: from behind the `#` of the address, which it leaves at once, or typed, or kept by the tab. */
export function useCode(): SlipCode {
  const linked = useLinkToken();
  const [seen, setSeen] = useState<string | null>(null);
  const [code, put] = useState(remembered);
  if (linked !== null && linked !== seen) {
    setSeen(linked);
    put(readSlipCode(linked));
  }
  useEffect(() => {
    remember(code);
  }, [code]);
  return { code, put };
}

/** Done with it: the next one at this device begins with a code of their own. */
export function forgetCode(): void {
  remember(null);
}
