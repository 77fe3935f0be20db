import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { yearsQuery } from './api.ts';
import { useListsWords } from './words.ts';

/** «Списки» without a year is the newest one. */
export function LatestList(): ReactElement {
  const { web } = useListsWords();
  const mayLoad = useMay('results.upload');
  const query = useQuery(yearsQuery);
  return (
    <Loaded query={query}>
      {({ years: [latest] }) =>
        latest === undefined ? (
          <Page title={web.none.title} lead={mayLoad ? web.none.lead : web.none.leadReader}>
            {mayLoad ? (
              <Link to="/results" className="btn">
                {web.none.action}
              </Link>
            ) : null}
          </Page>
        ) : (
          <Navigate to="/lists/$year" params={{ year: String(latest.year) }} replace />
        )
      }
    </Loaded>
  );
}
