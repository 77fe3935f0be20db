import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { en } from './en.ts';
import { ru } from './ru.ts';

const sections = [
  { to: '/lists', word: 'lists' },
  { to: '/flow', word: 'flow' },
  { to: '/schools', word: 'schools' },
  { to: '/results', word: 'results' },
] as const;

/** Only what exists: a section appears when its feature is built. */
export function Navigation(): ReactElement {
  const words = useWords({ ru, en });
  return (
    <nav className="rail" aria-label={words.sections}>
      <ul>
        {sections.map(({ to, word }) => (
          <li key={to}>
            <Link to={to}>{words[word]}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
