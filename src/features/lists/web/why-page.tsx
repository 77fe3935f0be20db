import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import type { Explanation } from '../domain/explanation.ts';
import { useWhy, type WhyShown } from './api.ts';
import { WhyCluster } from './why-cluster.tsx';
import { WhyHistory, WhyMethod, WhyNear } from './why-ends.tsx';
import { WhyProcedures } from './why-procedures.tsx';
import { WhySteps } from './why-steps.tsx';
import { type ListsWords, useListsWords } from './words.ts';
import './lists.css';
import './why.css';

const route = getRouteApi('/lists/$year/why/$schoolId');

export function WhyPage(): ReactElement {
  const { year, schoolId } = route.useParams();
  const query = useWhy(Number(schoolId), Number(year));
  return <Loaded query={query}>{(shown) => <Why shown={shown} />}</Loaded>;
}

function Why({ shown }: { readonly shown: WhyShown }): ReactElement {
  const words = useListsWords();
  const { explanation, schoolCode } = shown;
  const year = String(explanation.year);
  const place = [explanation.municipality, words.web.why.code(schoolCode)].filter((part) => part !== null).join(', ');
  const above = (
    <p className="crumb">
      <Link to="/lists/$year" params={{ year }}>
        ← {words.web.why.backToList(explanation.year)}
      </Link>
    </p>
  );
  return (
    <Page title={titleOf(words, explanation)} lead={place} above={above}>
      <p className="text why-short">{shortOf(words, explanation)}</p>
      <div className="actions no-print">
        <button
          type="button"
          className="btn quiet"
          onClick={() => {
            window.print();
          }}
        >
          {words.web.why.print}
        </button>
      </div>
      <WhySteps explanation={explanation} />
      <WhyCluster explanation={explanation} />
      <WhyProcedures explanation={explanation} />
      <WhyNear explanation={explanation} />
      <WhyHistory explanation={explanation} />
      <WhyMethod explanation={explanation} />
    </Page>
  );
}

function titleOf({ web, domain }: ListsWords, { verdict, year, schoolName, school, cluster }: Explanation): string {
  const titles = web.why.title(schoolName ?? school, year);
  if (verdict !== 'listed') return titles[verdict];
  return titles.listed(cluster === null || cluster === 'below_range' ? null : domain.clusters[cluster]);
}

function shortOf({ web, domain }: ListsWords, { verdict, resultsYear, reason }: Explanation): string {
  const { short } = web.why;
  switch (verdict) {
    case 'listed':
      return short.listed(resultsYear);
    case 'not_listed':
      return short.not_listed(resultsYear);
    case 'warning':
      return short.warning;
    case 'not_evaluable':
      return [reason === null ? null : `${sentence(domain.reasons[reason])}.`, short.not_evaluable]
        .filter((part) => part !== null)
        .join(' ');
  }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
