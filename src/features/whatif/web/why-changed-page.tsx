import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, Suspense } from 'react';
import { WhyRule } from '#features/lists/web/public.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded, Skeleton } from '#ui/states.tsx';
import { useWhyChanged } from './api.ts';
import { useWhatifWords } from './words.ts';

const route = getRouteApi('/what-if/$year/why/$schoolId');

/** The reasoning about one school under the changed rule; its verdict now stands above. */
export function WhyChangedPage(): ReactElement {
  const { year, schoolId } = route.useParams();
  const { set = '' } = route.useSearch();
  const { why: words, sentences } = useWhatifWords();
  const query = useWhyChanged(Number(schoolId), Number(year), set);
  return (
    <Loaded query={query} sentences={sentences}>
      {({ before, after }) => (
        <Page
          title={words.title(after.schoolName ?? after.school, after.year)}
          lead={after.municipality ?? undefined}
          above={
            <p className="crumb">
              <Link to="/what-if/$year" params={{ year }} search={{ set }}>
                ← {words.back}
              </Link>
            </p>
          }
        >
          <p className="text why-short">{words.short(words.verdicts[before.verdict], words.verdicts[after.verdict])}</p>
          <h2>{words.then}</h2>
          <Suspense fallback={<Skeleton />}>
            <WhyRule explanation={after} />
          </Suspense>
        </Page>
      )}
    </Loaded>
  );
}
