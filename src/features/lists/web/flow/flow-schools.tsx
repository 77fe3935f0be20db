import { Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { useWords } from '#ui/language.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import type { Flow } from '../api.ts';
import { ClusterMark } from '../cluster-mark.tsx';
import { clusterOutcomes } from '../../domain/evaluation.ts';
import { flowWords } from './words.ts';

const moves = ['new', 'left', 'stayed', 'gone_no_data'] as const;
type Move = (typeof moves)[number];
type School = Flow['schools'][number];

/** Who came and who went, by name; a school that vanished from the data is not among those who left. */
export function FlowSchools({ flow }: { readonly flow: Flow }): ReactElement {
  const words = useWords(flowWords);
  return (
    <section aria-labelledby="schools">
      <h2 id="schools">{words.schools}</h2>
      {moves.map((move) => (
        <Moved key={move} move={move} flow={flow} />
      ))}
    </section>
  );
}

function Moved({ move, flow }: { readonly move: Move; readonly flow: Flow }): ReactElement | null {
  const words = useWords(flowWords);
  const schools = flow.schools.filter((school) => school.move === move);
  if (move === 'gone_no_data' && schools.length === 0) return null;
  return (
    <details className="moved" open={move === 'new' || move === 'left'}>
      <summary>
        {words.moves[move]} <span className="number">{schools.length}</span>
      </summary>
      <p className="small">{schools.length === 0 ? words.nobody : words.aboutMoves[move]}</p>
      {schools.length === 0 ? null : <MovedTable move={move} flow={flow} schools={schools} />}
    </details>
  );
}

interface MovedTableProps {
  readonly move: Move;
  readonly flow: Flow;
  readonly schools: Flow['schools'];
}

function MovedTable({ move, flow, schools }: MovedTableProps): ReactElement {
  const words = useWords(flowWords);
  const year = move === 'gone_no_data' ? flow.from : flow.to;
  const columns = useMemo((): readonly Column<School>[] => {
    const cluster = (id: 'oldCluster' | 'newCluster', heading: string): Column<School> => ({
      id,
      heading,
      cell: ({ [id]: one }) => (one === null ? null : <ClusterMark cluster={one} />),
      sortBy: ({ [id]: one }) => (one === null ? null : clusterOutcomes.indexOf(one)),
      width: 20,
    });
    return [
      {
        id: 'school',
        heading: words.school,
        cell: (row) => <SchoolLink year={year} row={row} />,
        sortBy: (row) => row.schoolName,
        width: 40,
      },
      {
        id: 'municipality',
        heading: words.municipality,
        cell: (row) => row.municipality,
        sortBy: (row) => row.municipality,
        width: 30,
      },
      ...(move === 'new' ? [] : [cluster('oldCluster', words.was)]),
      ...(move === 'new' || move === 'stayed' ? [cluster('newCluster', words.became)] : []),
    ];
  }, [words, move, year]);
  return (
    <DataTable
      label={words.moves[move]}
      columns={columns}
      rows={schools}
      rowKey={(row) => row.schoolId}
      isBare
      isDense
    />
  );
}

function SchoolLink({ year, row }: { readonly year: number; readonly row: School }): ReactElement {
  return (
    <Link to="/lists/$year/why/$schoolId" params={{ year: String(year), schoolId: String(row.schoolId) }}>
      {row.schoolName}
    </Link>
  );
}
