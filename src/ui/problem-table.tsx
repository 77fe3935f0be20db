import type { ReactElement } from 'react';
import type { Problem } from '#kernel/problem.ts';
import { useWords } from './language.tsx';
import { uiWords } from './words.ts';

interface ProblemTableProps {
  readonly problems: readonly Problem[];
  /** What happened and what to do, by the code of a problem. */
  readonly reason: (code: string) => string;
}

/** Every problem with its place in the file; more than fit are scrolled, by the keyboard too. */
export function ProblemTable({ problems, reason }: ProblemTableProps): ReactElement {
  const words = useWords(uiWords).problems;
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
              reason={reason(problem.code)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ProblemRowProps {
  readonly problem: Problem;
  readonly hasSheets: boolean;
  readonly reason: string;
}

function ProblemRow({ problem, hasSheets, reason }: ProblemRowProps): ReactElement {
  const words = useWords(uiWords).problems;
  const { sheet, row, column, found, expected } = problem;
  return (
    <tr>
      {hasSheets ? <td data-heading={words.sheet}>{sheet}</td> : null}
      <td className="num number" data-heading={words.row}>
        {row ?? words.wholeFile}
      </td>
      <td data-heading={words.column}>{column}</td>
      <td data-heading={words.found}>{found === '' ? words.empty : found}</td>
      <td data-heading={words.expected}>{expected}</td>
      <td data-heading={words.todo}>{reason}</td>
    </tr>
  );
}
