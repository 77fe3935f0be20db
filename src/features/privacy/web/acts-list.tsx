import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { MoreButton } from '#ui/more-button.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { type Act, useActs } from './api.ts';
import { useActWords } from './act-words.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

export function ActsList(): ReactElement {
  const words = useWords({ ru, en }).acts;
  const query = useActs();
  const acts = query.data?.pages.flatMap((page) => page.acts);
  return (
    <section className="section" aria-labelledby="acts">
      <h2 id="acts">{words.heading}</h2>
      {query.isError ? <FailureNote error={query.error} /> : null}
      {acts?.length === 0 ? <p className="text">{words.none}</p> : null}
      {acts === undefined || acts.length === 0 ? null : <ActsTable acts={acts} />}
      <MoreButton query={query} text={words.more} />
    </section>
  );
}

function ActsTable({ acts }: { readonly acts: readonly Act[] }): ReactElement {
  const words = useWords({ ru, en }).acts;
  const formats = useFormats();
  const { subject, deleted } = useActWords();
  return (
    <table className="cards">
      <caption className="unseen">{words.heading}</caption>
      <thead>
        <tr>
          <th scope="col">{words.act}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.deleted}</th>
          <th scope="col">{words.by}</th>
        </tr>
      </thead>
      <tbody>
        {acts.map((act) => (
          <tr key={act.actId}>
            <th scope="row" className="nowrap">
              <Link to="/privacy/acts/$actId" params={{ actId: String(act.actId) }}>
                {words.number(act.actId)}
              </Link>
              <div className="small">{formats.date(act.madeAt)}</div>
            </th>
            <td data-heading={words.what}>{subject(act)}</td>
            <td data-heading={words.deleted}>{deleted(act)}</td>
            <td data-heading={words.by}>{act.madeBy ?? words.program}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
