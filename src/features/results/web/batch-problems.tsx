import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { type BatchShown, type ProblemShown, resultsClient } from './api.ts';
import { useReasonWords } from './reason-words.ts';
import { resultsWords } from './words.ts';

interface BatchProps {
  readonly batch: BatchShown;
}

export function BatchProblems({ batch }: BatchProps): ReactElement | null {
  const words = useWords(resultsWords).problems;
  const formats = useFormats();
  const all = batch.problemCounts.reduce((total, { count }) => total + count, 0);
  if (all === 0) return batch.state === 'staged' ? <p>{words.none}</p> : null;
  return (
    <section className="section" aria-labelledby="problems">
      <h2 id="problems">{words.heading(formats.count(all))}</h2>
      <ProblemCounts batch={batch} />
      <ProblemTable problems={batch.firstProblems} />
      <p className="small">
        {batch.firstProblems.length < all
          ? words.shown(batch.firstProblems.length, formats.count(all))
          : words.download}{' '}
        <a href={resultsClient.href('problemsFile', { batchId: batch.batchId, format: 'xlsx' })} download>
          XLSX
        </a>
        {' · '}
        <a href={resultsClient.href('problemsFile', { batchId: batch.batchId, format: 'csv' })} download>
          CSV
        </a>
      </p>
    </section>
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

function ProblemTable({ problems }: { readonly problems: readonly ProblemShown[] }): ReactElement {
  const words = useWords(resultsWords).problems;
  const hasSheets = problems.some(({ sheet }) => sheet !== null);
  return (
    <div className="problem-frame" role="region" aria-label={words.caption} tabIndex={0}>
      <table className="dense cards">
        <caption className="unseen">{words.caption}</caption>
        <thead>
          <tr>
            {hasSheets ? <th scope="col">{words.sheet}</th> : null}
            <th scope="col" className="num">
              {words.row}
            </th>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.found}</th>
            <th scope="col">{words.expected}</th>
            <th scope="col">{words.todo}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem, index) => (
            <ProblemRow
              key={`${String(index)} ${problem.code} ${String(problem.row)}`}
              problem={problem}
              hasSheets={hasSheets}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ProblemRowProps {
  readonly problem: ProblemShown;
  readonly hasSheets: boolean;
}

function ProblemRow({ problem, hasSheets }: ProblemRowProps): ReactElement {
  const words = useWords(resultsWords).problems;
  const reason = useReasonWords();
  const { code, sheet, row, column, found, expected } = problem;
  return (
    <tr>
      {hasSheets ? <td data-heading={words.sheet}>{sheet}</td> : null}
      <td className="num number" data-heading={words.row}>
        {row ?? words.wholeFile}
      </td>
      <td data-heading={words.column}>{column}</td>
      <td data-heading={words.found}>{found === '' ? words.empty : found}</td>
      <td data-heading={words.expected}>{expected}</td>
      <td data-heading={words.todo}>{reason(code)}</td>
    </tr>
  );
}
