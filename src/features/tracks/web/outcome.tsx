import type { ReactElement, ReactNode } from 'react';
import { Diff } from '#ui/diff.tsx';
import { useWords } from '#ui/language.tsx';
import type { TrackChange } from '../contract.ts';
import type { Tried } from './api.ts';
import { tracksWords } from './words.ts';

const MOST_LINES = 100;

interface OutcomeProps {
  readonly tried: Tried;
  readonly children: ReactNode;
}

/** What the rules would do, before anything is done. Track 3 holds nearly everybody and is told in a number only. */
export function Outcome({ tried, children }: OutcomeProps): ReactElement {
  const { rules } = useWords(tracksWords);
  const told = tried.changes.filter(({ track }) => track !== 3);
  return (
    <section className="card">
      {isFirst(tried) ? <p>{rules.beginning(tried.counts.tracks)}</p> : null}
      <p>{rules.firstTime(tried.counts.groups.map(({ schools }) => schools))}</p>
      {tried.changes.length === 0 ? <p>{rules.noChange}</p> : null}
      {tried.changes.length === 0 || isFirst(tried) ? null : (
        <p>{rules.changes(new Set(tried.changes.map(({ schoolId }) => schoolId)).size)}</p>
      )}
      <Changes changes={told} name={isFirst(tried) ? rules.places : rules.diff} />
      <div className="actions">{children}</div>
    </section>
  );
}

/** Everybody comes and nobody was anywhere: of the year nothing has been decided before. */
function isFirst({ changes, counts }: Tried): boolean {
  const all = counts.tracks.reduce((sum, { schools }) => sum + schools, 0);
  return all > 0 && changes.length === all && changes.every(({ before }) => before === null);
}

interface ChangesProps {
  readonly changes: readonly TrackChange[];
  readonly name: string;
}

function Changes({ changes, name }: ChangesProps): ReactElement | null {
  const { rules } = useWords(tracksWords);
  if (changes.length === 0) return null;
  const place = (track: number, one: TrackChange['before']): string | null =>
    one === null ? null : rules.place(track, one.group, one.isMember);
  const lines = changes.slice(0, MOST_LINES).map(({ schoolId, schoolName, track, before, after }) => ({
    key: `${String(track)} ${String(schoolId)}`,
    label: schoolName,
    before: place(track, before),
    after: place(track, after),
  }));
  return (
    <details>
      <summary>{name}</summary>
      <Diff caption={name} lines={lines} />
      {changes.length > MOST_LINES ? <p className="small">{rules.more(changes.length - MOST_LINES)}</p> : null}
    </details>
  );
}
