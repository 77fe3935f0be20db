import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { type PersonShown, usePerson } from '../api.ts';
import { AccountFacts } from './account-facts.tsx';
import { AccountActions } from './account-actions.tsx';
import { accessWords } from '../role-words.ts';
import { WhoSees } from '../who-sees/who-sees.tsx';
import { PersonData } from './person-data.tsx';
import { PersonHandovers } from './person-handovers.tsx';
import { PersonRoles } from './person-roles.tsx';
import { personWords } from './words.ts';
import '../access.css';

const route = getRouteApi('/people/$personId');

export function PersonPage(): ReactElement {
  const { personId } = route.useParams();
  const query = usePerson(Number(personId));
  return <Loaded query={query}>{(person) => <Person key={person.personId} person={person} />}</Loaded>;
}

/** Everything that may be done here stands in `may`: no dead buttons. */
function Person({ person }: { readonly person: PersonShown }): ReactElement {
  const words = useWords(personWords);
  const { name, state, assignments } = person;
  const names = useWords(accessWords);
  const current = assignments
    .filter(({ isCurrent }) => isCurrent)
    .map(({ role, territory }) => `${names.roles[role]}, ${territory ?? names.wholeRegion}`);
  const above = (
    <p className="crumb">
      <Link to="/people">← {words.back}</Link>
    </p>
  );
  return (
    <Page title={state === 'erased' ? words.erased : words.title(name, current)} above={above}>
      {state === 'blocked' ? <Notice kind="warning">{words.blocked}</Notice> : null}
      {state === 'erased' ? <Notice>{words.erasedNote}</Notice> : null}
      <PersonRoles person={person} />
      <AccountFacts person={person} />
      <AccountActions person={person} />
      <PersonHandovers person={person} />
      <Seen person={person} />
      <PersonData person={person} />
    </Page>
  );
}

/** The card of a person is read by who reads people on the territory of one of the roles. */
function Seen({ person }: { readonly person: PersonShown }): ReactElement {
  const [place] = person.assignments.filter(({ isCurrent }) => isCurrent);
  return (
    <div className="section">
      <WhoSees
        verb="access.person"
        municipalityId={place?.municipalityId ?? undefined}
        schoolId={place?.schoolId ?? undefined}
      />
    </div>
  );
}
