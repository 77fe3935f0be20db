import type { ReactElement, ReactNode } from 'react';
import { useFormats } from './use-formats.ts';
import './parts.css';

export interface TimelineItem {
  readonly key: string;
  /** Day in ISO form. */
  readonly on: string;
  /** Only the year is known: no day is shown. */
  readonly isYearOnly?: boolean;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** A heavier dot: what one should not overlook. */
  readonly isWeighty?: boolean;
}

interface TimelineProps {
  readonly label: string;
  readonly items: readonly TimelineItem[];
}

/** What happened, by years, newest first; inside a year what only the year is known of comes last. */
export function Timeline({ label, items }: TimelineProps): ReactElement {
  const years = Map.groupBy(items.toSorted(byDayDown), ({ on }) => on.slice(0, 4));
  return (
    <section className="timeline" aria-label={label}>
      {[...years].map(([year, entries]) => (
        <div key={year} className="timeline-year">
          <h3>{year}</h3>
          <ol>
            {entries.map((item) => (
              <Entry key={item.key} item={item} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function byDayDown(a: TimelineItem, b: TimelineItem): number {
  const [left, right] = [dayOf(a), dayOf(b)];
  return left < right ? 1 : left > right ? -1 : 0;
}

function dayOf({ on, isYearOnly = false }: TimelineItem): string {
  return isYearOnly ? on.slice(0, 4) : on;
}

function Entry({ item }: { readonly item: TimelineItem }): ReactElement {
  const formats = useFormats();
  const { on, isYearOnly = false, title, detail, isWeighty = false } = item;
  return (
    <li className={isWeighty ? 'timeline-weighty' : undefined}>
      <span className="timeline-day small">{isYearOnly ? null : <time dateTime={on}>{formats.day(on)}</time>}</span>
      <div>
        <p className="timeline-title">{title}</p>
        {detail === undefined ? null : <p className="small">{detail}</p>}
      </div>
    </li>
  );
}
