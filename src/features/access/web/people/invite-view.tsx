import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { welcomeQuery } from '#features/accounts/web/public.tsx';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { useInvitable } from '../api.ts';
import { useOnlySchool } from '../place/place-fields.tsx';
import { InviteForm, type Invited } from './invite-form.tsx';
import { LinkSheet } from './link-sheet.tsx';
import { peopleWords } from './words.ts';

export function InviteView(): ReactElement {
  const words = useWords(peopleWords).invite;
  const invitable = useInvitable();
  const hasMail = useQuery(welcomeQuery).data?.hasMail;
  const school = useOnlySchool();
  const [invited, setInvited] = useState<Invited | null>(null);
  if (invited !== null)
    return (
      <Page title={words.titleDone(invited.name)}>
        <Outcome invited={invited} />
        <div className="actions no-print">
          <Button
            isQuiet
            onPress={() => {
              setInvited(null);
            }}
          >
            {words.another}
          </Button>
        </div>
      </Page>
    );
  return (
    <Loaded query={invitable}>
      {(roles) => (
        <Page title={words.title} lead={words.lead}>
          {roles.length === 0 ? (
            <Notice>{words.nobody}</Notice>
          ) : hasMail === undefined ? null : (
            <InviteForm roles={roles} hasMail={hasMail} school={school} onInvited={setInvited} />
          )}
        </Page>
      )}
    </Loaded>
  );
}

function Outcome({ invited }: { readonly invited: Invited }): ReactElement {
  const words = useWords(peopleWords).invite;
  const { name, role, territory, link, isMailed } = invited;
  if (link === null) return <Notice kind="done">{isMailed ? words.mailed(name) : words.queued(name)}</Notice>;
  return <LinkSheet name={name} role={role} territory={territory} link={link} />;
}
