import { type ReactElement, useMemo } from 'react';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { Compared } from './api.ts';
import { useWhatifWords } from './words.ts';

type Municipality = Compared['municipalities'][number];
const counts = ['before', 'after', 'came', 'left', 'cluster'] as const;

export function ChangedMunicipalities({ compared }: { readonly compared: Compared }): ReactElement {
  const words = useWhatifWords().municipalities;
  const formats = useFormats();
  const { municipalities, region } = compared;
  const columns = useMemo(
    (): readonly Column<Municipality>[] => [
      {
        id: 'municipality',
        heading: words.columns.municipality,
        cell: ({ name }) => name,
        sortBy: ({ name }) => name,
      },
      ...counts.map((id): Column<Municipality> => ({
        id,
        heading: words.columns[id],
        align: 'end',
        cell: ({ [id]: count }) => formats.count(count),
        sortBy: ({ [id]: count }) => count,
      })),
    ],
    [words, formats],
  );
  return (
    <DataTable
      label={words.caption}
      heading={
        <>
          <h2>{words.caption}</h2>
          <p className="small">{words.hint}</p>
        </>
      }
      columns={columns}
      rows={municipalities.filter(({ came, left, cluster }) => came + left + cluster > 0)}
      rowKey={({ id }) => id}
      isBare
      isDense
      foot={
        <tr>
          <th scope="row">{words.region}</th>
          {counts.map((count) => (
            <td key={count} className="num number" data-heading={words.columns[count]}>
              {formats.count(region[count])}
            </td>
          ))}
        </tr>
      }
    />
  );
}
