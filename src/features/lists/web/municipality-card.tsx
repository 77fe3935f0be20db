import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { formatPercent } from '#kernel/share.ts';
import type { ListShown } from './api.ts';
import { useReach } from './use-reach.ts';
import { useListsWords } from './words.ts';

type Municipality = ListShown['municipalities'][number];

const SEEN_AT_ONCE = 5;

/** Highest share first; compared on counts, so that a rounded share never decides. */
function byShare(a: Municipality, b: Municipality): number {
  return b.listed * a.schools - a.listed * b.schools || a.name.localeCompare(b.name, 'ru');
}

interface MunicipalityCardProps {
  readonly year: number;
  readonly municipalities: readonly Municipality[];
}

export function MunicipalityCard({ year, municipalities }: MunicipalityCardProps): ReactElement {
  const { web } = useListsWords();
  const total = useReach().kind === 'region' ? web.cards.region : web.cards.total;
  const ordered = municipalities.toSorted(byShare);
  const all = sum(municipalities.map(({ schools }) => schools));
  const listed = sum(municipalities.map((one) => one.listed));
  return (
    <section className="card" aria-labelledby="municipalities">
      <h2 id="municipalities">{web.cards.municipalities}</h2>
      <MunicipalityBars year={year} municipalities={ordered.slice(0, SEEN_AT_ONCE)} />
      <p className="small">{total(listed, all, formatPercent(listed, all, 0) ?? '0')}</p>
      {ordered.length > SEEN_AT_ONCE ? (
        <details className="no-print">
          <summary className="small">{web.cards.allMunicipalities(ordered.length)}</summary>
          <MunicipalityBars year={year} municipalities={ordered.slice(SEEN_AT_ONCE)} />
        </details>
      ) : null}
    </section>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function MunicipalityBars({ year, municipalities }: MunicipalityCardProps): ReactElement {
  const { web } = useListsWords();
  return (
    <ul className="bars bars-thin">
      {municipalities.map(({ id, name, schools, listed }) => (
        <li key={id}>
          <Link
            to="/lists/$year"
            params={{ year: String(year) }}
            search={{ municipality: id }}
            title={web.cards.filterBy(name)}
          >
            {web.cards.shortName(name)}
          </Link>
          <svg className="bar" viewBox="0 0 100 18" preserveAspectRatio="none" aria-hidden="true">
            <rect className="bar-ground" width="100" height="18" />
            <rect width={schools === 0 ? 0 : (100 * listed) / schools} height="18" />
          </svg>
          <span className="small number">{web.cards.ofSchools(listed, schools)}</span>
        </li>
      ))}
    </ul>
  );
}
