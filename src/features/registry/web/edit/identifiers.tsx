import { type ReactElement, useState } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { FailureNote } from '#ui/states.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { type Identifier, registryClient, type SchoolShown } from '../api.ts';
import { saidTerm } from '../common/term.ts';
import { useRegistryChange } from '../common/use-registry-change.ts';
import { commonWords } from '../common/words.ts';
import { IdentifierForm } from './identifier-form.tsx';
import { editWords } from './words.ts';

/** `null` is a new one. */
type Editing = { readonly identifier: Identifier | null } | null;

export function Identifiers({ school }: { readonly school: SchoolShown }): ReactElement {
  const words = useWords(editWords);
  const common = useWords(commonWords);
  const formats = useFormats();
  const mayChange = useMay('registry.saveIdentifier');
  const [editing, setEditing] = useState<Editing>(null);
  const read: readonly Column<Identifier>[] = [
    { id: 'kind', heading: words.idKind, cell: ({ kind }) => common.identifiers[kind] },
    { id: 'value', heading: words.value, cell: ({ value }) => value },
    { id: 'term', heading: words.term, cell: (identifier) => saidTerm(identifier, common, formats) },
  ];
  const actions: Column<Identifier> = {
    id: 'actions',
    heading: words.correct,
    isForActions: true,
    cell: (identifier) => (
      <Actions
        schoolId={school.schoolId}
        identifier={identifier}
        onCorrect={() => {
          setEditing({ identifier });
        }}
      />
    ),
  };
  return (
    <section className="section" aria-labelledby="identifiers">
      <h2 id="identifiers">{words.identifiers}</h2>
      <DataTable
        label={words.identifiers}
        columns={mayChange ? [...read, actions] : read}
        rows={school.identifiers}
        rowKey={({ kind, value, validFrom }) => `${kind} ${value} ${validFrom}`}
        nothing={words.noIdentifiers}
        isBare
      />
      {mayChange && editing === null ? (
        <Add
          onAdd={() => {
            setEditing({ identifier: null });
          }}
        />
      ) : null}
      {editing === null ? null : (
        <IdentifierForm
          key={editing.identifier?.value ?? ''}
          schoolId={school.schoolId}
          identifier={editing.identifier}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </section>
  );
}

function Add({ onAdd }: { readonly onAdd: () => void }): ReactElement {
  const words = useWords(editWords);
  return (
    <div className="actions">
      <button type="button" className="btn quiet" onClick={onAdd}>
        {words.addIdentifier}
      </button>
    </div>
  );
}

interface ActionsProps {
  readonly schoolId: number;
  readonly identifier: Identifier;
  readonly onCorrect: () => void;
}

function Actions({ schoolId, identifier, onCorrect }: ActionsProps): ReactElement {
  const words = useWords(editWords);
  const { kind, value, validFrom } = identifier;
  const remove = useRegistryChange(() =>
    registryClient.command('removeIdentifier', { schoolId, kind, value, validFrom }),
  );
  return (
    <>
      <LinkButton label={words.correctIdentifier(value)} onPress={onCorrect}>
        {words.correct}
      </LinkButton>{' '}
      <LinkButton
        isDisabled={remove.isPending}
        label={words.removeIdentifier(value)}
        onPress={() => {
          remove.mutate(undefined);
        }}
      >
        {words.removeWord}
      </LinkButton>
      {remove.isError ? <FailureNote error={remove.error} /> : null}
    </>
  );
}
