import { type ReactElement, useMemo } from 'react';
import { useWords } from '#ui/language.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { Plan } from '../../contract.ts';
import { launchWords } from './words.ts';

const measures = ['least', 'middle', 'most', 'total'] as const;

interface Line {
  readonly measure: (typeof measures)[number];
  readonly before: number;
  readonly after: number;
}

/** Minutes of each who would be asked in the month of the last day: what is asked already, and with this wave. */
export function Burden({ plan }: { readonly plan: Plan }): ReactElement {
  const words = useWords(launchWords);
  const formats = useFormats();
  const columns = useMemo(
    (): readonly Column<Line>[] => [
      { id: 'measure', heading: words.measure, cell: ({ measure }) => words[measure] },
      { id: 'before', heading: words.before, align: 'end', cell: ({ before }) => formats.count(before) },
      { id: 'after', heading: words.after, align: 'end', cell: ({ after }) => formats.count(after) },
    ],
    [words, formats],
  );
  const heading = words.burden(`${plan.month.slice(5)}.${plan.month.slice(0, 4)}`);
  return (
    <section className="section launch-burden" aria-label={heading}>
      <DataTable
        isBare
        label={heading}
        heading={heading}
        columns={columns}
        rows={measures.map((measure) => ({
          ...{ measure, before: plan.before[measure], after: plan.after[measure] },
        }))}
        rowKey={({ measure }) => measure}
      />
      <p className="small">{words.burdenText(words.holders[plan.holder](plan.after.holders))}</p>
      <Beside plan={plan} />
    </section>
  );
}

function Beside({ plan: { beside, busiest, after } }: { readonly plan: Plan }): ReactElement {
  const words = useWords(launchWords);
  const formats = useFormats();
  if (beside.length === 0) return <p>{words.besideNone}</p>;
  return (
    <>
      <h3>{words.beside}</h3>
      <ul>
        {beside.map(({ waveId, title, minutes, dueOn }) => (
          <li key={waveId}>{words.besideOf(title, minutes, formats.date(dueOn))}</li>
        ))}
      </ul>
      {after.most === after.least ? null : (
        <>
          <h3>{words.busiest}</h3>
          <ul>
            {busiest.map((one) => (
              <li key={one.name}>{words.busiestOf(one.name, one.before, one.after)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
