import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { PersonShown } from '../api.ts';
import { accessWords } from '../role-words.ts';
import { personWords } from './words.ts';

export function PersonHandovers({ person }: { readonly person: PersonShown }): ReactElement | null {
  const words = useWords(personWords).handovers;
  const names = useWords(accessWords);
  const formats = useFormats();
  if (person.handovers.length === 0) return null;
  return (
    <section className="section" aria-labelledby="handovers">
      <h2 id="handovers">{words.heading}</h2>
      <ul>
        {person.handovers.map(({ handoverId, role, territory, from, to, happensOn }) => (
          <li key={handoverId}>
            <Link to="/handovers/$handoverId" params={{ handoverId: String(handoverId) }}>
              {words.of(formats.date(happensOn))}
            </Link>
            <div className="small">
              {words.line(from, to)} · {names.roles[role]}, {territory ?? names.wholeRegion}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
