import { type ReactElement, useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { OutputOf } from '#ui/client.ts';
import { useWords } from '#ui/language.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { accessContract } from '../../contract.ts';
import { accessClient } from '../api.ts';
import { accessWords } from '../role-words.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import type { WhoSeesProps } from './who-sees.tsx';
import './who-sees.css';

type Shown = OutputOf<typeof accessContract, 'whoSees'>;
type Seer = Shown['roles'][number]['people'][number];

/** A long list says no more than its beginning and its length. */
const MOST_SHOWN = 12;

export function WhoSeesPanel({ municipalityId = 0, schoolId = 0, verb }: WhoSeesProps): ReactElement {
  const words = useWords({ ru, en });
  const heading = useRef<HTMLHeadingElement>(null);
  const { data, error } = useQuery({
    queryKey: ['access', 'whoSees', municipalityId, schoolId, verb],
    queryFn: ({ signal }) =>
      accessClient.query(
        'whoSees',
        {
          verb,
          ...(schoolId > 0 && { schoolId }),
          ...(schoolId === 0 && municipalityId > 0 && { municipalityId }),
        },
        signal,
      ),
  });
  useEffect(() => {
    heading.current?.focus();
  }, [data]);
  if (data === undefined) return error === null ? <></> : <FailureNote error={error} />;
  const people = data.roles.reduce((sum, role) => sum + role.people.length, 0);
  return (
    <section className="card who-sees" aria-labelledby="who-sees">
      <h2 id="who-sees" tabIndex={-1} ref={heading}>
        {words.title(people)}
      </h2>
      <p className="small">{words.why}</p>
      <div className="who-sees-roles">
        {data.roles.map((group) => (
          <Group key={`${group.role} ${group.reach}`} group={group} />
        ))}
      </div>
    </section>
  );
}

function Group({ group }: { readonly group: Shown['roles'][number] }): ReactElement {
  const words = useWords({ ru, en });
  const names = useWords(accessWords).roles;
  const { role, reach, people } = group;
  const rest = people.length - MOST_SHOWN;
  return (
    <div>
      <h3>
        {names[role]} <span className="small">· {words.reaches[reach]}</span>
      </h3>
      <ul>
        {people.slice(0, MOST_SHOWN).map((seer) => (
          <li key={`${seer.name} ${seer.territory ?? ''} ${seer.validFrom}`}>
            <Person seer={seer} />
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="small">{words.more(rest)}</p> : null}
    </div>
  );
}

function Person({ seer }: { readonly seer: Seer }): ReactElement {
  const words = useWords({ ru, en });
  const formats = useFormats();
  const { name, territory, orderNumber, validTo, actingFor } = seer;
  const notes = [
    territory,
    orderNumber,
    validTo === null ? null : words.until(formats.lastDay(validTo)),
    actingFor === null ? null : words.actingFor(actingFor),
  ].filter((note) => note !== null);
  return (
    <>
      {name}
      {notes.length === 0 ? null : <div className="small">{notes.join(', ')}</div>}
    </>
  );
}
