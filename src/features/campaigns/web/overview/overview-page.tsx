import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useMemo, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { TabNav } from '#ui/tab-nav.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { subjects } from '../../domain/answer.ts';
import { AnswerStateMark } from '../answer-state.tsx';
import { type OverviewShown, useOverview } from '../api.ts';
import { campaignsWords } from '../words.ts';
import { type OverviewSearch } from './search.ts';
import { overviewWords } from './words.ts';

const route = getRouteApi('/monitoring/overview');

const FEW_ROWS = 200;
const ALL_ROWS = 2000;

/** Units down, open waves across: what each still owes at one glance. */
export function OverviewPage(): ReactElement {
  const search = route.useSearch();
  const [limit, setLimit] = useState(FEW_ROWS);
  const query = useOverview({ subject: search.subject ?? 'school', q: search.q, limit });
  return (
    <Loaded query={query}>
      {(shown) => (
        <Overview
          shown={shown}
          search={search}
          onMore={() => {
            setLimit(ALL_ROWS);
          }}
        />
      )}
    </Loaded>
  );
}

interface OverviewProps {
  readonly shown: OverviewShown;
  readonly search: OverviewSearch;
  readonly onMore: () => void;
}

function Overview({ shown, search, onMore }: OverviewProps): ReactElement {
  const words = useWords(overviewWords);
  const { units } = useWords(campaignsWords);
  const { subject = 'school', q } = search;
  const { waves, total, next } = shown;
  const isNothing = waves.length === 0;
  return (
    <Page
      title={isNothing ? words.empty : words.title(units(subject, total), waves.length)}
      above={<Above {...search} />}
    >
      {isNothing ? (
        <EmptyState title={words.empty}>
          <p>{words.emptyText}</p>
        </EmptyState>
      ) : (
        <>
          <Search subject={search.subject} q={q} />
          <Units shown={shown} />
          {next === null ? null : (
            <div className="actions no-print">
              <Button isQuiet onPress={onMore}>
                {words.more}
              </Button>
            </div>
          )}
        </>
      )}
    </Page>
  );
}

function Above({ subject = 'school', q }: OverviewSearch): ReactElement {
  const words = useWords(overviewWords);
  return (
    <>
      <p className="crumb">
        <Link to="/monitoring">← {words.back}</Link>
      </p>
      <TabNav
        label={words.sections}
        tabs={subjects}
        current={subject}
        hasLine
        link={(tab, mark) => (
          <Link to="/monitoring/overview" search={{ subject: tab === 'school' ? undefined : tab, q }} {...mark}>
            {words.subjects[tab]}
          </Link>
        )}
      />
    </>
  );
}

function Search({ subject, q = '' }: OverviewSearch): ReactElement {
  const words = useWords(overviewWords);
  const navigate = route.useNavigate();
  const change = (text: string | undefined): void => {
    void navigate({ search: { subject, q: text }, replace: true });
  };
  return (
    <FilterBar
      chips={[]}
      onClear={() => {
        change(undefined);
      }}
      search={{ label: words.search, value: q, onChange: change }}
    />
  );
}

type Row = OverviewShown['rows'][number];

function Units({ shown }: Pick<OverviewProps, 'shown'>): ReactElement {
  const words = useWords(overviewWords);
  const columns = useMemo((): readonly Column<Row>[] => {
    return [
      {
        ...{ id: 'unit', heading: words.unit, isRowName: true, sortBy: ({ name }: Row) => name },
        cell: ({ name, municipality }) => (
          <>
            {name}
            {name === municipality ? null : <div className="small">{municipality}</div>}
          </>
        ),
      },
      ...shown.waves.map(({ waveId, title, answeredBy }): Column<Row> => ({
        id: `wave${String(waveId)}`,
        heading: title,
        cell: ({ cells }) => (
          <Cell cell={cells.find((cell) => cell.waveId === waveId)} isSurvey={answeredBy === 'anyone'} />
        ),
      })),
    ];
  }, [words, shown.waves]);
  return (
    <DataTable
      isWide
      isDense
      label={words.table}
      columns={columns}
      rows={shown.rows}
      rowKey={({ schoolId, municipalityId }) => schoolId ?? `m${String(municipalityId)}`}
      said={words.said(shown.rows.length, shown.total)}
    />
  );
}

interface CellProps {
  readonly cell: Row['cells'][number] | undefined;
  readonly isSurvey: boolean;
}

function Cell({ cell, isSurvey }: CellProps): ReactElement {
  const words = useWords(overviewWords);
  if (cell === undefined) return <span className="small">{words.notAsked}</span>;
  if (isSurvey)
    return (
      <Link
        to="/surveys/$waveId/$unitId"
        params={{ waveId: String(cell.waveId), unitId: String(cell.unitId) }}
        search={{}}
      >
        {words.survey}
      </Link>
    );
  return (
    <Link
      to="/monitoring/$waveId/$unitId"
      params={{ waveId: String(cell.waveId), unitId: String(cell.unitId) }}
      search={{}}
    >
      <AnswerStateMark {...cell} />
    </Link>
  );
}
