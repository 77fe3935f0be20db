import type { ReactElement } from 'react';
import type { TellEvent } from '#kernel/facts.ts';
import { AddressLink } from '#ui/address-link.tsx';
import { useWords } from '#ui/language.tsx';
import { Timeline, type TimelineItem } from '#ui/timeline.tsx';
import type { PassportEvent } from '../contract.ts';
import { isOfYear, splitForPaper } from '../domain/order.ts';
import { usePassportWords } from './words.ts';

interface PassportTimelineProps {
  readonly events: readonly PassportEvent[];
  readonly words: { readonly ru: TellEvent; readonly en: TellEvent };
}

/** So many lines and the cards above them stand on one sheet of paper. */
const LINES_ON_PAPER = 28;
const LETTERS_IN_LINE = 90;

export function PassportTimeline({ events, words }: PassportTimelineProps): ReactElement {
  const { own } = usePassportWords();
  const tell = useWords(words);
  const { recent, older } = splitForPaper(events, LINES_ON_PAPER, ({ kind, facts }) =>
    Math.ceil((tell[kind]?.(facts).length ?? 0) / LETTERS_IN_LINE),
  );
  const items = (of: readonly PassportEvent[]): TimelineItem[] =>
    of.flatMap((event, place) => itemOf(event, place, tell));
  return (
    <section className="section" aria-labelledby="passport-timeline">
      <h2 id="passport-timeline">{own.timeline.heading}</h2>
      {events.length === 0 ? <p className="text">{own.timeline.empty}</p> : null}
      <Timeline label={own.timeline.label} items={items(recent)} />
      {older.length === 0 ? null : (
        <>
          <p className="small print-only">{own.timeline.older(older.length)}</p>
          <div className="no-print">
            <Timeline label={own.timeline.olderLabel} items={items(older)} />
          </div>
        </>
      )}
    </section>
  );
}

/** What came to a list or left it is what the school is asked about first. */
const weighty = new Set(['lists.entered', 'lists.left', 'registry.merged', 'registry.joined', 'registry.closed']);

function itemOf({ on, kind, facts, to }: PassportEvent, place: number, tell: TellEvent): TimelineItem[] {
  const text = tell[kind]?.(facts);
  if (text === undefined) return [];
  const key = `${on} ${kind} ${String(place)}`;
  const title = to === null ? text : <AddressLink to={to}>{text}</AddressLink>;
  return [{ key, on, isYearOnly: isOfYear(on), title, isWeighty: weighty.has(kind) }];
}
