import { type ReactElement, useState } from 'react';
import { clusterOutcomes } from '#features/lists/domain/evaluation.ts';
import { ClusterMark } from '#features/lists/web/public.tsx';
import { StatLine } from '#ui/stat-line.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { changes, type Change } from '../domain/compare-rules.ts';
import type { Compared } from './api.ts';
import { ChangedMunicipalities } from './changed-municipalities.tsx';
import { ChangedSchools } from './changed-schools.tsx';
import { useWhatifWords } from './words.ts';

/** Counts before and after, how far to trust them, then who it is, by school and by municipality. */
export function Changes({ compared }: { readonly compared: Compared }): ReactElement {
  const words = useWhatifWords();
  const formats = useFormats();
  const [shown, setShown] = useState<Change | null>(null);
  const { region, onFew, schools } = compared;
  const few = onFew.came + onFew.left + onFew.cluster;
  const stats = (['stayed', 'came', 'left', 'cluster'] as const).map((key) => {
    return { key, value: formats.count(region[key]), label: words.stats[key] };
  });
  return (
    <>
      <StatLine label={words.stats.label} stats={stats} />
      <Counts compared={compared} />
      {schools.length === 0 ? (
        <p>{words.same}</p>
      ) : (
        <>
          <p className={few === 0 ? 'small' : 'note note-warning'}>{words.few(few, schools.length)}</p>
          <div className="no-print">
            <label className="field">
              {words.show}{' '}
              <select
                value={shown ?? ''}
                onChange={({ target }) => {
                  setShown(changes.find((change) => change === target.value) ?? null);
                }}
              >
                <option value="">{`${words.all}: ${formats.count(schools.length)}`}</option>
                {changes.map((change) => (
                  <option key={change} value={change}>
                    {`${words.changes[change]}: ${formats.count(region[change])}`}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <ChangedSchools
            key={shown ?? ''}
            year={compared.year}
            schools={schools.filter(({ change }) => shown === null || change === shown)}
          />
          <ChangedMunicipalities compared={compared} />
        </>
      )}
    </>
  );
}

function Counts({ compared: { before, after } }: { readonly compared: Compared }): ReactElement {
  const words = useWhatifWords().counts;
  const formats = useFormats();
  const rows = [
    { key: 'listed', label: words.listed, was: before.listed, is: after.listed },
    ...clusterOutcomes.map((cluster) => ({
      key: cluster,
      label: <ClusterMark cluster={cluster} />,
      was: before.byCluster[cluster],
      is: after.byCluster[cluster],
    })),
    { key: 'warning', label: words.warning, was: before.warning, is: after.warning },
    { key: 'notEvaluable', label: words.notEvaluable, was: before.notEvaluable, is: after.notEvaluable },
  ].filter(({ key, was, is }) => key !== 'below_range' || was + is > 0);
  return (
    <table className="dense whatif-counts">
      <caption className="unseen">{words.caption}</caption>
      <thead>
        <tr>
          <td />
          {words.columns.slice(1).map((column) => (
            <th key={column} scope="col" className="num">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, was, is }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td className="num number">{formats.count(was)}</td>
            <td className="num number">
              {was === is ? (
                formats.count(is)
              ) : (
                <b>{`${formats.count(is)} (${is > was ? '+' : '−'}${formats.count(Math.abs(is - was))})`}</b>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
