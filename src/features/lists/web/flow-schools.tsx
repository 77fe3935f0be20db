import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Flow } from './api.ts';
import { ClusterMark } from './cluster-mark.tsx';
import { useListsWords } from './words.ts';

const moves = ['new', 'left', 'stayed', 'gone_no_data'] as const;
type Move = (typeof moves)[number];

/** Who came and who went, by name; a school that vanished from the data is not among those who left. */
export function FlowSchools({ flow }: { readonly flow: Flow }): ReactElement {
  const words = useListsWords().web.flow;
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
  const words = useListsWords().web.flow;
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
  const words = useListsWords().web.flow;
  const hasOld = move !== 'new';
  const hasNew = move === 'new' || move === 'stayed';
  return (
    <table className="cards dense">
      <caption className="unseen">{words.moves[move]}</caption>
      <thead>
        <tr>
          <th scope="col">{words.school}</th>
          <th scope="col">{words.municipality}</th>
          {hasOld ? <th scope="col">{words.was}</th> : null}
          {hasNew ? <th scope="col">{words.became}</th> : null}
        </tr>
      </thead>
      <tbody>
        {schools.map(({ schoolId, schoolName, municipality, oldCluster, newCluster }) => (
          <tr key={schoolId}>
            <th scope="row">
              <Link
                to="/lists/$year/why/$schoolId"
                params={{ year: String(hasNew || move === 'left' ? flow.to : flow.from), schoolId: String(schoolId) }}
              >
                {schoolName}
              </Link>
            </th>
            <td>{municipality}</td>
            {hasOld ? (
              <td data-heading={words.was}>{oldCluster === null ? null : <ClusterMark cluster={oldCluster} />}</td>
            ) : null}
            {hasNew ? (
              <td data-heading={words.became}>{newCluster === null ? null : <ClusterMark cluster={newCluster} />}</td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
