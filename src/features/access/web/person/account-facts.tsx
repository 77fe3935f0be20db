import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { PersonShown } from '../api.ts';
import { personWords } from './words.ts';

export function AccountFacts({ person }: { readonly person: PersonShown }): ReactElement {
  const words = useWords(personWords).facts;
  const formats = useFormats();
  const { login, email, phone, createdAt, lastSeenAt, hasTotp, openSessions, isGuest, state } = person;
  const facts: readonly (readonly [string, ReactNode])[] =
    state === 'erased'
      ? []
      : [
          [words.login, email === login ? null : login],
          [words.email, email],
          [words.phone, phone],
          [words.created, formats.date(createdAt)],
          [words.seen, lastSeenAt === null ? words.never : formats.dateTime(lastSeenAt)],
          [words.totp, hasTotp ? words.on : words.off],
          [words.sessions, openSessions],
        ];
  return (
    <section className="section" aria-labelledby="account">
      <h2 id="account">{words.heading}</h2>
      {isGuest ? <p>{words.guest}</p> : null}
      <dl className="facts">
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name} className="fact">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <LogLinks personId={person.personId} />
    </section>
  );
}

function LogLinks({ personId }: { readonly personId: number }): ReactElement | null {
  const words = useWords(personWords).facts;
  if (!useMay('audit.list')) return null;
  return (
    <p className="row-actions no-print">
      <Link to="/audit" search={{ person: personId }}>
        {words.log}
      </Link>
      <Link to="/audit" search={{ subject: personId }}>
        {words.logAbout}
      </Link>
    </p>
  );
}
