import { Link } from '@tanstack/react-router';
import { type ReactElement, type ReactNode, useId } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { StatLine } from '#ui/stat-line.tsx';
import { AddressLink } from '#ui/address-link.tsx';
import type { Today } from './api.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

type Territory = Today['territory'];

/** How large the reader's territory is; every number opens its source. */
export function Numbers({ territory }: { readonly territory: Territory }): ReactElement | null {
  const words = useWords({ ru, en }).numbers;
  const heading = useId();
  const maySum = useMay('results.summary');
  const stats = useStats(territory);
  const { school, schools, list } = territory;
  if (schools === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{school === null ? words.heading : words.ownHeading}</h2>
      {school === null ? <StatLine label={words.heading} stats={stats} /> : <OwnSchool territory={territory} />}
      {list === null && maySum ? (
        <p>
          <Link to="/summary">{words.summary}</Link>
        </p>
      ) : null}
    </section>
  );
}

function OwnSchool({ territory: { school, list } }: { readonly territory: Territory }): ReactElement | null {
  const words = useWords({ ru, en }).numbers;
  if (school === null) return null;
  const schoolId = String(school.schoolId);
  return (
    <>
      <p>
        <Link to="/schools/$schoolId" params={{ schoolId }}>
          {words.passport(school.name)}
        </Link>
      </p>
      {list === null ? null : (
        <p>
          <Link to="/lists/$year/why/$schoolId" params={{ year: String(list.year), schoolId }}>
            {words.state(list.listed > 0, list.year)}
          </Link>
        </p>
      )}
    </>
  );
}

interface Stat {
  readonly key: string;
  readonly value: ReactNode;
  readonly label: string;
}

function useStats({ schools, list }: Territory): Stat[] {
  const words = useWords({ ru, en }).numbers;
  const stat = (key: string, count: number, label: string, to: string): Stat => {
    return { key, value: <AddressLink to={to}>{count}</AddressLink>, label };
  };
  const all = [stat('schools', schools, words.schools(schools), '/schools')];
  if (list === null) return all;
  const page = `/lists/${String(list.year)}`;
  return [
    ...all,
    stat('listed', list.listed, words.listed(list.listed, list.year), page),
    stat('warning', list.warning, words.warning(list.warning), `${page}?show=warning`),
    stat('unknown', list.notEvaluable, words.notEvaluable(list.notEvaluable), `${page}?show=not_evaluable`),
  ];
}
