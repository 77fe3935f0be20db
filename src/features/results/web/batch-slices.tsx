import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { BatchShown, Slice } from './api.ts';
import { useProcedureName } from './procedure.tsx';
import { resultsWords } from './words.ts';

/** Year by year and procedure by procedure: what stands in the system now and what would stand after. */
export function BatchSlices({ batch }: { readonly batch: BatchShown }): ReactElement | null {
  const words = useWords(resultsWords).slices;
  if (batch.slices.length === 0) return null;
  return (
    <section className="section">
      <table className="cards">
        <caption>
          <h2>{batch.state === 'staged' ? words.heading : words.headingDone}</h2>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.procedure}</th>
            <th scope="col" className="num">
              {words.year}
            </th>
            <th scope="col" className="num">
              {words.schools}
            </th>
            <th scope="col" className="num">
              {words.participants}
            </th>
            <th scope="col" className="num">
              {words.low}
            </th>
          </tr>
        </thead>
        <tbody>
          {batch.slices.map((slice) => (
            <SliceRow key={`${slice.procedure} ${String(slice.year)}`} slice={slice} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SliceRow({ slice }: { readonly slice: Slice }): ReactElement {
  const words = useWords(resultsWords).slices;
  const name = useProcedureName();
  const { before } = slice;
  return (
    <tr>
      <th scope="row">{name(slice.procedure)}</th>
      <td className="num" data-heading={words.year}>
        {slice.year}
      </td>
      <td className="num number" data-heading={words.schools}>
        <BeforeAfter before={before?.schools ?? null} after={slice.schools} />
      </td>
      <td className="num number" data-heading={words.participants}>
        <BeforeAfter before={before?.participants ?? null} after={slice.participants} />
      </td>
      <td className="num number" data-heading={words.low}>
        <BeforeAfter before={before?.low ?? null} after={slice.low} />
      </td>
    </tr>
  );
}

function BeforeAfter({ before, after }: { readonly before: number | null; readonly after: number }): ReactElement {
  const formats = useFormats();
  if (before === null || before === after) return <>{formats.count(after)}</>;
  return (
    <>
      <span className="was">{formats.count(before)}</span> → <b>{formats.count(after)}</b>
    </>
  );
}
