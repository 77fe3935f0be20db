import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { ClusterMark } from '#features/lists/web/public.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import type { Compared } from './api.ts';
import { useWhatifWords } from './words.ts';

const route = getRouteApi('/what-if/$year');
type School = Compared['schools'][number];

interface ChangedSchoolsProps {
  readonly year: number;
  readonly schools: readonly School[];
}

/** Each with its place before and after, and the reasons under the changed rule. */
export function ChangedSchools({ year, schools }: ChangedSchoolsProps): ReactElement {
  const words = useWhatifWords().schools;
  const columns = useColumns(year);
  const caption = words.caption(schools.length);
  return (
    <DataTable
      label={caption}
      heading={<h2>{caption}</h2>}
      columns={columns}
      rows={schools}
      rowKey={({ schoolId }) => schoolId}
      isBare
      isDense
    />
  );
}

function useColumns(year: number): readonly Column<School>[] {
  const words = useWhatifWords().schools;
  const { set } = route.useSearch();
  return useMemo((): readonly Column<School>[] => {
    const { columns: headings } = words;
    return [
      {
        ...{ id: 'school', heading: headings.school, width: 32 },
        sortBy: ({ schoolName }) => schoolName,
        cell: ({ schoolName, municipality }) => (
          <>
            {schoolName}
            <div className="small">{municipality}</div>
          </>
        ),
      },
      {
        ...{ id: 'was', heading: headings.was, width: 18 },
        cell: ({ before }) => <Side side={before} />,
      },
      {
        ...{ id: 'would', heading: headings.would, width: 18 },
        cell: ({ after }) => <Side side={after} />,
      },
      {
        ...{ id: 'share', heading: headings.share, width: 20 },
        cell: ({ before, after, restsOnFew }) => (
          <span className="number">
            {words.share(before.sharePercent, after.sharePercent)}
            {restsOnFew ? <span className="whatif-few">{words.few}</span> : null}
          </span>
        ),
      },
      {
        ...{ id: 'why', heading: headings.why, width: 12, isForActions: true },
        cell: ({ schoolId, schoolName }) => (
          <Link
            to="/what-if/$year/why/$schoolId"
            params={{ year: String(year), schoolId: String(schoolId) }}
            search={{ set }}
            aria-label={words.whyOf(schoolName)}
          >
            {words.why}
          </Link>
        ),
      },
    ];
  }, [words, set, year]);
}

function Side({ side }: { readonly side: School['before'] }): ReactElement {
  const words = useWhatifWords().schools;
  return side.cluster === null ? <>{words.notListed}</> : <ClusterMark cluster={side.cluster} />;
}
