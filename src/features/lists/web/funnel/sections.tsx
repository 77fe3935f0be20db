import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { funnelWords } from './words.ts';

/** The list of a year in its three looks. */
export function ListSections({ year }: { readonly year: number }): ReactElement {
  const words = useWords(funnelWords);
  const params = { year: String(year) };
  return (
    <nav className="year-switch no-print" aria-label={words.sections}>
      <ul className="tabs">
        <li>
          <Link to="/lists/$year" params={params} activeOptions={{ exact: true }}>
            {words.listLink}
          </Link>
        </li>
        <li>
          <Link to="/lists/$year/compare" params={params}>
            {words.link}
          </Link>
        </li>
        <li>
          <Link to="/lists/$year/map" params={params}>
            {words.mapLink}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
