import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMe } from '#features/accounts/web/public.tsx';
import { usePressingCount } from '#features/today/web/public.tsx';
import { Badge } from '#ui/badge.tsx';
import { useWords } from '#ui/language.tsx';
import { en } from './en.ts';
import { ru, type ShellWords } from './ru.ts';

interface Section {
  readonly to: string;
  readonly word: keyof ShellWords['pages'];
  /** The verb without which the page has nothing to show; null: for everybody. */
  readonly verb: string | null;
}

const work: readonly Section[] = [
  { to: '/', word: 'today', verb: null },
  { to: '/calendar', word: 'calendar', verb: 'obligations.calendar' },
  { to: '/monitoring', word: 'monitoring', verb: 'campaigns.list' },
  { to: '/lists', word: 'lists', verb: 'lists.show' },
  { to: '/appeals', word: 'appeals', verb: 'appeals.list' },
  { to: '/flow', word: 'flow', verb: 'lists.flow' },
  { to: '/tracks', word: 'tracks', verb: 'tracks.show' },
  { to: '/indicators', word: 'indicators', verb: 'indicators.list' },
  { to: '/schools', word: 'schools', verb: 'registry.search' },
  { to: '/summary', word: 'summary', verb: 'results.summary' },
  { to: '/results', word: 'results', verb: 'results.batches' },
  { to: '/results/coverage', word: 'coverage', verb: 'results.coverage' },
  { to: '/results/signs', word: 'signs', verb: 'objectivity.show' },
];
const management: readonly Section[] = [
  { to: '/forms', word: 'forms', verb: 'forms.list' },
  { to: '/methodology', word: 'methodology', verb: 'methodology.list' },
  { to: '/map', word: 'map', verb: 'maps.moveTile' },
  { to: '/people', word: 'people', verb: 'access.people' },
  { to: '/roles', word: 'roles', verb: 'access.people' },
  { to: '/audit', word: 'audit', verb: 'audit.list' },
  { to: '/outbox', word: 'outbox', verb: 'accounts.outbox' },
  { to: '/privacy', word: 'privacy', verb: 'privacy.retention' },
];

/** Only what the reader may open. On a phone it is folded under a button. */
export function Navigation(): ReactElement {
  const words = useWords({ ru, en });
  const verbs = useMe()?.verbs ?? [];
  const [isOpen, setIsOpen] = useState(false);
  const open = ({ verb }: Section): boolean => verb === null || verbs.includes(verb);
  const close = (): void => {
    setIsOpen(false);
  };
  return (
    <nav className={isOpen ? 'rail rail-open' : 'rail'} aria-label={words.sections}>
      <button
        type="button"
        className="btn quiet rail-button"
        aria-expanded={isOpen}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {words.sections}
      </button>
      <div className="rail-sections">
        <Sections sections={work.filter(open)} onWalk={close} />
        <Sections heading={words.management} sections={management.filter(open)} onWalk={close} />
      </div>
    </nav>
  );
}

interface SectionsProps {
  readonly heading?: string;
  readonly sections: readonly Section[];
  readonly onWalk: () => void;
}

function Sections({ heading, sections, onWalk }: SectionsProps): ReactElement | null {
  const words = useWords({ ru, en }).pages;
  if (sections.length === 0) return null;
  return (
    <>
      {heading === undefined ? null : <p className="rail-heading">{heading}</p>}
      <ul>
        {sections.map(({ to, word }) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ exact: sections.some((other) => other.to !== to && other.to.startsWith(to)) }}
              onClick={onWalk}
            >
              {words[word]}
              {to === '/' ? <Pressing /> : null}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** How much is late or due by the evening. */
function Pressing(): ReactElement {
  const words = useWords({ ru, en });
  const count = usePressingCount();
  return <Badge count={count} label={words.pressing(count)} />;
}
