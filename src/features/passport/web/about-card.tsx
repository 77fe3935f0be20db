import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Card } from '#ui/card.tsx';
import type { Passport } from './api.ts';
import { FactRows } from './fact-rows.tsx';
import { usePassportWords } from './words.ts';

type Relatives = Passport['predecessors'];

/** Names, numbers, where it came from and where it went. */
export function AboutCard({ passport }: { readonly passport: Passport }): ReactElement {
  const { own } = usePassportWords();
  const { school, predecessors, successors, year } = passport;
  const listed = (parts: readonly string[]): string | null => (parts.length === 0 ? null : parts.join(', '));
  const rows = [
    { name: own.about.status, value: own.statuses[school.status] },
    { name: own.about.formerNames, value: listed(school.formerNames) },
    { name: own.about.identifiers, value: school.identifiers.length === 0 ? null : <Numbers school={school} /> },
    { name: own.about.groupings, value: listed(school.groupings) },
    { name: own.about.predecessors, value: predecessors.length === 0 ? null : <Links to={predecessors} /> },
    { name: own.about.successors, value: successors.length === 0 ? null : <Links to={successors} /> },
  ];
  return (
    <Card title={own.about.heading}>
      {year === null ? <p className="text">{own.year.none}</p> : null}
      <FactRows rows={rows} />
    </Card>
  );
}

function Numbers({ school }: { readonly school: Passport['school'] }): ReactElement {
  const { own } = usePassportWords();
  return (
    <ul className="plain">
      {school.identifiers.map(({ kind, value }) => (
        <li key={`${kind} ${value}`}>
          <span className="small">{own.about.identifierKinds[kind]}</span> {value}
        </li>
      ))}
    </ul>
  );
}

function Links({ to }: { readonly to: Relatives }): ReactElement {
  const { own } = usePassportWords();
  return (
    <ul className="plain">
      {to.map((school, place) =>
        school === null ? (
          <li key={`elsewhere ${String(place)}`}>{own.about.elsewhere}</li>
        ) : (
          <li key={school.schoolId}>
            <Link to="/schools/$schoolId" params={{ schoolId: String(school.schoolId) }}>
              {school.name}
            </Link>
          </li>
        ),
      )}
    </ul>
  );
}
