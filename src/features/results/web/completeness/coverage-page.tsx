import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { nameProcedure } from '#features/lists/domain/procedure-name.ts';
import { englishProcedures, russianProcedures } from '#features/lists/domain/procedure-names.words.ts';
import type { OutputOf } from '#ui/client.ts';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { TabNav } from '#ui/tab-nav.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { resultsContract } from '../../contract.ts';
import { resultsClient } from '../api.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

const route = getRouteApi('/results/coverage');
const procedures = { ru: russianProcedures, en: englishProcedures };
type Coverage = OutputOf<typeof resultsContract, 'coverage'>;
type Row = Coverage['procedures'][number];
type Missing = Coverage['missing'][number];

/** What is loaded against what is expected, and whose results are not there. */
export function CoveragePage(): ReactElement {
  const { year, procedure } = route.useSearch();
  const query = useQuery({
    queryKey: ['results', 'coverage', year ?? null, procedure ?? null],
    queryFn: ({ signal }) =>
      resultsClient.query(
        'coverage',
        { ...(year !== undefined && { year }), ...(procedure !== undefined && { procedureId: procedure }) },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
  return <Loaded query={query}>{(shown) => <Shown shown={shown} />}</Loaded>;
}

function Shown({ shown }: { readonly shown: Coverage }): ReactElement {
  const words = useWords({ ru, en });
  const { year, procedures: rows, schools, withoutLevel } = shown;
  if (year === null) {
    return (
      <Page title={words.none.title}>
        <p className="text">{words.none.text}</p>
      </Page>
    );
  }
  const missing = rows.reduce((sum, row) => sum + row.missing, 0);
  return (
    <Page
      title={words.title(year, missing)}
      lead={words.lead(schools)}
      above={<Years years={shown.years} year={year} />}
    >
      {withoutLevel === 0 ? null : <p className="note">{words.withoutLevel(withoutLevel)}</p>}
      <Procedures rows={rows} year={year} />
      <Absent shown={shown} />
    </Page>
  );
}

function Years({ years, year }: { readonly years: readonly number[]; readonly year: number }): ReactElement {
  const words = useWords({ ru, en });
  return (
    <TabNav
      label={words.year}
      tabs={years.toReversed()}
      current={year}
      link={(one, mark) => (
        <Link to="/results/coverage" search={{ year: one }} {...mark}>
          {one}
        </Link>
      )}
    />
  );
}

function Procedures({ rows, year }: { readonly rows: readonly Row[]; readonly year: number }): ReactElement {
  const words = useWords({ ru, en });
  const names = useWords(procedures);
  const formats = useFormats();
  const columns = useMemo((): readonly Column<Row>[] => {
    const { columns: headings } = words;
    const nameOf = (row: Row): string => nameProcedure(row.procedure, row.key, names);
    return [
      { id: 'procedure', heading: headings.procedure, cell: nameOf, sortBy: nameOf },
      {
        ...{ id: 'expected', heading: headings.expected, align: 'end' },
        cell: (row) => formats.count(row.expected),
        sortBy: (row) => row.expected,
      },
      {
        ...{ id: 'loaded', heading: headings.loaded, align: 'end' },
        cell: (row) => formats.count(row.loaded),
        sortBy: (row) => row.loaded,
      },
      {
        ...{ id: 'missing', heading: headings.missing, align: 'end' },
        sortBy: (row) => row.missing,
        cell: (row) =>
          row.missing === 0 ? (
            '0'
          ) : (
            <Link
              to="/results/coverage"
              search={{ year, procedure: row.procedureId }}
              resetScroll={false}
              aria-label={`${formats.count(row.missing)}. ${words.show(nameOf(row))}`}
            >
              {formats.count(row.missing)}
            </Link>
          ),
      },
    ];
  }, [words, names, formats, year]);
  return (
    <DataTable
      label={words.table}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.procedureId}
      fileHref={(format) => resultsClient.href('coverageExport', { year, format })}
    />
  );
}

function Absent({ shown: { year, missing, procedures: rows } }: { readonly shown: Coverage }): ReactElement | null {
  const words = useWords({ ru, en });
  const names = useWords(procedures);
  const { procedure } = route.useSearch();
  const chosen = rows.find(({ procedureId }) => procedureId === procedure);
  const columns = useMemo((): readonly Column<Missing>[] => {
    const { missingColumns: headings } = words;
    return [
      {
        ...{ id: 'school', heading: headings.school, width: 60 },
        sortBy: (row) => row.schoolName,
        cell: ({ schoolId, schoolName }) => (
          <Link to="/schools/$schoolId" params={{ schoolId: String(schoolId) }}>
            {schoolName}
          </Link>
        ),
      },
      {
        ...{ id: 'municipality', heading: headings.municipality, width: 40 },
        sortBy: (row) => row.municipality,
        cell: (row) => row.municipality,
      },
    ];
  }, [words]);
  if (chosen === undefined || year === null) return null;
  const { procedureId } = chosen;
  const heading = words.missing(nameProcedure(chosen.procedure, chosen.key, names), missing.length);
  return (
    <DataTable
      label={heading}
      heading={<h2>{heading}</h2>}
      columns={columns}
      rows={missing}
      rowKey={({ schoolId }) => schoolId}
      fileHref={(format) => resultsClient.href('coverageExport', { year, procedureId, format })}
    />
  );
}
