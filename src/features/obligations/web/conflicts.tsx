import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { CalendarShown } from './api.ts';
import { obligationsWords } from './words.ts';

/** The same thing with several dates, each with the document that says so. */
export function Conflicts({ conflicts }: Pick<CalendarShown, 'conflicts'>): ReactElement | null {
  const words = useWords(obligationsWords).conflicts;
  const formats = useFormats();
  if (conflicts.length === 0) return null;
  return (
    <section className="note note-warning calendar-conflicts">
      <h2>{words.heading(conflicts.length)}</h2>
      <p>{words.lead}</p>
      <ul>
        {conflicts.map(({ title, dates }) => (
          <li key={title}>
            <strong>{title}</strong>
            <ul>
              {dates.map(({ eventId, on, source }, index) => (
                <li key={index}>
                  <Link to="/calendar/$eventId" params={{ eventId: String(eventId) }}>
                    {words.date(formats.date(on), source)}
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
