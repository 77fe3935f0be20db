import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay, useMe } from '#features/accounts/web/public.tsx';
import { DemoCard } from '#features/demo/web/public.tsx';
import { yearsQuery } from '#features/lists/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded, Skeleton } from '#ui/states.tsx';
import { batchesQuery } from './api.ts';
import { FileDrop } from './file-drop.tsx';
import { resultsWords } from './words.ts';
import './results.css';

/** Who has lists wants them; who may load and has nothing is taught in three lines; who reads no schools has the summary. */
export function StartPage(): ReactElement {
  const me = useMe();
  if (me === undefined) return <Skeleton />;
  const may = (verb: string): boolean => me.verbs.includes(verb);
  if (may('results.upload') && may('lists.years')) return <LoaderStart />;
  return <Navigate to={may('lists.show') ? '/lists' : '/summary'} replace />;
}

function LoaderStart(): ReactElement {
  const query = useQuery(yearsQuery);
  return (
    <Loaded query={query}>{({ years }) => (years.length === 0 ? <Empty /> : <Navigate to="/lists" replace />)}</Loaded>
  );
}

function Empty(): ReactElement {
  const words = useWords(resultsWords).start;
  const mayLoadDemo = useMay('demo.load');
  return (
    <Page title={words.title} lead={words.lead}>
      <Waiting />
      <div className="start">
        <section aria-label={words.how}>
          <ol className="start-steps">
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
        <div>
          <FileDrop />
        </div>
      </div>
      {mayLoadDemo ? <DemoCard /> : null}
    </Page>
  );
}

function Waiting(): ReactElement | null {
  const words = useWords(resultsWords).start;
  const { data } = useInfiniteQuery(batchesQuery);
  const staged = (data?.pages ?? []).flatMap((page) => page.batches).filter(({ state }) => state === 'staged');
  if (staged.length === 0) return null;
  return (
    <p className="note note-warning">
      {words.waiting(staged.length)} <Link to="/results">{words.openWaiting}</Link>
    </p>
  );
}
