import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import type { HandoverPack } from '../api.ts';
import { accessWords } from '../role-words.ts';
import { handoverWords } from './words.ts';

/** Whom to know and which schools there are. */
export function PackPeople({ pack: { contacts, schools } }: { readonly pack: HandoverPack }): ReactElement {
  const words = useWords(handoverWords).pack;
  const names = useWords(accessWords);
  return (
    <>
      {contacts.length === 0 ? null : (
        <section aria-labelledby="contacts">
          <h2 id="contacts">{words.contacts}</h2>
          <ul className="pack-columns">
            {contacts.map(({ name, role, territory, email, phone }) => (
              <li key={`${name} ${role} ${territory ?? ''}`}>
                <b>{name}</b>
                <span className="small">
                  {names.roles[role]}
                  {territory === null ? null : `, ${territory}`}
                  {[phone, email].map((one) => (one === null ? null : ` · ${one}`))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {schools.length === 0 ? null : (
        <section aria-labelledby="schools">
          <h2 id="schools">{words.schools(schools.length)}</h2>
          <ul className="pack-columns pack-schools">
            {schools.map(({ schoolId, name }) => (
              <li key={schoolId}>{name}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
