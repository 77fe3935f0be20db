import { Link } from '@tanstack/react-router';
import { type ReactElement, useCallback, useMemo } from 'react';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { CardShown } from './api.ts';
import { indicatorsWords } from './words.ts';

type List = NonNullable<CardShown['list']>;
type Count = keyof List['own'];
const counts: readonly Count[] = [
  ...([
    'standing',
    'listed',
    'before',
    'stayed',
    'new',
    'left',
    'gone',
    'basic',
    'moderate',
    'strong',
    'curator',
  ] as const),
];

/** The indicator whose units a count is made of; a cluster is shown in the list itself. */
const codes: Readonly<Record<Count, string | null>> = {
  ...{ standing: 'T1-01', listed: null, before: 'T1-02-1', stayed: 'T1-02-2', new: 'T1-02-3', left: 'T1-02-1' },
  ...{ gone: 'T1-02-1', basic: null, moderate: null, strong: null, curator: 'T1-18' },
};

interface CardListProps {
  readonly card: CardShown;
  readonly list: List;
  readonly onOpen: ((code: string) => void) | null;
}

/** The newest list: own schools beside those of the region. */
export function CardList({ card: { municipalityId }, list, onOpen }: CardListProps): ReactElement {
  const words = useWords(indicatorsWords).card;
  const countText = useCountText();
  const { year, region, running } = list;
  const columns = useMemo(
    (): readonly Column<{ readonly id: Count }>[] => [
      { id: 'what', heading: words.what, cell: ({ id }) => words.rows[id] },
      {
        ...{ id: 'own', heading: words.own, align: 'end' },
        cell: ({ id }) => <OwnCount count={id} list={list} municipalityId={municipalityId} onOpen={onOpen} />,
      },
      { id: 'region', heading: words.region, align: 'end', cell: ({ id }) => countText(region[id]) },
    ],
    [words, countText, list, region, municipalityId, onOpen],
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
            {words.years(years)}:{' '}
            <Link
              to="/lists/$year"
              params={{ year: String(year) }}
              search={{ municipality: municipalityId, running: [years] }}
            >
              {words.schools(schools)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function useCountText(): (count: number | null) => string {
  const formats = useFormats();
  const { noData } = useWords(indicatorsWords);
  return useCallback((count) => (count === null ? noData : formats.count(count)), [formats, noData]);
}

interface OwnCountProps {
  readonly count: Count;
  readonly list: List;
  readonly municipalityId: number;
  readonly onOpen: ((code: string) => void) | null;
}

/** Opens the schools it counts. */
function OwnCount({ count, list: { year, own }, municipalityId, onOpen }: OwnCountProps): ReactElement {
  const words = useWords(indicatorsWords).card;
  const text = useCountText()(own[count]);
  const code = codes[count];
  if ((own[count] ?? 0) === 0 || (code !== null && onOpen === null)) return <>{text}</>;
  const label = `${words.rows[count]}: ${text}`;
  if (code !== null)
    return (
      <LinkButton label={label} onPress={() => onOpen?.(code)}>
        {text}
      </LinkButton>
    );
  const search = { municipality: municipalityId, ...(isCluster(count) && { cluster: [count] }) };
  return (
    <Link to="/lists/$year" params={{ year: String(year) }} search={search} aria-label={label}>
      {text}
    </Link>
  );
}

function isCluster(count: Count): count is 'basic' | 'moderate' | 'strong' {
  return count === 'basic' || count === 'moderate' || count === 'strong';
}
