import { Link, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Refusal } from '#ui/client.ts';
import { Page } from '#ui/page.tsx';
import { FailurePage } from '#ui/states.tsx';
import { TabNav } from '#ui/tab-nav.tsx';
import { UnavailablePage } from '#ui/unavailable-page.tsx';
import { GalleryCharts } from './gallery-charts.tsx';
import { GalleryForms } from './gallery-forms.tsx';
import { GalleryLook } from './gallery-look.tsx';
import { GalleryNews } from './gallery-news.tsx';
import { GalleryStory } from './gallery-story.tsx';
import { GalleryTable } from './gallery-table.tsx';
import { useGalleryWords } from './words.ts';

const tabs = ['all', 'forbidden', 'notFound', 'failed'] as const;

/** Every part of `ui` in every state: what developers look at and what the browser tests photograph. Not in the navigation. */
export function GalleryPage(): ReactElement {
  const words = useGalleryWords();
  const { state } = useSearch({ from: '/gallery' });
  if (state === 'failed') {
    return <FailurePage error={new Refusal(0, { code: 'unreachable' })} onRetry={() => undefined} />;
  }
  if (state !== undefined) return <UnavailablePage why={state} />;
  return (
    <Page title={words.title} lead={words.lead}>
      <GalleryLook />
      <GalleryNews />
      <GalleryForms />
      <GalleryStory />
      <GalleryTable />
      <GalleryCharts />
      <section className="section">
        <h2>{words.states.heading}</h2>
        {[false, true].map((hasLine) => (
          <TabNav
            key={String(hasLine)}
            label={`${words.states.heading} ${hasLine ? '2' : '1'}`}
            tabs={tabs}
            current="all"
            hasLine={hasLine}
            link={(tab, mark) => (
              <Link to="/gallery" search={{ state: tab === 'all' ? undefined : tab }} {...mark}>
                {words.states[tab]}
              </Link>
            )}
          />
        ))}
      </section>
    </Page>
  );
}
