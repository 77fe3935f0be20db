import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar, OneOf } from '#ui/filter-bar.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { AppealRow } from '../contract.ts';
import { isOpen } from '../domain/appeal.ts';
import { type QueueShown, useQueue } from './api.ts';
import { parseQueue, queues, type QueueFilter } from './queue-filter.ts';
import { appealsWords } from './words.ts';
import './appeals.css';

const route = getRouteApi('/appeals');

export function AppealsPage(): ReactElement {
  const filter = route.useSearch();
  const query = useQueue(filter);
  return <Loaded query={query}>{(shown) => <Queue shown={shown} filter={filter} />}</Loaded>;
}

interface QueueProps {
  readonly shown: QueueShown;
  readonly filter: QueueFilter;
}

function Queue({ shown, filter }: QueueProps): ReactElement {
  const words = useWords(appealsWords).queue;
  const isNothingYet = shown.counts.all === 0 && filter.year === undefined && filter.grounds === undefined;
  return (
    <Page title={words.title(shown.counts.open, shown.counts.overdue)} lead={words.lead}>
      {isNothingYet ? (
        <EmptyState title={words.empty}>
          <p>{words.emptyText}</p>
        </EmptyState>
      ) : (
        <>
          <Conditions shown={shown} filter={filter} />
          <Appeals shown={shown} filter={filter} />
        </>
      )}
    </Page>
  );
}

function Conditions({ shown, filter }: QueueProps): ReactElement {
  const all = useWords(appealsWords);
  const words = all.queue;
  const navigate = useNavigate();
  const change = (part: Readonly<Record<string, unknown>>): void => {
    void navigate({ to: '/appeals', search: parseQueue({ ...filter, ...part }), replace: true });
  };
  const { queue, year, grounds } = filter;
  const chips = [
    ...(queue === undefined ? [] : [{ key: 'queue', text: `${words.condition}: ${words.queues[queue]}` }]),
    ...(year === undefined ? [] : [{ key: 'year', text: `${words.year}: ${String(year)}` }]),
    ...(grounds === undefined ? [] : [{ key: 'grounds', text: `${words.grounds}: ${all.grounds[grounds]}` }]),
  ];
  return (
    <FilterBar
      chips={chips.map((chip) => ({
        ...chip,
        onRemove: () => {
          change({ [chip.key]: undefined });
        },
      }))}
      onClear={() => {
        change({ queue: undefined, year: undefined, grounds: undefined });
      }}
      controls={
        <>
          <OneOf
            label={words.show}
            any={`${words.queues.open} (${String(shown.counts.open)})`}
            options={queues
              .filter((one) => one !== 'open')
              .map((value) => ({ value, text: `${words.queues[value]} (${String(shown.counts[value])})` }))}
            chosen={queue === 'open' ? undefined : queue}
            onChange={(value) => {
              change({ queue: value });
            }}
          />
          <OneOf
            label={words.grounds}
            any={words.anyGrounds}
            options={Object.entries(all.grounds).map(([value, text]) => ({ value, text }))}
            chosen={grounds}
            onChange={(value) => {
              change({ grounds: value });
            }}
          />
          <OneOf
            label={words.year}
            any={words.anyYear}
            options={shown.years.map((value) => ({ value, text: String(value) }))}
            chosen={year}
            onChange={(value) => {
              change({ year: value });
            }}
          />
        </>
      }
    />
  );
}

function Appeals({ shown, filter }: QueueProps): ReactElement {
  const words = useWords(appealsWords).queue;
  const columns = useColumns(filter);
  return (
    <DataTable
      label={words.table}
      columns={columns}
      rows={shown.appeals}
      rowKey={({ appealId }) => appealId}
      said={words.said(shown.appeals.length)}
      nothing={words.nothing}
    />
  );
}

function useColumns(filter: QueueFilter): readonly Column<AppealRow>[] {
  const all = useWords(appealsWords);
  const formats = useFormats();
  return useMemo((): readonly Column<AppealRow>[] => {
    const words = all.queue;
    return [
      {
        id: 'school',
        heading: words.school,
        cell: (row) => <School row={row} filter={filter} />,
        sortBy: ({ schoolName }) => schoolName,
      },
      {
        id: 'state',
        heading: words.state,
        cell: ({ state }) => all.states[state],
        sortBy: ({ state }) => all.states[state],
      },
      {
        id: 'due',
        heading: words.due,
        cell: (row) => <Due row={row} />,
        sortBy: (row) => (isOpen(row.state) ? row.answerBy : null),
      },
      {
        id: 'grounds',
        heading: words.grounds,
        cell: ({ grounds }) => all.grounds[grounds],
        sortBy: ({ grounds }) => all.grounds[grounds],
      },
      { id: 'year', heading: words.year, cell: ({ year }) => year, align: 'end', sortBy: ({ year }) => year },
      {
        id: 'madeAt',
        heading: words.madeAt,
        cell: ({ madeAt }) => formats.date(madeAt),
        sortBy: ({ madeAt }) => madeAt,
        isHiddenAtFirst: true,
      },
    ];
  }, [all, filter, formats]);
}

function School({ row, filter }: { readonly row: AppealRow; readonly filter: QueueFilter }): ReactElement {
  return (
    <>
      <Link to="/appeals/$appealId" params={{ appealId: String(row.appealId) }} search={filter}>
        {row.schoolName}
      </Link>
      <div className="small">{row.municipality}</div>
    </>
  );
}

function Due({ row }: { readonly row: AppealRow }): ReactElement {
  const words = useWords(appealsWords);
  const formats = useFormats();
  if (!isOpen(row.state)) return <>–</>;
  const text = words.due(formats.date(row.answerBy), row.daysLeft);
  return row.isOverdue ? <b className="appeal-late">{text}</b> : <>{text}</>;
}
