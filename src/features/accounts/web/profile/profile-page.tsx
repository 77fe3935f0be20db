import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { type Me, meQuery } from '../api.ts';
import { ConsentsSection } from './consents-section.tsx';
import { ContactsSection } from './contacts-section.tsx';
import { DataSection } from './data-section.tsx';
import { HandedSection } from './handed-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { RolesSection } from './roles-section.tsx';
import type { SectionName } from './section.tsx';
import { SessionsSections } from './sessions-section.tsx';
import { TotpSection } from './totp-section.tsx';
import { profileWords } from './words.ts';
import './profile.css';

const order: readonly SectionName[] = [
  ...(['roles', 'handed', 'contacts', 'password', 'totp'] as const),
  ...(['sessions', 'masquerades', 'consents', 'data'] as const),
];

/** All that a person may see and change about themselves. */
export function ProfilePage(): ReactElement {
  const query = useQuery(meQuery);
  return <Loaded query={query}>{(me) => <Profile me={me} />}</Loaded>;
}

function Profile({ me }: { readonly me: Me }): ReactElement {
  const words = useWords(profileWords);
  if (me.isGuest)
    return (
      <Page {...words.guest}>
        <RolesSection me={me} />
      </Page>
    );
  return (
    <Page title={me.name} lead={words.lead(me.login)}>
      <nav className="anchors" aria-label={words.onPage}>
        <ul>
          {order.map((name) => (
            <li key={name}>
              <a href={`#${name}`}>{words.headings[name]}</a>
            </li>
          ))}
        </ul>
      </nav>
      <RolesSection me={me} />
      <HandedSection />
      <ContactsSection key={me.personId} me={me} />
      <PasswordSection me={me} />
      <TotpSection me={me} />
      <SessionsSections />
      <ConsentsSection />
      <DataSection />
    </Page>
  );
}
