import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { accessContract } from '#features/access/contract.ts';
import { createClient } from '#ui/client.ts';
import { useWords } from '#ui/language.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { useRoleName } from '../held-role.ts';
import { Section } from './section.tsx';
import { profileWords } from './words.ts';

const client = createClient<typeof accessContract>('access');

/** Work that came with a role and is not finished. */
export function HandedSection(): ReactElement {
  const words = useWords(profileWords).handed;
  const roleName = useRoleName();
  const formats = useFormats();
  const { data, error } = useQuery({
    queryKey: ['access', 'ownHandovers'],
    queryFn: ({ signal }) => client.query('ownHandovers', {}, signal),
  });
  return (
    <Section name="handed">
      {error === null ? null : <FailureNote error={error} />}
      {data?.handovers.length === 0 ? <p className="text">{words.none}</p> : null}
      {data?.handovers.map((one) => (
        <div className="card handed" key={one.handoverId}>
          <p>
            <b>{roleName(one)}</b>
          </p>
          <p className="small">
            {words.from(one.from, formats.date(one.happensOn))}, {words.open(one.openItems)}
          </p>
          <Link to="/handovers/$handoverId" params={{ handoverId: String(one.handoverId) }}>
            {words.show}
          </Link>
        </div>
      ))}
    </Section>
  );
}
