import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { type CardShown, useCard } from './api.ts';
import { useOccasionText, useValueText } from './value-text.tsx';
import { indicatorsWords } from './words.ts';

const route = getRouteApi('/municipality/$municipalityId');

/** What the product knows of a municipality, counted by itself. */
export function CardPage(): ReactElement {
  const municipalityId = Number(route.useParams().municipalityId);
  return <Loaded query={useCard(municipalityId)}>{(card) => <Shown card={card} />}</Loaded>;
}

interface CardProps {
  readonly card: CardShown;
}

function Shown({ card }: CardProps): ReactElement {
  const words = useWords(indicatorsWords).card;
  const { name, list, overdue } = card;
  return (
    <Page title={words.title(name, list?.own.listed ?? null)} lead={words.lead} above={<Choose card={card} />}>
      <section className="card">{list === null ? <p>{words.noList}</p> : <ListPart list={list} />}</section>
      <IndicatorsPart card={card} />
      {overdue === null ? null : (
        <section className="card">
          <h2>{words.duties}</h2>
          <p>
            {overdue === 0 ? (
              words.overdue(0)
            ) : (
              <a href={`/calendar/duties?standing=overdue&municipalityId=${String(card.municipalityId)}`}>
                {words.overdue(overdue)}
              </a>
            )}
          </p>
        </section>
      )}
      <section className="card">
        <h2>{words.notYet}</h2>
        <p className="text">{words.notYetText}</p>
      </section>
    </Page>
  );
}

function Choose({ card: { municipalityId, municipalities } }: CardProps): ReactElement {
  const words = useWords(indicatorsWords).card;
  const navigate = route.useNavigate();
  return (
    <p className="no-print">
      <label>
        {words.choose}{' '}
        <select
          value={municipalityId}
          onChange={(event) => {
            void navigate({ params: { municipalityId: event.target.value } });
          }}
        >
          {municipalities.map((one) => (
            <option key={one.municipalityId} value={one.municipalityId}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}

type List = NonNullable<CardShown['list']>;
type Count = keyof List['own'];
const counts: readonly Count[] = [
  ...(['standing', 'listed', 'before', 'stayed', 'new', 'left', 'basic', 'moderate', 'strong', 'curator'] as const),
];

function ListPart({ list }: { readonly list: List }): ReactElement {
  const words = useWords(indicatorsWords).card;
  const formats = useFormats();
  const { year, own, region, running } = list;
  const columns = useMemo(
    (): readonly Column<{ readonly id: Count }>[] => [
      { id: 'what', heading: words.what, cell: ({ id }) => words.rows[id] },
      { id: 'own', heading: words.own, align: 'end', cell: ({ id }) => formats.count(own[id]) },
      { id: 'region', heading: words.region, align: 'end', cell: ({ id }) => formats.count(region[id]) },
    ],
    [words, formats, own, region],
  );
  const heading = (
    <Link to="/lists/$year" params={{ year: String(year) }}>
      {words.list(year)}
    </Link>
  );
  const rows = useMemo(() => counts.map((id) => ({ id })), []);
  return (
    <>
      <DataTable
        label={words.list(year)}
        heading={heading}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        isBare
      />
      <h3>{words.running}</h3>
      {running.length === 0 ? <p>{words.nobody}</p> : null}
      <ul className="plain">
        {running.map(({ years, schools }) => (
          <li key={years}>
            {words.years(years)}: {words.schools(schools)}
          </li>
        ))}
      </ul>
    </>
  );
}

type CardIndicator = CardShown['indicators'][number];

function IndicatorsPart({ card: { indicators } }: CardProps): ReactElement {
  const all = useWords(indicatorsWords);
  const textOf = useValueText();
  const occasionText = useOccasionText();
  const columns = useMemo(
    (): readonly Column<CardIndicator>[] => [
      {
        ...{ id: 'what', heading: all.card.what },
        cell: ({ code, title, occasion }) => (
          <>
            <Link to="/indicators/$code" params={{ code }}>
              {title}
            </Link>
            <div className="small">{occasion === null ? all.one.none : occasionText(occasion)}</div>
          </>
        ),
      },
      { id: 'own', heading: all.card.own, align: 'end', cell: ({ unit, own }) => textOf(unit, own) ?? all.noData },
      {
        id: 'region',
        heading: all.card.region,
        align: 'end',
        cell: ({ unit, region }) => textOf(unit, region) ?? all.noData,
      },
    ],
    [all, textOf, occasionText],
  );
  return (
    <section className="card">
      <DataTable
        label={all.card.indicators}
        heading={all.card.indicators}
        columns={columns}
        rows={indicators}
        rowKey={({ code }) => code}
        isBare
      />
    </section>
  );
}
