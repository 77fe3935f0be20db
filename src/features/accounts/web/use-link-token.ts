import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

const TOKEN = /^[\w-]{16,100}$/;

/**
 * The secret of a one-time link, from behind its `#`; null when there is none. It leaves the address at once: nobody reads it
 * over a shoulder, from the history or from a picture of the screen.
 */
export function useLinkToken(): string | null {
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const isToken = TOKEN.test(hash);
  const [token, setToken] = useState<string | null>(null);
  // Another link pasted into the same tab changes nothing but the hash.
  if (isToken && hash !== token) setToken(hash);
  useEffect(() => {
    if (isToken) window.history.replaceState(window.history.state, '', location.pathname + location.search);
  }, [isToken]);
  return isToken ? hash : token;
}
