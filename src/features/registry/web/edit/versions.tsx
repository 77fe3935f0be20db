import { type ReactElement, useState } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { FailureNote } from '#ui/states.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { registryClient, type SchoolShown, type SchoolVersion } from '../api.ts';
import { saidTerm } from '../common/term.ts';
import { useRegistryChange } from '../common/use-registry-change.ts';
import { commonWords } from '../common/words.ts';
import { VersionForm } from './version-form.tsx';
import { editWords } from './words.ts';

type Editing = { readonly version: SchoolVersion; readonly isNew: boolean } | null;

/** All that was ever said of the school, newest first. */
export function Versions({ school }: { readonly school: SchoolShown }): ReactElement {
  const words = useWords(editWords);
  const common = useWords(commonWords);
  const mayChange = useMay('registry.saveVersion');
  const [editing, setEditing] = useState<Editing>(null);
  const [isSaved, setIsSaved] = useState(false);
  const columns = useColumns(school, mayChange, (version) => {
    setEditing({ version, isNew: false });
    setIsSaved(false);
  });
  const last = school.versions.at(-1);
  return (
    <section className="section" aria-labelledby="versions">
      <h2 id="versions">{words.versions}</h2>
      <DataTable
        label={words.versions}
        columns={columns}
        rows={[...school.versions].reverse()}
        rowKey={(version) => version.validFrom}
        isBare
      />
      {isSaved ? <Notice kind="done">{common.saved}</Notice> : null}
      {editing === null && mayChange && last !== undefined ? (
        <div className="actions">
          <button
            type="button"
            className="btn"
            onClick={() => {
              setEditing({ version: last, isNew: true });
              setIsSaved(false);
            }}
          >
            {words.begin}
          </button>
        </div>
      ) : null}
      {editing === null ? null : (
        <VersionForm
          key={`${editing.version.validFrom} ${String(editing.isNew)}`}
          schoolId={school.schoolId}
          version={editing.version}
          isNew={editing.isNew}
          onClose={(isDone) => {
            setEditing(null);
            setIsSaved(isDone);
          }}
        />
      )}
    </section>
  );
}

function useColumns(
  school: SchoolShown,
  mayChange: boolean,
  onCorrect: (version: SchoolVersion) => void,
): readonly Column<SchoolVersion>[] {
  const words = useWords(editWords);
  const common = useWords(commonWords);
  const formats = useFormats();
  const term = (version: SchoolVersion): string => saidTerm(version, common, formats);
  const read: readonly Column<SchoolVersion>[] = [
    { id: 'term', heading: words.term, cell: term },
    { id: 'name', heading: words.name, cell: ({ name }) => name },
    { id: 'municipality', heading: words.municipality, cell: ({ municipality }) => municipality },
    { id: 'kind', heading: words.kind, cell: ({ kind }) => (kind === null ? null : common.kinds[kind]) },
    { id: 'level', heading: words.level, cell: ({ level }) => (level === null ? null : common.levels[level]) },
    {
      id: 'place',
      heading: words.place,
      cell: ({ isRural }) => (isRural === null ? null : common.places[isRural ? 'rural' : 'urban']),
    },
    {
      id: 'branch',
      heading: words.branchOf,
      cell: ({ branchOf }) => (branchOf === null ? null : (branchOf.name ?? common.elsewhere)),
    },
  ];
  if (!mayChange) return read;
  const actions: Column<SchoolVersion> = {
    id: 'actions',
    heading: words.correct,
    isForActions: true,
    cell: (version) => (
      <>
        <LinkButton
          label={words.correctOf(term(version))}
          onPress={() => {
            onCorrect(version);
          }}
        >
          {words.correct}
        </LinkButton>{' '}
        {school.versions.length > 1 ? (
          <Remove schoolId={school.schoolId} validFrom={version.validFrom} term={term(version)} />
        ) : null}
      </>
    ),
  };
  return [...read, actions];
}

interface RemoveProps {
  readonly schoolId: number;
  readonly validFrom: string;
  readonly term: string;
}

function Remove({ schoolId, validFrom, term }: RemoveProps): ReactElement {
  const words = useWords(editWords);
  const common = useWords(commonWords);
  const [isAsking, setIsAsking] = useState(false);
  const remove = useRegistryChange(
    () => registryClient.command('removeVersion', { schoolId, validFrom }),
    () => {
      setIsAsking(false);
    },
  );
  return (
    <>
      <LinkButton
        label={words.removeOf(term)}
        onPress={() => {
          setIsAsking(true);
        }}
      >
        {words.removeWord}
      </LinkButton>
      {isAsking ? (
        <Confirm
          title={words.confirmRemove}
          action={words.remove}
          isBusy={remove.isPending}
          onConfirm={() => {
            remove.mutate(undefined);
          }}
          onClose={() => {
            setIsAsking(false);
          }}
        >
          <p>{words.confirmRemoveText}</p>
          {remove.isError ? <FailureNote error={remove.error} sentences={common.refusals} /> : null}
        </Confirm>
      ) : null}
    </>
  );
}
