import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { Sessions } from '../api.ts';
import { profileWords } from './words.ts';

export function MasqueradesTable({ masquerades }: Pick<Sessions, 'masquerades'>): ReactElement {
  const words = useWords(profileWords).masquerades;
  const formats = useFormats();
  if (masquerades.length === 0) return <p className="text">{words.none}</p>;
  return (
    <>
      <p className="text">{words.text}</p>
      <table className="cards" aria-labelledby="masquerades">
        <thead>
          <tr>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.reason}</th>
            <th scope="col">{words.when}</th>
          </tr>
        </thead>
        <tbody>
          {masquerades.map(({ name, reason, startedAt, endedAt }) => (
            <tr key={`${name} ${startedAt}`}>
              <th scope="row">{name}</th>
              <td data-heading={words.reason}>{reason}</td>
              <td data-heading={words.when}>
                {words.between(formats.dateTime(startedAt), endedAt === null ? words.still : formats.dateTime(endedAt))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
