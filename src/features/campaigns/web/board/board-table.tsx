import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import type { SortValue } from '#kernel/order.ts';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { UnitRow, WaveRow } from '../../contract.ts';
import { answerStates, isOwing } from '../../domain/answer.ts';
import { AnswerStateMark } from '../answer-state.tsx';
import { type BoardShown, campaignsClient } from '../api.ts';
import { campaignsWords } from '../words.ts';
import type { Called } from './call-panel.tsx';
import { type BoardFilter, type BoardSearch, unitsOf } from './search.ts';

interface BoardTableProps {
  readonly shown: BoardShown;
  readonly search: BoardSearch;
  readonly onCall: (called: Called) => void;
}

export function BoardTable({ shown, search, onCall }: BoardTableProps): ReactElement {
  const words = useWords(campaignsWords).board;
  const navigate = useNavigate();
  const { wave, rows, total, next } = shown;
  const columns = useColumns({
    wave,
    search,
    isWhole: next === null,
    isOnePlace: shown.municipalities.length < 2,
    onCall,
  });
  return (
    <DataTable
      label={words.table}
      columns={columns}
      rows={rows}
      rowKey={({ unitId }) => unitId}
      view={search}
      onView={(view) => {
        void navigate({
          to: '/monitoring/$waveId',
          params: { waveId: String(wave.waveId) },
          search: { ...search, ...view },
          replace: true,
        });
      }}
      said={words.said(rows.length, total, wave.subject)}
      fileHref={(format) => campaignsClient.href('export', { waveId: wave.waveId, ...unitsOf(search), format })}
      nothing={words.nothing}
    />
  );
}

interface Showing extends Pick<BoardTableProps, 'onCall'> {
  readonly wave: WaveRow;
  readonly search: BoardFilter;
  /** All rows of the filter are here: only then does sorting say the truth. */
  readonly isWhole: boolean;
  /** The column would say the same in every row. */
  readonly isOnePlace: boolean;
}

function useColumns({ wave, search, isWhole, isOnePlace, onCall }: Showing): readonly Column<UnitRow>[] {
  const words = useWords(campaignsWords);
  const mayCall = useMay('campaigns.contacts');
  const formats = useFormats();
  return useMemo((): readonly Column<UnitRow>[] => {
    const { board } = words;
    const filter = unitsOf(search);
    const sorted = (sortBy: (row: UnitRow) => SortValue): Pick<Column<UnitRow>, 'sortBy'> => {
      return isWhole ? { sortBy } : {};
    };
    const all: readonly Column<UnitRow>[] = [
      {
        ...{ id: 'unit', heading: wave.subject === 'school' ? board.school : board.unit, width: 23 },
        cell: (row) => <UnitName wave={wave} row={row} filter={filter} />,
        ...sorted(({ name }) => name),
      },
      {
        ...{ id: 'municipality', heading: board.municipality, width: 15, cell: ({ municipality }) => municipality },
        ...sorted(({ municipality }) => municipality),
      },
      {
        ...{ id: 'state', heading: board.state, width: 17, isAlwaysShown: true },
        cell: (row) => <AnswerStateMark {...row} />,
        ...sorted(({ state }) => answerStates.indexOf(state)),
      },
      {
        ...{ id: 'filled', heading: board.filled, width: 11, align: 'end' },
        cell: ({ asked, answered }) => board.filledOf(answered, asked),
        ...sorted(({ fillPercent }) => fillPercent),
      },
      {
        ...{ id: 'errors', heading: board.errors, width: 10, align: 'end' },
        cell: ({ errors }) => (errors === 0 ? board.noErrors : <b className="answer-late">{errors}</b>),
        ...sorted(({ errors }) => errors),
      },
      {
        ...{ id: 'due', heading: board.due, width: 12 },
        cell: (row) => <Due row={row} />,
        ...sorted(({ dueOn }) => dueOn),
      },
      {
        ...{ id: 'age', heading: board.age, width: 12, align: 'end' },
        cell: ({ draftDays }) => (draftDays === null ? '–' : board.ageOf(draftDays)),
        ...sorted(({ draftDays }) => draftDays),
      },
      {
        ...{ id: 'nudged', heading: board.nudged, width: 10, isHiddenAtFirst: true },
        cell: ({ nudgedAt }) => (nudgedAt === null ? '–' : formats.date(nudgedAt)),
        ...sorted(({ nudgedAt }) => nudgedAt),
      },
    ];
    const call: Column<UnitRow> = {
      ...{ id: 'call', heading: board.call, width: 12, isForActions: true },
      cell: (row) => (isOwing(row.state) ? <CallButton wave={wave} row={row} onCall={onCall} /> : null),
    };
    const isSaid = isOnePlace || wave.subject === 'municipality';
    const shown = all.filter(({ id }) => !(isSaid && id === 'municipality'));
    return [...shown, ...(mayCall ? [call] : [])];
  }, [words, formats, wave, search, isWhole, isOnePlace, mayCall, onCall]);
}

interface UnitNameProps {
  readonly wave: WaveRow;
  readonly row: UnitRow;
  readonly filter: BoardFilter;
}

function UnitName({ wave, row, filter }: UnitNameProps): ReactElement {
  const words = useWords(campaignsWords).board;
  return (
    <>
      <Link
        to="/monitoring/$waveId/$unitId"
        params={{ waveId: String(wave.waveId), unitId: String(row.unitId) }}
        search={filter}
      >
        {row.name}
      </Link>
      {row.changed > 0 ? <div className="small">{words.changed(row.changed)}</div> : null}
    </>
  );
}

function Due({ row }: { readonly row: UnitRow }): ReactElement {
  const words = useWords(campaignsWords);
  const formats = useFormats();
  const { dueOn, daysLeft, hasOwnTerm, state, isOverdue } = row;
  return (
    <>
      {formats.day(dueOn)}
      {hasOwnTerm ? <span className="small"> {words.board.ownTerm}</span> : null}
      {isOwing(state) ? <div className={isOverdue ? 'small answer-late' : 'small'}>{words.left(daysLeft)}</div> : null}
    </>
  );
}

interface CallButtonProps extends Pick<BoardTableProps, 'onCall'> {
  readonly wave: WaveRow;
  readonly row: UnitRow;
}

function CallButton({ wave, row, onCall }: CallButtonProps): ReactElement {
  const words = useWords(campaignsWords).board;
  return (
    <LinkButton
      label={words.callOf(row.name)}
      onPress={() => {
        onCall({ waveId: wave.waveId, unitId: row.unitId, name: row.name });
      }}
    >
      {words.call}
    </LinkButton>
  );
}
