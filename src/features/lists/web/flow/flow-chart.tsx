import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ChartFrame } from '#ui/chart-frame.tsx';
import { useLanguage, useWords } from '#ui/language.tsx';
import { type Flow, listsClient } from '../api.ts';
import { useListsWords } from '../words.ts';
import { FlowPicture } from './flow-picture.tsx';
import { flowWords } from './words.ts';

/** The whole flow as a picture with its numbers and its files. */
export function FlowChart({ flow }: { readonly flow: Flow }): ReactElement {
  const words = useWords(flowWords);
  const { cards } = useListsWords().web;
  const { language } = useLanguage();
  const { from, to, region } = flow;
  const href = (format: 'svg' | 'png'): string => listsClient.href('flowPicture', { from, to, language, format });
  return (
    <ChartFrame
      title={words.chart(from, to)}
      picture={<FlowPicture from={from} to={to} {...region} width={440} />}
      table={<Numbers flow={flow} />}
      files={{ png: href('png'), svg: href('svg') }}
      {...(region.goneNoData > 0 && { note: <p>{cards.goneNoData(region.goneNoData)}</p> })}
    />
  );
}

function Numbers({ flow: { from, to, region } }: { readonly flow: Flow }): ReactElement {
  const words = useWords(flowWords);
  const { cards } = useListsWords().web;
  const rows: readonly (readonly [string, number])[] = [
    [words.stayed, region.stayed],
    [words.left, region.left],
    [words.new, region.new],
    [words.goneNoData, region.goneNoData],
  ];
  return (
    <table className="dense">
      <tbody>
        <Listed year={from} said={cards.listOf(from)} schools={region.old} />
        {rows.map(([name, schools]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="num">{schools}</td>
          </tr>
        ))}
        <Listed year={to} said={cards.listOf(to)} schools={region.newList} />
      </tbody>
    </table>
  );
}

interface ListedProps {
  readonly year: number;
  readonly said: string;
  readonly schools: number;
}

function Listed({ year, said, schools }: ListedProps): ReactElement {
  return (
    <tr>
      <th scope="row">
        <Link to="/lists/$year" params={{ year: String(year) }}>
          {said}
        </Link>
      </th>
      <td className="num">{schools}</td>
    </tr>
  );
}
