import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useRoleName } from '#features/accounts/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { Loaded } from '#ui/states.tsx';
import { campaignsClient } from '../api.ts';
import { campaignsWords } from '../words.ts';

export interface Called {
  readonly waveId: number;
  readonly unitId: number;
  readonly name: string;
}

/** People whose office the answer is, with their telephones. */
export function CallPanel({
  called,
  onClose,
}: {
  readonly called: Called;
  readonly onClose: () => void;
}): ReactElement {
  const words = useWords(campaignsWords).board;
  const { waveId, unitId, name } = called;
  const query = useQuery({
    queryKey: ['campaigns', 'contacts', waveId, unitId],
    queryFn: ({ signal }) => campaignsClient.query('contacts', { waveId, unitId }, signal),
  });
  return (
    <SidePanel title={words.callOf(name)} onClose={onClose}>
      <Loaded query={query}>
        {({ people }) => (
          <>
            {people.length === 0 ? <p>{words.nobody}</p> : null}
            {people.map(({ personId, ...person }) => (
              <Contact key={personId} {...person} />
            ))}
          </>
        )}
      </Loaded>
    </SidePanel>
  );
}

interface ContactProps {
  readonly name: string;
  readonly role: string;
  readonly phone: string | null;
  readonly email: string | null;
}

function Contact({ name, role, phone, email }: ContactProps): ReactElement {
  const words = useWords(campaignsWords).board;
  const roleName = useRoleName();
  return (
    <section className="section">
      <h3>{name}</h3>
      <p>
        {roleName({ role: role as Parameters<typeof roleName>[0]['role'], territory: null })}
        <br />
        {phone === null ? words.noPhone : <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>}
        {email === null ? null : (
          <>
            <br />
            <a href={`mailto:${email}`}>{email}</a>
          </>
        )}
      </p>
    </section>
  );
}
