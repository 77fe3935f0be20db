import { useSyncExternalStore } from 'react';

/** As in the styles: what is narrow is judged by the page's width in letters. */
const NARROW_REM = 45;

export type Room = 'wide' | 'narrow';

function read(): Room {
  const root = document.documentElement;
  return root.clientWidth <= NARROW_REM * parseFloat(getComputedStyle(root).fontSize) ? 'narrow' : 'wide';
}

function listen(onChange: () => void): () => void {
  const letters = new MutationObserver(onChange);
  letters.observe(document.documentElement, { attributeFilter: ['data-view'] });
  addEventListener('resize', onChange);
  return () => {
    letters.disconnect();
    removeEventListener('resize', onChange);
  };
}

/** For what is drawn by the server and cannot flow: which of its two drawings to ask for. */
export function useRoom(): Room {
  return useSyncExternalStore(listen, read);
}
