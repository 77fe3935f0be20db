import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ClusterMark } from '#features/lists/web/public.tsx';
import { Button } from '#ui/button.tsx';
import type { Compared } from './api.ts';
import { useWhatifWords } from './words.ts';

const route = getRouteApi('/what-if/$year');
const FIRST = 50;
type School = Compared['schools'][number];

/** Each with its place before and after, and the reasons under the changed rule. */
export function ChangedSchools({
  year,
  schools,
}: {
  readonly year: number;
  readonly schools: readonly School[];
}): ReactElement {
  const words = useWhatifWords().schools;
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? schools : schools.slice(0, FIRST);
  const caption = words.caption(schools.length);
  return (
    <>
      <div className="table-frame" role="region" aria-label={caption} tabIndex={0}>
        <table className="dense cards">
          <caption>
            <h2>{caption}</h2>
          </caption>
          <thead>
            <tr>
              {words.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.schoolId} row={row} year={year} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < schools.length ? (
        <Button
          isQuiet
          onPress={() => {
            setIsWhole(true);
          }}
        >
          {words.more(schools.length - shown.length)}
        </Button>
      ) : null}
    </>
  );
}

function Row({ row, year }: { readonly row: School; readonly year: number }): ReactElement {
  const words = useWhatifWords().schools;
  const { set } = route.useSearch();
  const [school, was, would, share, why] = words.columns;
  return (
    <tr>
      <th scope="row" data-label={school}>
        {row.schoolName}
        <div className="small">{row.municipality}</div>
      </th>
      <td data-label={was}>
        <Side side={row.before} />
      </td>
      <td data-label={would}>
        <Side side={row.after} />
      </td>
      <td data-label={share} className="number">
        {words.share(row.before.sharePercent, row.after.sharePercent)}
        {row.restsOnFew ? <span className="whatif-few">{words.few}</span> : null}
      </td>
      <td data-label={why}>
        <Link
          to="/what-if/$year/why/$schoolId"
          params={{ year: String(year), schoolId: String(row.schoolId) }}
          search={{ set }}
          aria-label={words.whyOf(row.schoolName)}
        >
          {words.why}
        </Link>
      </td>
    </tr>
  );
}

function Side({ side }: { readonly side: School['before'] }): ReactElement {
  const words = useWhatifWords().schools;
  return side.cluster === null ? <>{words.notListed}</> : <ClusterMark cluster={side.cluster} />;
}
