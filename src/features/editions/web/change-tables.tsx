import { Link } from '@tanstack/react-router';
import { type ReactElement, useId } from 'react';
import { useWords } from '#ui/language.tsx';
import type { EditionShown } from '../contract.ts';
import { editionsWords } from './words.ts';

/** What each decision changed, with the reason of every change. */
export function ChangeTables({ editions }: { readonly editions: readonly EditionShown[] }): ReactElement {
  return (
    <>
      {editions
        .filter(({ changes }) => changes.length > 0)
        .map((edition) => (
          <ChangeTable key={edition.editionId} edition={edition} />
        ))}
    </>
  );
}

function ChangeTable({ edition }: { readonly edition: EditionShown }): ReactElement {
  const all = useWords(editionsWords);
  const words = all.page;
  const heading = useId();
  const { number, document, changes, year } = edition;
  return (
    <section className="section" aria-labelledby={heading}>
      <h2 id={heading}>{words.changes(number, document?.number ?? words.noDocument)}</h2>
      <table className="cards">
        <caption className="unseen">{words.changes(number, document?.number ?? words.noDocument)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.school}</th>
            <th scope="col">{words.change}</th>
            <th scope="col">{words.reason}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ schoolId, schoolName, municipality, change, cluster, reason }) => (
            <tr key={schoolId}>
              <th scope="row">
                <Link to="/lists/$year/why/$schoolId" params={{ year: String(year), schoolId: String(schoolId) }}>
                  {schoolName}
                </Link>
                <div className="small">{municipality}</div>
              </th>
              <td data-heading={words.change}>
                {all.changes[change]}
                {cluster === null ? null : `: ${all.clusters[cluster]}`}
              </td>
              <td data-heading={words.reason}>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
