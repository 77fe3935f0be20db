import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { TabNav } from '#ui/tab-nav.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { tracks } from '../domain/track-rules.ts';
import { type TracksShown, useTracks } from './api.ts';
import { RulesPanel } from './rules-panel.tsx';
import { TrackTable } from './track-table.tsx';
import { tracksWords, trackNames } from './words.ts';

const route = getRouteApi('/tracks');

/** Which school is supported how, and why. */
export function TracksPage(): ReactElement {
  const { year, track = 1 } = route.useSearch();
  return <Loaded query={useTracks(year, track)}>{(shown) => <Shown shown={shown} />}</Loaded>;
}

function Shown({ shown }: { readonly shown: TracksShown }): ReactElement {
  const words = useWords(tracksWords);
  const names = useWords(trackNames);
  const formats = useFormats();
  const { year, track, assignment, counts } = shown;
  if (year === null) return <NoList />;
  const above = <Switches shown={shown} year={year} />;
  const tools = <Tools year={year} />;
  if (assignment === null) {
    const title = words.notAssigned.title(year);
    return (
      <Page title={title} above={above}>
        <EmptyState title={words.tracksOf} action={tools}>
          <p>{words.notAssigned.text}</p>
        </EmptyState>
      </Page>
    );
  }
  const count = counts.tracks.find((one) => one.track === track)?.schools ?? 0;
  const lead = words.lead(names.tracks[track], words.sources[assignment.source], formats.date(assignment.madeAt));
  return (
    <Page title={words.title(track, year, count)} lead={lead} above={above}>
      <div className="actions no-print">{tools}</div>
      {track === 1 ? <Groups counts={counts} /> : null}
      <TrackTable shown={shown} year={year} />
    </Page>
  );
}

function NoList(): ReactElement {
  const { none } = useWords(tracksWords);
  return (
    <Page title={none.title}>
      <p className="text">{none.text}</p>
      <p>
        <Link to="/lists">{none.action}</Link>
      </p>
    </Page>
  );
}

function Switches({ shown, year }: { readonly shown: TracksShown; readonly year: number }): ReactElement {
  const words = useWords(tracksWords);
  return (
    <>
      <TabNav
        label={words.year}
        tabs={shown.years.toReversed()}
        current={year}
        link={(one, mark) => (
          <Link to="/tracks" search={{ year: one, track: shown.track }} {...mark}>
            {one}
          </Link>
        )}
      />
      <TabNav
        label={words.tracksOf}
        tabs={tracks}
        current={shown.track}
        link={(one, mark) => (
          <Link to="/tracks" search={{ year, track: one }} {...mark}>
            {words.track(one)}
          </Link>
        )}
      />
    </>
  );
}

function Tools({ year }: { readonly year: number }): ReactElement | null {
  const words = useWords(tracksWords);
  const mayAssign = useMay('tracks.assign');
  const [isOpen, setIsOpen] = useState(false);
  if (!mayAssign) return null;
  return (
    <>
      <button
        type="button"
        className="btn quiet"
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {words.rules.open}
      </button>
      {isOpen ? (
        <RulesPanel
          year={year}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

function Groups({ counts }: Pick<TracksShown, 'counts'>): ReactElement {
  const words = useWords(tracksWords);
  const names = useWords(trackNames);
  const formats = useFormats();
  return (
    <section className="card">
      <h2>{words.groupsHeading}</h2>
      <ul className="plain">
        {counts.groups.map(({ group, schools }) => (
          <li key={group}>
            <strong>
              {words.group(group)}: {formats.count(schools)}
            </strong>{' '}
            <span className="small">{names.groups[group]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
