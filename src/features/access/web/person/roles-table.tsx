import { Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { dayOf } from '#kernel/day.ts';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { AssignmentShown, PersonShown } from '../api.ts';
import { accessWords } from '../role-words.ts';
import { personWords } from './words.ts';

interface RolesTableProps {
  readonly person: PersonShown;
  readonly onOpen: (asked: { readonly kind: 'end' | 'substitute'; readonly assignment: AssignmentShown }) => void;
}

export function RolesTable({ person, onOpen }: RolesTableProps): ReactElement {
  const words = useWords(personWords).roles;
  const names = useWords(accessWords);
  const formats = useFormats();
  const columns = useMemo((): readonly Column<AssignmentShown>[] => {
    const nameOf = ({ role, territory }: AssignmentShown): string =>
      `${names.roles[role]}, ${territory ?? names.wholeRegion}`;
    const termOf = ({ validFrom, validTo }: AssignmentShown): string => {
      const from = formats.date(validFrom);
      return validTo === null ? words.since(from) : words.between(from, formats.lastDay(validTo));
    };
    return [
      {
        id: 'role',
        heading: words.role,
        cell: (assignment) => <Role name={nameOf(assignment)} actingFor={assignment.actingFor} />,
      },
      {
        id: 'order',
        heading: words.order,
        cell: ({ orderNumber }) => orderNumber ?? <span className="small">{words.noOrder}</span>,
      },
      {
        id: 'term',
        heading: words.term,
        sortBy: ({ validFrom }) => validFrom,
        cell: (assignment) => (
          <>
            {termOf(assignment)}
            <div className="small">{words[phaseOf(assignment)]}</div>
          </>
        ),
      },
      {
        id: 'actions',
        heading: words.actions,
        isForActions: true,
        cell: (assignment) =>
          phaseOf(assignment) === 'past' ? null : (
            <Actions person={person} assignment={assignment} name={nameOf(assignment)} onOpen={onOpen} />
          ),
      },
    ];
  }, [words, names, formats, person, onOpen]);
  return (
    <DataTable
      label={words.caption}
      columns={columns}
      rows={person.assignments}
      rowKey={({ assignmentId }) => assignmentId}
      isBare
    />
  );
}

function Role({ name, actingFor }: { readonly name: string; readonly actingFor: string | null }): ReactElement {
  const words = useWords(personWords).roles;
  return (
    <>
      {name}
      {actingFor === null ? null : <div className="small">{words.actingFor(actingFor)}</div>}
    </>
  );
}

/** A role that is not current either comes or is over; what ends before it begins never was. */
function phaseOf({ isCurrent, validFrom, validTo }: AssignmentShown): 'now' | 'past' | 'future' {
  if (isCurrent) return 'now';
  const today = dayOf(new Date());
  return validFrom > today && (validTo === null || validTo > validFrom) ? 'future' : 'past';
}

interface ActionsProps extends RolesTableProps {
  readonly assignment: AssignmentShown;
  readonly name: string;
}

function Actions({ person, assignment, name, onOpen }: ActionsProps): ReactElement {
  const words = useWords(personWords).roles;
  const { may, personId } = person;
  const forms = (['end', 'substitute'] as const).filter((kind) =>
    may.includes(kind === 'end' ? 'access.endAssignment' : 'access.substitute'),
  );
  const params = { personId: String(personId), assignmentId: String(assignment.assignmentId) };
  return (
    <div className="row-actions no-print">
      {may.includes('access.handOver') && assignment.role !== 'guest' ? (
        <Link
          to="/people/$personId/hand-over/$assignmentId"
          params={params}
          aria-label={words.of(words.handOver, name)}
        >
          {words.handOver}
        </Link>
      ) : null}
      {forms.map((kind) => (
        <LinkButton
          key={kind}
          label={words.of(words[kind], name)}
          onPress={() => {
            onOpen({ kind, assignment });
          }}
        >
          {words[kind]}
        </LinkButton>
      ))}
    </div>
  );
}
