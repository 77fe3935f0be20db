import type { ReactElement, ReactNode } from 'react';
import { useWords } from './language.tsx';
import { uiWords } from './words.ts';
import './parts.css';

export interface DiffLine {
  readonly key: string;
  /** What it is about: the name of a rule, a school, a field. */
  readonly label: ReactNode;
  /** Null: there was none, it is new. */
  readonly before: ReactNode;
  /** Null: there is none any more. */
  readonly after: ReactNode;
  readonly note?: ReactNode;
}

interface DiffProps {
  readonly caption: string;
  readonly lines: readonly DiffLine[];
}

/** What was and what is now, line by line: a sign and a word beside the colour. */
export function Diff({ caption, lines }: DiffProps): ReactElement {
  const words = useWords(uiWords).diff;
  return (
    <div className="table-frame" role="region" aria-label={caption} tabIndex={0}>
      <table className="diff cards">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.subject}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.key} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line }: { readonly line: DiffLine }): ReactElement {
  const words = useWords(uiWords).diff;
  const { label, before, after, note } = line;
  return (
    <tr>
      <th scope="row">
        {label}
        {note === undefined ? null : <div className="small">{note}</div>}
      </th>
      <td data-heading={words.before}>
        {before === null ? <span className="small">{words.wasNone}</span> : <del className="diff-before">{before}</del>}
      </td>
      <td data-heading={words.after}>
        {after === null ? <span className="small">{words.isNone}</span> : <ins className="diff-after">{after}</ins>}
      </td>
    </tr>
  );
}
