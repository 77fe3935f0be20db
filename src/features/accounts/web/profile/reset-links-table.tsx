import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { Sessions } from '../api.ts';
import { profileWords } from './words.ts';

export function ResetLinksTable({ resetLinks }: Pick<Sessions, 'resetLinks'>): ReactElement {
  const words = useWords(profileWords).resetLinks;
  const formats = useFormats();
  if (resetLinks.length === 0) return <p className="text">{words.none}</p>;
  return (
    <>
      <p className="text">{words.text}</p>
      <table className="cards" aria-labelledby="resetLinks">
        <thead>
          <tr>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.when}</th>
          </tr>
        </thead>
        <tbody>
          {resetLinks.map(({ name, removesTotp, madeAt }, at) => (
            <tr key={`${madeAt} ${String(at)}`}>
              <th scope="row">{name}</th>
              <td data-heading={words.what}>{removesTotp ? words.both : words.password}</td>
              <td data-heading={words.when}>{formats.dateTime(madeAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
