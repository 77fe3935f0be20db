import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Passport } from './api.ts';
import { usePassportWords } from './words.ts';

type Schools = Passport['neighbours']['similar'];

/** Links by name: no order of better and worse. */
export function Neighbours({ passport }: { readonly passport: Passport }): ReactElement | null {
  const { own } = usePassportWords();
  const { neighbours, school } = passport;
  const { municipality, similar, others } = neighbours;
  if (municipality.length === 0 && similar.length === 0) return null;
  return (
    <section className="section no-print" aria-labelledby="passport-neighbours">
      <h2 id="passport-neighbours">{own.neighbours.heading}</h2>
      {municipality.length === 0 ? null : (
        <Group title={own.neighbours.municipality(school.municipality)} schools={municipality}>
          {others > 0 ? own.neighbours.others(others) : null}
        </Group>
      )}
      {similar.length === 0 ? null : <Group title={own.neighbours.similar} schools={similar} />}
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly schools: Schools;
  readonly children?: string | null;
}

function Group({ title, schools, children = null }: GroupProps): ReactElement {
  return (
    <>
      <h3>{title}</h3>
      <ul className="passport-neighbours">
        {schools.map(({ schoolId, name }) => (
          <li key={schoolId}>
            <Link to="/schools/$schoolId" params={{ schoolId: String(schoolId) }}>
              {name}
            </Link>
          </li>
        ))}
        {children === null ? null : <li className="small">{children}</li>}
      </ul>
    </>
  );
}
