import type { ReactElement } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { ProblemTable } from '#ui/problem-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { type BatchShown, resultsClient } from './api.ts';
import { useReasonWords } from './reason-words.ts';
import { resultsWords } from './words.ts';

interface BatchProps {
  readonly batch: BatchShown;
}

export function BatchProblems({ batch }: BatchProps): ReactElement | null {
  const words = useWords(resultsWords).problems;
  const mayDownload = useMay('results.problemsFile');
  const reason = useReasonWords();
  const formats = useFormats();
  const all = batch.problemCounts.reduce((total, { count }) => total + count, 0);
  if (all === 0) return batch.state === 'staged' ? <p>{words.none}</p> : null;
  return (
    <section className="section" aria-labelledby="problems">
      <h2 id="problems">{words.heading(formats.count(all))}</h2>
      <ProblemCounts batch={batch} />
      <ProblemTable problems={batch.firstProblems} reason={reason} />
      {mayDownload ? <Download batch={batch} all={all} /> : null}
    </section>
  );
}

function Download({ batch, all }: BatchProps & { readonly all: number }): ReactElement {
  const words = useWords(resultsWords).problems;
  const formats = useFormats();
  return (
    <p className="small">
      {batch.firstProblems.length < all ? words.shown(batch.firstProblems.length, formats.count(all)) : words.download}{' '}
      <a href={resultsClient.href('problemsFile', { batchId: batch.batchId, format: 'xlsx' })} download>
        XLSX
      </a>
      {' · '}
      <a href={resultsClient.href('problemsFile', { batchId: batch.batchId, format: 'csv' })} download>
        CSV
      </a>
    </p>
  );
}

function ProblemCounts({ batch }: BatchProps): ReactElement {
  const reason = useReasonWords();
  const formats = useFormats();
  return (
    <ul className="problem-counts">
      {batch.problemCounts.map(({ code, count }) => (
        <li key={code}>
          <b className="number">{formats.count(count)}</b> {reason(code)}
        </li>
      ))}
    </ul>
  );
}
