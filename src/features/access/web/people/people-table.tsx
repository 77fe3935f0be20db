import { Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { useWords } from '#ui/language.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { AssignmentShown, PersonRow } from '../api.ts';
import { accessWords } from '../role-words.ts';
import { peopleWords } from './words.ts';

/** In the order of the server, for the others are still to come. */
export function PeopleTable({ people }: { readonly people: readonly PersonRow[] }): ReactElement {
  const words = useWords(peopleWords).table;
  const formats = useFormats();
  const columns = useMemo(
    (): readonly Column<PersonRow>[] => [
      { id: 'person', heading: words.person, width: 36, cell: (person) => <Name person={person} /> },
      { id: 'roles', heading: words.roles, width: 48, cell: (person) => <Roles person={person} /> },
      {
        ...{ id: 'seen', heading: words.seen, width: 16 },
        cell: ({ lastSeenAt }) =>
          lastSeenAt === null ? <span className="small">{words.never}</span> : formats.date(lastSeenAt),
      },
    ],
    [words, formats],
  );
  return <DataTable label={words.caption} columns={columns} rows={people} rowKey={({ personId }) => personId} />;
}

function Name({ person: { personId, name, login, state } }: { readonly person: PersonRow }): ReactElement {
  const words = useWords(peopleWords).table;
  return (
    <>
      <Link to="/people/$personId" params={{ personId: String(personId) }}>
        {name}
      </Link>
      {state === 'active' ? null : <b className="late"> · {words.states[state]}</b>}
      {state === 'erased' ? null : <div className="small break-all">{login}</div>}
    </>
  );
}

function Roles({ person: { assignments } }: { readonly person: PersonRow }): ReactElement {
  const words = useWords(peopleWords).table;
  if (assignments.length === 0) return <span className="small">{words.noRoles}</span>;
  return (
    <>
      {assignments.map((assignment) => (
        <RoleLine key={assignment.assignmentId} assignment={assignment} />
      ))}
    </>
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
