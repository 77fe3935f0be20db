import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMe } from '#features/accounts/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { TabNav } from '#ui/tab-nav.tsx';
import { type PeopleFilter, type PeopleView, peopleViews } from './filter.ts';
import { GuestsView } from './guests-view.tsx';
import { ImportView } from './import-view.tsx';
import { InvitationsView } from './invitations-view.tsx';
import { InviteView } from './invite-view.tsx';
import { PeopleView as PeopleList } from './people-view.tsx';
import { peopleWords } from './words.ts';
import '../access.css';

const route = getRouteApi('/people');

const verbs: Readonly<Record<PeopleView, string>> = {
  people: 'access.people',
  invite: 'access.invite',
  invitations: 'access.invitations',
  import: 'access.importPeople',
  guests: 'access.guestLinks',
};

export function PeoplePage(): ReactElement {
  const filter = route.useSearch();
  const mine = useMe()?.verbs ?? [];
  const views = peopleViews.filter((view) => mine.includes(verbs[view]));
  const view = filter.view ?? 'people';
  return (
    <>
      {views.length > 1 ? <Views views={views} current={view} /> : null}
      <Shown view={view} filter={filter} />
    </>
  );
}

function Shown({ view, filter }: { readonly view: PeopleView; readonly filter: PeopleFilter }): ReactElement {
  switch (view) {
    case 'invite':
      return <InviteView />;
    case 'invitations':
      return <InvitationsView state={filter.state === 'all' ? 'all' : 'waiting'} />;
    case 'import':
      return <ImportView />;
    case 'guests':
      return <GuestsView />;
    case 'people':
      return <PeopleList filter={filter} />;
  }
}

interface ViewsProps {
  readonly views: readonly PeopleView[];
  readonly current: PeopleView;
}

function Views({ views, current }: ViewsProps): ReactElement {
  const words = useWords(peopleWords).views;
  return (
    <TabNav
      label={words.heading}
      tabs={views}
      current={current}
      hasLine
      link={(view, mark) => (
        <Link to="/people" search={{ view: view === 'people' ? undefined : view }} {...mark}>
          {words[view]}
        </Link>
      )}
    />
  );
}
