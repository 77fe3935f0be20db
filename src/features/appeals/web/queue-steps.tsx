import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useEffect } from 'react';
import { useWords } from '#ui/language.tsx';
import { useQueue } from './api.ts';
import type { QueueFilter } from './queue-filter.ts';
import { appealsWords } from './words.ts';

interface QueueStepsProps {
  readonly appealId: number;
  readonly filter: QueueFilter;
}

/** Back to the queue, and to the neighbours of the appeal in it, by links and by Alt + Page Up and Page Down. */
export function QueueSteps({ appealId, filter }: QueueStepsProps): ReactElement {
  const words = useWords(appealsWords).appeal;
  const navigate = useNavigate();
  const rows = useQueue(filter).data?.appeals ?? [];
  const index = rows.findIndex((row) => row.appealId === appealId);
  const previous = index > 0 ? rows[index - 1]?.appealId : undefined;
  const next = index >= 0 ? rows[index + 1]?.appealId : rows[0]?.appealId;
  useEffect(() => {
    const leaf = (event: KeyboardEvent): void => {
      if (!event.altKey || (event.key !== 'PageDown' && event.key !== 'PageUp')) return;
      const to = event.key === 'PageDown' ? next : previous;
      if (to === undefined) return;
      event.preventDefault();
      void navigate({ to: '/appeals/$appealId', params: { appealId: String(to) }, search: filter });
    };
    window.addEventListener('keydown', leaf);
    return () => {
      window.removeEventListener('keydown', leaf);
    };
  }, [navigate, next, previous, filter]);
  const step = (to: number | undefined, word: string, keys: string): ReactElement | null =>
    to === undefined ? null : (
      <Link to="/appeals/$appealId" params={{ appealId: String(to) }} search={filter} aria-keyshortcuts={keys}>
        {word}
      </Link>
    );
  return (
    <nav className="crumb appeal-steps" aria-label={words.back} title={words.keys}>
      <Link to="/appeals" search={filter}>
        ← {words.back}
      </Link>
      {step(previous, words.previous, 'Alt+PageUp')}
      {step(next, words.next, 'Alt+PageDown')}
    </nav>
  );
}
