import { type ReactElement, useMemo } from 'react';
import { useWords } from '#ui/language.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import type { FlowRow } from '../../contract.ts';
import type { Flow } from '../api.ts';
import { useReach } from '../use-reach.ts';
import { useListsWords } from '../words.ts';
import { flowWords } from './words.ts';

const counts = ['old', 'newList', 'stayed', 'left', 'new', 'goneNoData'] as const;

export function FlowMunicipalities({ flow }: { readonly flow: Flow }): ReactElement {
  const words = useWords(flowWords);
  const columns = useColumns();
  return (
    <section aria-label={words.municipalities}>
      <DataTable
        label={words.municipalities}
        heading={<h2>{words.municipalities}</h2>}
        columns={columns}
        rows={flow.municipalities}
        rowKey={(row) => row.municipalityId ?? ''}
        isBare
        foot={<Whole row={flow.region} />}
      />
    </section>
  );
}

function useColumns(): readonly Column<FlowRow>[] {
  const words = useWords(flowWords);
  const { domain } = useListsWords();
  return useMemo((): readonly Column<FlowRow>[] => {
    const labels: Readonly<Record<string, string>> = domain.flowLabels;
    return [
      {
        id: 'municipality',
        heading: words.municipality,
        cell: (row) => row.municipality,
        sortBy: (row) => row.municipality,
      },
      ...counts.map((id): Column<FlowRow> => ({
        id,
        heading: words[id],
        cell: (row) => <Count value={row[id]} />,
        align: 'end',
        sortBy: (row) => row[id],
      })),
      {
        id: 'labels',
        heading: words.labels,
        cell: (row) => <span className="small">{row.labels.map((label) => labels[label] ?? label).join('; ')}</span>,
      },
    ];
  }, [words, domain]);
}

function Count({ value }: { readonly value: number }): ReactElement {
  return <span className={value === 0 ? 'zero' : ''}>{value}</span>;
}

function Whole({ row }: { readonly row: FlowRow }): ReactElement {
  const words = useWords(flowWords);
  const { domain } = useListsWords();
  const reach = useReach();
  const labels: Readonly<Record<string, string>> = domain.flowLabels;
  return (
    <tr>
      <th scope="row">{reach.kind === 'region' ? words.region : words.total}</th>
      {counts.map((count) => (
        <td key={count} className="num number" data-heading={words[count]}>
          {row[count]}
        </td>
      ))}
      <td className="small">{row.labels.map((label) => labels[label] ?? label).join('; ')}</td>
    </tr>
  );
}
