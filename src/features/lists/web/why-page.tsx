import { getRouteApi, Link } from '@tanstack/react-router';
import type { ComponentType, ReactElement } from 'react';
import { Refusal } from '#ui/client.ts';
import { WhoSees } from '#features/access/web/public.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import type { Explanation } from '../domain/explanation.ts';
import { useWhy, type WhyShown } from './api.ts';
import { WhyCluster } from './why-cluster.tsx';
import { WhyHistory, WhyMethod, WhyNear } from './why-ends.tsx';
import { WhyPaper } from './why-paper.tsx';
import { WhyProcedures } from './why-procedures.tsx';
import { WhySteps } from './why-steps.tsx';
import { WhyUncertain } from './why-uncertain.tsx';
import { useReach } from './use-reach.ts';
import { type ListsWords, useListsWords } from './words.ts';
import { YearSwitch } from './year-switch.tsx';
import './lists.css';
import './why.css';

const route = getRouteApi('/lists/$year/why/$schoolId');

export interface SheetOf {
  readonly schoolId: number;
  readonly year: number;
}

/** What features that know of editions and objections say on the sheet: which edition it is, and what happens now. */
export interface SheetParts {
  readonly Edition: ComponentType<SheetOf>;
  readonly Now: ComponentType<SheetOf>;
  /** The same on paper. */
  readonly PaperNow: ComponentType<SheetOf>;
}

export function WhyPage({ parts }: { readonly parts: SheetParts }): ReactElement {
  const { year, schoolId } = route.useParams();
  const query = useWhy(Number(schoolId), Number(year));
  const reach = useReach();
  const own = reach.kind === 'school' && reach.schoolId === Number(schoolId) ? reach : null;
  const isMissing = query.error instanceof Refusal && query.error.status === 404;
  if (own !== null && isMissing) return <NoSchool school={own} year={Number(year)} />;
  return <Loaded query={query}>{(shown) => <Why shown={shown} parts={parts} isOnlyOne={own !== null} />}</Loaded>;
}

/** The only school of the reader is known, but not in the data of that year. */
function NoSchool({ school, year }: { readonly school: OwnSchool; readonly year: number }): ReactElement {
  const words = useListsWords().web.none;
  const above = <YearSwitch year={year} schoolId={school.schoolId} />;
  return <Page title={words.noSchool(school.name, year)} lead={words.noSchoolLead} above={above} />;
}

interface OwnSchool {
  readonly schoolId: number;
  readonly name: string;
}

interface WhyShownProps {
  readonly shown: WhyShown;
  readonly parts: SheetParts;
  readonly isOnlyOne: boolean;
}

function Why({ shown, parts, isOnlyOne }: WhyShownProps): ReactElement {
  const words = useListsWords();
  const { explanation, schoolCode } = shown;
  const year = String(explanation.year);
  const place = [explanation.municipality, words.web.why.code(schoolCode)].filter((part) => part !== null).join(', ');
  const above = isOnlyOne ? (
    <YearSwitch year={explanation.year} schoolId={shown.schoolId} />
  ) : (
    <p className="crumb">
      <Link to="/lists/$year" params={{ year }}>
        ← {words.web.why.backToList(explanation.year)}
      </Link>
    </p>
  );
  const sheet = { schoolId: shown.schoolId, year: explanation.year };
  const { Edition, Now, PaperNow } = parts;
  return (
    <Page title={titleOf(words, explanation)} lead={place} above={above}>
      <Edition {...sheet} />
      <p className="text why-short">{shortOf(words, explanation)}</p>
      <WhyUncertain explanation={explanation} />
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
      <WhoSees verb="lists.why" schoolId={shown.schoolId} />
      <Now {...sheet} />
      <WhySteps explanation={explanation} />
      <WhyCluster explanation={explanation} />
      <WhyProcedures explanation={explanation} />
      <WhyNear explanation={explanation} />
      <WhyHistory explanation={explanation} />
      <WhyMethod explanation={explanation} />
      <WhyPaper
        explanation={explanation}
        title={titleOf(words, explanation)}
        place={place}
        short={shortOf(words, explanation)}
        edition={<Edition {...sheet} />}
        now={<PaperNow {...sheet} />}
      />
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
