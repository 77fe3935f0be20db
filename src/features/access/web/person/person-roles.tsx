import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { dayOf } from '#kernel/day.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { AssignmentShown, PersonShown } from '../api.ts';
import { accessWords } from '../role-words.ts';
import { AssignForm } from './assign-form.tsx';
import { EndForm } from './end-form.tsx';
import { SubstituteForm } from './substitute-form.tsx';
import { personWords } from './words.ts';

type Open =
  | { readonly kind: 'assign' }
  | { readonly kind: 'end' | 'substitute'; readonly assignment: AssignmentShown }
  | { readonly kind: 'none'; readonly said: string | null };

export function PersonRoles({ person }: { readonly person: PersonShown }): ReactElement {
  const words = useWords(personWords);
  const [open, setOpen] = useState<Open>({ kind: 'none', said: null });
  const close = (said: string | null): void => {
    setOpen({ kind: 'none', said });
  };
  return (
    <section className="section" aria-labelledby="roles">
      <h2 id="roles">{words.roles.heading}</h2>
      {open.kind === 'none' && open.said !== null ? <Notice kind="done">{open.said}</Notice> : null}
      {person.assignments.length === 0 ? <p>{words.roles.none}</p> : <RolesTable person={person} onOpen={setOpen} />}
      <OpenForm person={person} open={open} onClose={close} />
      {open.kind === 'none' && person.may.includes('access.assign') && person.state === 'active' ? (
        <div className="actions no-print">
          <Button
            isQuiet
            onPress={() => {
              setOpen({ kind: 'assign' });
            }}
          >
            {words.roles.assign}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

interface OpenFormProps {
  readonly person: PersonShown;
  readonly open: Open;
  readonly onClose: (said: string | null) => void;
}

function OpenForm({ person, open, onClose }: OpenFormProps): ReactElement | null {
  switch (open.kind) {
    case 'none':
      return null;
    case 'assign':
      return <AssignForm personId={person.personId} onClose={onClose} />;
    case 'end':
      return <EndForm key={open.assignment.assignmentId} assignment={open.assignment} onClose={onClose} />;
    case 'substitute':
      return (
        <SubstituteForm
          key={open.assignment.assignmentId}
          personId={person.personId}
          assignment={open.assignment}
          onClose={onClose}
        />
      );
  }
}

interface RolesTableProps {
  readonly person: PersonShown;
  readonly onOpen: (open: Open) => void;
}

function RolesTable({ person, onOpen }: RolesTableProps): ReactElement {
  const words = useWords(personWords).roles;
  return (
    <table className="cards">
      <caption className="unseen">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.role}</th>
          <th scope="col">{words.order}</th>
          <th scope="col">{words.term}</th>
          <th scope="col">
            <span className="unseen">{words.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {person.assignments.map((assignment) => (
          <Row key={assignment.assignmentId} person={person} assignment={assignment} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ person, assignment, onOpen }: RolesTableProps & { readonly assignment: AssignmentShown }): ReactElement {
  const words = useWords(personWords).roles;
  const names = useWords(accessWords);
  const formats = useFormats();
  const { role, territory, orderNumber, validFrom, validTo, actingFor } = assignment;
  const name = `${names.roles[role]}, ${territory ?? names.wholeRegion}`;
  const from = formats.date(validFrom);
  return (
    <tr>
      <th scope="row">
        {name}
        {actingFor === null ? null : <div className="small">{words.actingFor(actingFor)}</div>}
      </th>
      <td data-heading={words.order}>{orderNumber ?? <span className="small">{words.noOrder}</span>}</td>
      <td data-heading={words.term}>
        {validTo === null ? words.since(from) : words.between(from, formats.lastDay(validTo))}
        <div className="small">{words[phaseOf(assignment)]}</div>
      </td>
      <td>
        {phaseOf(assignment) === 'past' ? null : (
          <Actions person={person} assignment={assignment} name={name} onOpen={onOpen} />
        )}
      </td>
    </tr>
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
