import type { ReactElement } from 'react';
import type { FlowRow } from '../contract.ts';
import type { Flow } from './api.ts';
import { useReach } from './use-reach.ts';
import { useListsWords } from './words.ts';

const columns = ['old', 'newList', 'stayed', 'left', 'new', 'goneNoData'] as const;

export function FlowMunicipalities({ flow }: { readonly flow: Flow }): ReactElement {
  const words = useListsWords().web.flow;
  const reach = useReach();
  return (
    <section aria-label={words.municipalities}>
      <table className="cards">
        <caption>
          <h2>{words.municipalities}</h2>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.municipality}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="num">
                {words[column]}
              </th>
            ))}
            <th scope="col">{words.labels}</th>
          </tr>
        </thead>
        <tbody>
          {flow.municipalities.map((row) => (
            <Row key={row.municipalityId} row={row} name={row.municipality ?? ''} />
          ))}
        </tbody>
        <tfoot>
          <Row row={flow.region} name={reach.kind === 'region' ? words.region : words.total} />
        </tfoot>
      </table>
    </section>
  );
}

function Row({ row, name }: { readonly row: FlowRow; readonly name: string }): ReactElement {
  const { web, domain } = useListsWords();
  const labels: Readonly<Record<string, string>> = domain.flowLabels;
  return (
    <tr>
      <th scope="row">{name}</th>
      {columns.map((column) => (
        <td key={column} className={row[column] === 0 ? 'num zero' : 'num'} data-heading={web.flow[column]}>
          {row[column]}
        </td>
      ))}
      <td className="small">{row.labels.map((label) => labels[label] ?? label).join('; ')}</td>
    </tr>
  );
}
