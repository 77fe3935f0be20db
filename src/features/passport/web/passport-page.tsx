import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { WhoSees } from '#features/access/web/public.tsx';
import { useMay } from '#features/accounts/web/public.tsx';
import type { TellEvent } from '#kernel/facts.ts';
import { AddressLink } from '#ui/address-link.tsx';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { AboutCard } from './about-card.tsx';
import { usePassport, type Passport } from './api.ts';
import { Neighbours } from './neighbours.tsx';
import { PassportTimeline } from './passport-timeline.tsx';
import { usePassportWords } from './words.ts';
import { YearCard } from './year-card.tsx';
import './passport.css';

const route = getRouteApi('/schools/$schoolId');

interface PassportPageProps {
  /** The words of all features for what they tell. */
  readonly events: { readonly ru: TellEvent; readonly en: TellEvent };
}

/** Everything about one school on one page, and on one sheet of paper. */
export function PassportPage({ events }: PassportPageProps): ReactElement {
  const { schoolId } = route.useParams();
  const query = usePassport(Number(schoolId));
  return <Loaded query={query}>{(passport) => <Shown passport={passport} events={events} />}</Loaded>;
}

function Shown({ passport, events }: PassportPageProps & { readonly passport: Passport }): ReactElement {
  const { own } = usePassportWords();
  const formats = useFormats();
  const { school, year } = passport;
  const mayEdit = useMay('registry.saveVersion');
  return (
    <Page title={useTitle(passport)} lead={<Lead passport={passport} />} above={<Crumb />}>
      <div className="actions no-print">
        <Button
          isQuiet
          onPress={() => {
            window.print();
          }}
        >
          {own.print}
        </Button>
        {mayEdit ? <AddressLink to={`/schools/${String(school.schoolId)}/edit`}>{own.edit}</AddressLink> : null}
      </div>
      <WhoSees verb={year === null ? 'passport.show' : 'lists.why'} schoolId={school.schoolId} />
      <p className="small print-only">{own.printed(formats.date(new Date().toISOString()))}</p>
      <div className="passport-top">
        <YearCard year={year} schoolId={school.schoolId} />
        <AboutCard passport={passport} />
      </div>
      <PassportTimeline events={passport.events} words={events} />
      <Neighbours passport={passport} />
    </Page>
  );
}

function Crumb(): ReactElement {
  const { own } = usePassportWords();
  return (
    <p className="crumb">
      <Link to="/schools">← {own.back}</Link>
    </p>
  );
}

function useTitle({ school: { name }, year }: Passport): string {
  const { own, lists } = usePassportWords();
  if (year === null) return own.title.none(name);
  const { verdict, cluster } = year;
  if (verdict !== 'listed') return own.title[verdict](name, year.year);
  const word = cluster === null || cluster === 'below_range' ? null : lists.clusters[cluster];
  return own.title.listed(name, year.year, word);
}

function Lead({ passport: { school } }: { readonly passport: Passport }): ReactElement {
  const { own } = usePassportWords();
  const { municipality, code, kind, level, isRural } = school;
  const place = isRural === null ? null : isRural ? own.rural : own.urban;
  const parts = [
    municipality,
    own.code(code),
    kind === null ? null : own.kinds[kind],
    level === null ? null : own.levels[level],
    place,
  ];
  return <>{parts.filter((part) => part !== null).join(', ')}</>;
}
