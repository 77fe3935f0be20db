import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { AssignmentShown, PersonRow } from '../api.ts';
import { accessWords } from '../role-words.ts';
import { peopleWords } from './words.ts';

export function PeopleTable({ people }: { readonly people: readonly PersonRow[] }): ReactElement {
  const words = useWords(peopleWords).table;
  return (
    <table className="cards people-table">
      <caption className="unseen">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.person}</th>
          <th scope="col">{words.roles}</th>
          <th scope="col">{words.seen}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Row key={person.personId} person={person} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ person }: { readonly person: PersonRow }): ReactElement {
  const words = useWords(peopleWords).table;
  const formats = useFormats();
  const { personId, name, login, state, lastSeenAt, assignments } = person;
  return (
    <tr>
      <th scope="row">
        <Link to="/people/$personId" params={{ personId: String(personId) }}>
          {name}
        </Link>
        {state === 'active' ? null : <b className="late"> · {words.states[state]}</b>}
        {state === 'erased' ? null : <div className="small break-all">{login}</div>}
      </th>
      <td>
        {assignments.length === 0 ? <span className="small">{words.noRoles}</span> : null}
        {assignments.map((assignment) => (
          <RoleLine key={assignment.assignmentId} assignment={assignment} />
        ))}
      </td>
      <td className="seen" data-heading={words.seen}>
        {lastSeenAt === null ? <span className="small">{words.never}</span> : formats.date(lastSeenAt)}
      </td>
    </tr>
  );
}

/** «муниципальный координатор, Любимский район» and what is special about it. */
function RoleLine({ assignment }: { readonly assignment: AssignmentShown }): ReactElement {
  const words = useWords(peopleWords).table;
  const names = useWords(accessWords);
  const formats = useFormats();
  const { role, territory, actingFor, validTo, validFrom, isCurrent } = assignment;
  const notes = [
    actingFor === null ? null : words.actingFor(actingFor),
    isCurrent || validTo !== null ? null : words.later(formats.date(validFrom)),
    validTo === null ? null : words.until(formats.lastDay(validTo)),
  ].filter((note) => note !== null);
  return (
    <div className="role-line">
      {names.roles[role]}, {territory ?? names.wholeRegion}
      {notes.length === 0 ? null : <span className="small"> · {notes.join(', ')}</span>}
    </div>
  );
}
