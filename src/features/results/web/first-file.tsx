import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { DemoCard } from '#features/demo/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { batchesQuery } from './api.ts';
import { FileDrop } from './file-drop.tsx';
import { resultsWords } from './words.ts';
import './results.css';

/** Who may load and has nothing is taught in three lines. */
export function FirstFile(): ReactElement {
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
