import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { DataTable } from '#ui/table/data-table.tsx';
import { FilterBar, OneOf } from '#ui/filter-bar.tsx';
import { useWords } from '#ui/language.tsx';
import type { TrackRow } from '../contract.ts';
import { type ActionGroup, groups } from '../domain/track-rules.ts';
import { tracksClient, type TracksShown } from './api.ts';
import { HandPanel } from './hand-panel.tsx';
import { parseTracksSearch } from './search.ts';
import { useColumns } from './use-columns.tsx';
import { tracksWords } from './words.ts';

const route = getRouteApi('/tracks');

interface TrackTableProps {
  readonly shown: TracksShown;
  readonly year: number;
}

export function TrackTable({ shown, year }: TrackTableProps): ReactElement {
  const words = useWords(tracksWords);
  const { group } = route.useSearch();
  const [open, setOpen] = useState<TrackRow | null>(null);
  const { track, rows } = shown;
  const chosen = track === 1 ? group : undefined;
  const matching = chosen === undefined ? rows : rows.filter((row) => row.group === chosen);
  const columns = useColumns({ year, track }, setOpen);
  return (
    <>
      {track === 1 ? <GroupFilter year={year} group={chosen} /> : null}
      <DataTable
        label={words.track(track)}
        columns={columns}
        rows={matching}
        rowKey={(row) => row.schoolId}
        said={words.said(matching.length, rows.length)}
        fileHref={(format) =>
          tracksClient.href('export', { year, track, format, ...(chosen !== undefined && { group: chosen }) })
        }
        nothing={rows.length === 0 ? words.nobody : words.nothing}
      />
      {open === null ? null : (
        <HandPanel
          row={open}
          year={year}
          track={track}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </>
  );
}

interface GroupFilterProps {
  readonly year: number;
  readonly group: ActionGroup | undefined;
}

function GroupFilter({ year, group }: GroupFilterProps): ReactElement {
  const words = useWords(tracksWords);
  const navigate = route.useNavigate();
  const choose = (value: string | undefined): void => {
    void navigate({ search: parseTracksSearch({ group: value, year, track: 1 }) });
  };
  const clear = (): void => {
    choose(undefined);
  };
  return (
    <FilterBar
      chips={group === undefined ? [] : [{ key: 'group', text: words.group(group), onRemove: clear }]}
      onClear={clear}
      controls={
        <OneOf
          label={words.filterGroup}
          any={words.allGroups}
          options={groups.map((value) => ({ value, text: words.group(value) }))}
          chosen={group}
          onChange={choose}
        />
      }
    />
  );
}
