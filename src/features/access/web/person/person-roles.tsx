import { type ReactElement, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import type { AssignmentShown, PersonShown } from '../api.ts';
import { AssignForm } from './assign-form.tsx';
import { EndForm } from './end-form.tsx';
import { RolesTable } from './roles-table.tsx';
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
