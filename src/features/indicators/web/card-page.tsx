import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useMemo, useState } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { type CardShown, useCard } from './api.ts';
import { CardList } from './card-list.tsx';
import { Activity } from './card-activity.tsx';
import { SourcesPanel } from './sources-panel.tsx';
import { Sums, useOccasionText, useValueText } from './value-text.tsx';
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
  const { name, list, overdue, municipalityId } = card;
  const maySee = useMay('indicators.sources');
  const [opened, setOpened] = useState<string | null>(null);
  const onOpen = maySee ? setOpened : null;
  return (
    <Page title={words.title(name, list?.own.listed ?? null)} lead={words.lead} above={<Choose card={card} />}>
      <section className="card">
        {list === null ? <p>{words.noList}</p> : <CardList card={card} list={list} onOpen={onOpen} />}
      </section>
      <IndicatorsPart card={card} onOpen={onOpen} />
      <Activity card={card} />
      {overdue === null ? null : (
        <section className="card">
          <h2>{words.duties}</h2>
          <p>
            {overdue === 0 ? (
              words.overdue(0)
            ) : (
              <a href={`/calendar/duties?standing=overdue&municipalityId=${String(municipalityId)}`}>
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
      {opened === null ? null : (
        <SourcesPanel
          code={opened}
          at={undefined}
          name={name}
          municipalityId={municipalityId}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
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

type CardIndicator = CardShown['indicators'][number];

interface IndicatorsProps extends CardProps {
  /** Opens what a value is made of; null: not for the reader. */
  readonly onOpen: ((code: string) => void) | null;
}

function IndicatorsPart({ card: { indicators }, onOpen }: IndicatorsProps): ReactElement {
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
      {
        ...{ id: 'own', heading: all.card.own, align: 'end' },
        cell: (indicator) => <OwnValue indicator={indicator} onOpen={onOpen} />,
      },
      {
        id: 'region',
        heading: all.card.region,
        align: 'end',
        cell: ({ unit, region }) => textOf(unit, region) ?? all.noData,
      },
    ],
    [all, textOf, occasionText, onOpen],
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

interface OwnValueProps extends Pick<IndicatorsProps, 'onOpen'> {
  readonly indicator: CardIndicator;
}

/** Opens its sums and answers. */
function OwnValue({ indicator: { code, title, unit, own, occasion }, onOpen }: OwnValueProps): ReactElement {
  const { noData } = useWords(indicatorsWords);
  const text = useValueText()(unit, own) ?? noData;
  if (onOpen === null || occasion === null || own.units === 0) return <>{text}</>;
  return (
    <>
      <LinkButton
        label={`${title}: ${text}`}
        onPress={() => {
          onOpen(code);
        }}
      >
        {text}
      </LinkButton>
      <div className="small">
        <Sums value={own} />
      </div>
    </>
  );
}
