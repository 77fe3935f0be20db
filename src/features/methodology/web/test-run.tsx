import type { ReactElement } from 'react';
import { useFormats } from '#ui/use-formats.ts';
import type { TestRun } from './api.ts';
import { nameOf, useMethodologyWords } from './words.ts';

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
  const [school, municipality, change] = page.columns;
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
          <table className="dense cards">
            <caption className="unseen">{page.testSchools}</caption>
            <thead>
              <tr>
                {page.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {schools.map((row) => (
                <tr key={row.schoolId}>
                  <th scope="row" data-label={school}>
                    {row.schoolName}
                  </th>
                  <td data-label={municipality}>{row.municipality}</td>
                  <td data-label={change}>{page.changes[row.change]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </div>
  );
}
