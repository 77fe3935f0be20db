import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { groupingsQuery, type GroupingsShown } from '../api.ts';
import { saidTerm } from '../common/term.ts';
import { UndoButton } from '../common/undo-button.tsx';
import { commonWords } from '../common/words.ts';
import { ChangeForm } from './change-form.tsx';
import { ChangeGroup, type Changing } from './change-group.tsx';
import { groupingsWords } from './words.ts';

const route = getRouteApi('/schools/groupings');
type Group = GroupingsShown['groupings'][number];

export function GroupingsPage(): ReactElement {
  const { on } = route.useSearch();
  const query = useQuery(groupingsQuery(on));
  return <Loaded query={query}>{(shown) => <Groupings shown={shown} />}</Loaded>;
}

function Groupings({ shown }: { readonly shown: GroupingsShown }): ReactElement {
  const words = useWords(groupingsWords);
  const common = useWords(commonWords);
  const formats = useFormats();
  const navigate = useNavigate();
  const mayChange = useMay('registry.changeGrouping');
  const back = (
    <p className="crumb">
      <Link to="/schools">← {common.toSchools}</Link>
    </p>
  );
  return (
    <Page title={words.title(shown.groupings.length, formats.date(shown.on))} lead={words.lead} above={back}>
      {shown.isEarlier ? <Notice kind="plain">{words.earlier(formats.date(shown.on))}</Notice> : null}
      <label className="field no-print">
        {words.on}
        <input
          type="date"
          value={shown.on}
          onChange={({ target: { value } }) => {
            if (value !== '') void navigate({ to: '/schools/groupings', search: { on: value }, replace: true });
          }}
        />
      </label>
      {shown.groupings.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        <Groups shown={shown} mayChange={mayChange} />
      )}
      {mayChange ? <ChangeForm /> : null}
    </Page>
  );
}

function Groups({ shown, mayChange }: { readonly shown: GroupingsShown; readonly mayChange: boolean }): ReactElement {
  const words = useWords(groupingsWords);
  const [changing, setChanging] = useState<Changing | null>(null);
  const [stepId, setStepId] = useState<number | null>(null);
  const columns = useColumns(shown.on, mayChange, setChanging);
  return (
    <>
      <DataTable label={words.grouping} columns={columns} rows={shown.groupings} rowKey={({ grouping }) => grouping} />
      {changing === null ? null : (
        <ChangeGroup
          key={`${changing.act} ${changing.grouping}`}
          changing={changing}
          onClose={(step) => {
            setChanging(null);
            setStepId(step);
          }}
        />
      )}
      {stepId === null ? null : (
        <Notice kind="done">
          {words.done} <UndoButton key={stepId} stepId={stepId} />
        </Notice>
      )}
    </>
  );
}

function useColumns(on: string, mayChange: boolean, onChange: (changing: Changing) => void): readonly Column<Group>[] {
  const words = useWords(groupingsWords);
  const common = useWords(commonWords);
  const formats = useFormats();
  const read: readonly Column<Group>[] = [
    { id: 'grouping', heading: words.grouping, cell: ({ grouping }) => grouping, sortBy: ({ grouping }) => grouping },
    {
      id: 'schools',
      heading: words.schools,
      cell: ({ grouping, schools }) => (
        <Link to="/schools" search={{ grouping, on }}>
          {formats.count(schools)}
        </Link>
      ),
      sortBy: ({ schools }) => schools,
      align: 'end',
    },
    { id: 'term', heading: words.term, cell: (group) => saidTerm(group, common, formats) },
  ];
  if (!mayChange) return read;
  const button = (text: string, label: string, changing: Changing): ReactElement => (
    <LinkButton
      label={label}
      onPress={() => {
        onChange(changing);
      }}
    >
      {text}
    </LinkButton>
  );
  const actions: Column<Group> = {
    id: 'actions',
    heading: words.actions,
    isForActions: true,
    cell: ({ grouping }) => (
      <>
        {button(words.rename, words.renameOf(grouping), { act: 'rename', grouping })}{' '}
        {button(words.end, words.endOf(grouping), { act: 'end', grouping })}
      </>
    ),
  };
  return [...read, actions];
}
