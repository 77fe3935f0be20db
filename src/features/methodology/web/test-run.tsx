import { type ReactElement, useMemo } from 'react';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { TestRun } from './api.ts';
import { nameOf, useMethodologyWords } from './words.ts';

type School = TestRun['schools'][number];

interface TestRunProps {
  readonly testRun: TestRun;
  readonly testedAt: string;
}

/** What the draft would have done to the last list: kept with the version, and read before it is approved. */
export function TestRunShown({ testRun, testedAt }: TestRunProps): ReactElement {
  const words = useMethodologyWords();
  const { page } = words;
  const formats = useFormats();
  const { year, before, after, came, left, cluster, onFew, method, schools } = testRun;
  return (
    <div className="card">
      <h3>{page.testTitle(year)}</h3>
      <p>
        {page.testCounts(before, after, came, left)} {page.testCluster(cluster)}
      </p>
      {schools.length === 0 ? <p>{page.testNone}</p> : <p>{page.testFew(onFew)}</p>}
      <p className="small">{page.testAgainst(nameOf(words, method.name), method.version, formats.date(testedAt))}</p>
      {schools.length === 0 ? null : (
        <details>
          <summary>{`${page.testSchools}: ${formats.count(schools.length)}`}</summary>
          <Schools schools={schools} />
        </details>
      )}
    </div>
  );
}

function Schools({ schools }: Pick<TestRun, 'schools'>): ReactElement {
  const { page } = useMethodologyWords();
  const columns = useMemo(
    (): readonly Column<School>[] => [
      {
        ...{ id: 'school', heading: page.columns.school, width: 40 },
        cell: ({ schoolName }) => schoolName,
        sortBy: ({ schoolName }) => schoolName,
      },
      {
        ...{ id: 'municipality', heading: page.columns.municipality, width: 35 },
        cell: ({ municipality }) => municipality,
        sortBy: ({ municipality }) => municipality,
      },
      {
        ...{ id: 'change', heading: page.columns.change, width: 25 },
        cell: ({ change }) => page.changes[change],
        sortBy: ({ change }) => change,
      },
    ],
    [page],
  );
  return (
    <DataTable
      label={page.testSchools}
      columns={columns}
      rows={schools}
      rowKey={({ schoolId }) => schoolId}
      isBare
      isDense
    />
  );
}
