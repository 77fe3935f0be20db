import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useMemo, useState } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Sparkline } from '#ui/sparkline.tsx';
import { Loaded } from '#ui/states.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import type { IndicatorRow } from '../contract.ts';
import { indicatorGroups } from '../domain/definition.ts';
import { type IndicatorList, indicatorsQuery } from './api.ts';
import { EditorPanel } from './editor-panel.tsx';
import { Retired } from './retired.tsx';
import { Sums, useOccasionText, useValueText } from './value-text.tsx';
import { indicatorsWords } from './words.ts';

/** Every indicator by track, with the value of the region. */
export function IndicatorsPage(): ReactElement {
  return <Loaded query={useQuery(indicatorsQuery)}>{(list) => <Shown list={list} />}</Loaded>;
}

function Shown({ list }: { readonly list: IndicatorList }): ReactElement {
  const all = useWords(indicatorsWords);
  const words = all.list;
  const columns = useColumns();
  const { indicators, retired } = list;
  const known = indicators.filter(({ value }) => value?.text != null).length;
  return (
    <Page title={words.title(known, indicators.length)} lead={words.lead}>
      <Add />
      {indicatorGroups.map((group) => {
        const rows = indicators.filter((row) => row.group === group);
        if (rows.length === 0) return null;
        return (
          <section key={group} className="card">
            <DataTable
              label={all.groups[group]}
              heading={all.groups[group]}
              columns={columns}
              rows={rows}
              rowKey={({ code }) => code}
              said={words.said(rows.length)}
            />
          </section>
        );
      })}
      <Retired retired={retired} />
    </Page>
  );
}

function Add(): ReactElement | null {
  const words = useWords(indicatorsWords).list;
  const maySave = useMay('indicators.save');
  const [isOpen, setIsOpen] = useState(false);
  if (!maySave) return null;
  const close = (): void => {
    setIsOpen(false);
  };
  return (
    <div className="actions no-print">
      <button
        type="button"
        className="btn"
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {words.add}
      </button>
      {isOpen ? <EditorPanel indicator={null} onClose={close} /> : null}
    </div>
  );
}

function useColumns(): readonly Column<IndicatorRow>[] {
  const all = useWords(indicatorsWords);
  return useMemo((): readonly Column<IndicatorRow>[] => {
    const words = all.list;
    return [
      {
        ...{ id: 'indicator', heading: words.indicator, width: 38, isRowName: true },
        cell: ({ code, title }) => (
          <>
            <Link to="/indicators/$code" params={{ code }}>
              {title}
            </Link>
            <div className="small">{code}</div>
          </>
        ),
        sortBy: ({ title }) => title,
      },
      { id: 'value', heading: words.value, width: 24, isAlwaysShown: true, cell: (row) => <ValueCell row={row} /> },
      {
        ...{ id: 'standing', heading: words.standing, width: 20 },
        cell: (row) => <Target row={row} />,
      },
      { id: 'course', heading: words.course, width: 18, cell: (row) => <Course row={row} /> },
    ];
  }, [all]);
}

function ValueCell({ row: { unit, value, form, isFew } }: { readonly row: IndicatorRow }): ReactElement {
  const words = useWords(indicatorsWords);
  const text = useValueText()(unit, value);
  if (value === null)
    return <span className="small">{form === null ? words.list.needsList : words.list.needs(form)}</span>;
  return (
    <>
      <strong className="number">{text ?? words.noData}</strong>
      <div className="small">
        <Sums value={value} />
        {isFew ? `, ${words.few}` : ''}
      </div>
    </>
  );
}

function Target({ row: { unit, target, direction, standing } }: { readonly row: IndicatorRow }): ReactElement {
  const words = useWords(indicatorsWords);
  const aim = target === null ? null : words.value(unit, String(target));
  return (
    <>
      {standing === 'no_target' ? null : words.standings[standing]}
      <div className="small">{words.target(aim, words.directions[direction])}</div>
    </>
  );
}

function Course({ row: { title, unit, course } }: { readonly row: IndicatorRow }): ReactElement | null {
  const words = useWords(indicatorsWords);
  const textOf = useValueText();
  const occasionText = useOccasionText();
  if (course.length < 2) return null;
  const points = course.map(({ occasion, value }) => ({
    label: occasionText(occasion),
    value: value.text === null ? null : Number(value.text),
    text: textOf(unit, value) ?? words.noData,
  }));
  return <Sparkline label={title} points={points} />;
}
