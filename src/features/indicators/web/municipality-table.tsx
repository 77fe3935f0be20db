import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useMemo, useState } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { isShareAtLeast } from '#kernel/share.ts';
import { Bar } from '#ui/bar.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { TabNav } from '#ui/tab-nav.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { MunicipalityValue } from '../contract.ts';
import { isBelow } from '../domain/aggregate.ts';
import type { ValueUnit } from '../domain/definition.ts';
import { indicatorsClient, type IndicatorShown } from './api.ts';
import type { IndicatorSearch } from './search.ts';
import { SourcesPanel } from './sources-panel.tsx';
import { Sums, useValueText } from './value-text.tsx';
import { indicatorsWords } from './words.ts';

const route = getRouteApi('/indicators/$code');

/** Municipalities with the lists «= 100 %» and below any bound. */
export function MunicipalityTable({ shown }: { readonly shown: IndicatorShown }): ReactElement {
  const words = useWords(indicatorsWords).one;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [opened, setOpened] = useState<MunicipalityValue | null>(null);
  const columns = useColumns(shown, setOpened);
  const { code, municipalities, definition, occasion } = shown;
  const rows = municipalities.filter(({ value }) => isOnList(value, search));
  const { from, below } = search;
  const asked = { code, ...(occasion !== null && { at: occasion.key }), ...(from !== undefined && { from }) };
  return (
    <section className="card">
      {definition.unit === 'percent' ? <Lists search={search} code={code} /> : null}
      <DataTable
        label={words.table}
        columns={columns}
        rows={rows}
        rowKey={({ municipalityId }) => municipalityId}
        view={search}
        onView={(view) => {
          void navigate({ search: (known) => ({ ...known, ...view }), replace: true });
        }}
        said={words.said(rows.length, municipalities.length)}
        fileHref={(format) =>
          indicatorsClient.href('export', { ...asked, ...(below !== undefined && { below }), format })
        }
        nothing={words.nothing}
      />
      {opened === null ? null : (
        <SourcesPanel
          code={code}
          at={occasion?.key}
          name={opened.name}
          municipalityId={opened.municipalityId}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
    </section>
  );
}

function isOnList(value: MunicipalityValue['value'], { from, below }: IndicatorSearch): boolean {
  if (from !== undefined && !isShareAtLeast(value.numerator, value.denominator, from)) return false;
  return below === undefined || isBelow(value, below);
}

const bounds = ['all', 'whole', 'below'] as const;
/** The bound of the source: below 30 %. */
const USUAL_BOUND = 30;

function Lists({ search, code }: { readonly search: IndicatorSearch; readonly code: string }): ReactElement {
  const words = useWords(indicatorsWords).one;
  const navigate = route.useNavigate();
  const { from, below } = search;
  const bound = below ?? USUAL_BOUND;
  const current = below !== undefined ? 'below' : from === 100 ? 'whole' : 'all';
  const said = { all: words.all, whole: words.whole, below: words.below(bound) };
  const asked = { all: {}, whole: { from: 100 }, below: { below: bound } };
  return (
    <div className="no-print">
      <TabNav
        label={words.lists}
        tabs={bounds}
        current={current}
        link={(tab, mark) => (
          <Link
            to="/indicators/$code"
            params={{ code }}
            search={(known) => ({ ...known, from: undefined, below: undefined, ...asked[tab] })}
            {...mark}
          >
            {said[tab]}
          </Link>
        )}
      />
      {current === 'below' ? (
        <label>
          {words.bound}{' '}
          <input
            type="number"
            className="narrow"
            min={0}
            max={101}
            value={bound}
            onChange={(event) => {
              const next = Math.max(0, Math.min(101, Math.trunc(Number(event.target.value))));
              void navigate({ search: (known) => ({ ...known, below: next }), replace: true });
            }}
          />
        </label>
      ) : null}
    </div>
  );
}

function useColumns(
  { definition }: IndicatorShown,
  onOpen: (row: MunicipalityValue) => void,
): readonly Column<MunicipalityValue>[] {
  const all = useWords(indicatorsWords);
  const formats = useFormats();
  const maySource = useMay('indicators.sources');
  return useMemo((): readonly Column<MunicipalityValue>[] => {
    const words = all.one;
    const { unit } = definition;
    return [
      {
        ...{ id: 'municipality', heading: words.municipality, width: 28 },
        cell: ({ municipalityId, name }) => (
          <Link to="/municipality/$municipalityId" params={{ municipalityId: String(municipalityId) }}>
            {name}
          </Link>
        ),
        sortBy: ({ name }) => name,
      },
      {
        ...{ id: 'value', heading: words.value, width: 22, isAlwaysShown: true },
        cell: (row) => <ValueCell row={row} unit={definition.unit} onOpen={maySource ? onOpen : null} />,
        sortBy: ({ value }) => (value.text === null ? null : Number(value.text)),
      },
      {
        ...{ id: 'bar', heading: words.bar, width: 18 },
        cell: ({ value, name }) =>
          unit === 'ratio' ? null : <Bar part={value.numerator} whole={value.denominator} label={name} />,
      },
      {
        ...{ id: 'asked', heading: words.asked, width: 14, align: 'end' },
        cell: ({ value }) => all.list.of(formats.count(value.known), formats.count(value.units)),
        sortBy: ({ value }) => value.known,
      },
      { id: 'standing', heading: words.standing, width: 18, cell: ({ standing }) => all.standings[standing] },
    ];
  }, [all, formats, definition, maySource, onOpen]);
}

interface ValueCellProps {
  readonly row: MunicipalityValue;
  readonly unit: ValueUnit;
  /** Null: what it is made of is not for the reader. */
  readonly onOpen: ((row: MunicipalityValue) => void) | null;
}

function ValueCell({ row, unit, onOpen }: ValueCellProps): ReactElement {
  const words = useWords(indicatorsWords);
  const text = useValueText()(unit, row.value) ?? words.noData;
  return (
    <>
      {onOpen === null ? (
        <strong className="number">{text}</strong>
      ) : (
        <LinkButton
          label={words.one.sourcesOf(`${row.name}, ${text}`)}
          onPress={() => {
            onOpen(row);
          }}
        >
          {text}
        </LinkButton>
      )}
      <div className="small">
        <Sums value={row.value} />
        {row.isFew ? `, ${words.few}` : ''}
      </div>
    </>
  );
}
