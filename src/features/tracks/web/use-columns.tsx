import { Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { ClusterMark } from '#features/lists/web/public.tsx';
import { SchoolCell } from '#features/registry/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import type { Column } from '#ui/table/column.ts';
import type { TrackRow } from '../contract.ts';
import type { Track } from '../domain/track-rules.ts';
import { trackNames, tracksWords } from './words.ts';

interface Asked {
  readonly year: number;
  readonly track: Track;
}
type TrackColumn = Column<TrackRow>;

/** Track 1 has clusters and action groups; the others only reasons. */
export function useColumns({ year, track }: Asked, onChange: (row: TrackRow) => void): readonly TrackColumn[] {
  const { columns } = useWords(tracksWords);
  const mayDecide = useMay('tracks.override');
  return useMemo(() => {
    const school: TrackColumn = {
      ...{ id: 'school', heading: columns.school, width: 34 },
      sortBy: (row) => row.schoolName,
      cell: (row) => <SchoolCell school={row} />,
    };
    const cluster: TrackColumn = {
      ...{ id: 'cluster', heading: columns.cluster, width: 14 },
      sortBy: (row) => row.cluster,
      cell: (row) => <Cluster row={row} year={year} />,
    };
    const group: TrackColumn = {
      ...{ id: 'group', heading: columns.group, width: 12 },
      sortBy: (row) => row.group,
      cell: (row) => <Group row={row} />,
    };
    const why: TrackColumn = {
      ...{ id: 'why', heading: columns.why, width: 24 },
      cell: (row) => <Why row={row} track={track} />,
    };
    const action: TrackColumn = {
      ...{ id: 'action', heading: columns.action, width: 16, isForActions: true },
      cell: (row) => <Decide row={row} onChange={onChange} />,
    };
    return [school, ...(track === 1 ? [cluster, group] : []), why, ...(mayDecide ? [action] : [])];
  }, [columns, track, year, mayDecide, onChange]);
}

interface CellProps {
  readonly row: TrackRow;
}

function Cluster({ row: { cluster, schoolId }, year }: CellProps & { readonly year: number }): ReactElement | null {
  if (cluster === null) return null;
  return (
    <Link to="/lists/$year/why/$schoolId" params={{ year: String(year), schoolId: String(schoolId) }}>
      <ClusterMark cluster={cluster} />
    </Link>
  );
}

function Group({ row: { group } }: CellProps): string | null {
  const words = useWords(tracksWords);
  return group === null ? null : words.group(group);
}

function Why({ row, track }: CellProps & { readonly track: Track }): ReactElement {
  const words = useWords(tracksWords);
  const { reasons } = useWords(trackNames);
  const reason = track === 1 && row.isMember ? row.groupReason : row.reason;
  return (
    <>
      {row.isMember ? null : <strong>{words.out} </strong>}
      {reason === null ? null : reasons[reason]}
      {row.isByHand ? (
        <div className="small">
          {words.byHand}: {row.note}
        </div>
      ) : null}
    </>
  );
}

function Decide({ row, onChange }: CellProps & { readonly onChange: (row: TrackRow) => void }): ReactElement {
  const words = useWords(tracksWords);
  return (
    <LinkButton
      label={`${words.change}: ${row.schoolName}`}
      onPress={() => {
        onChange(row);
      }}
    >
      {words.change}
    </LinkButton>
  );
}
