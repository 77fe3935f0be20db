import type { ReactElement } from 'react';
import { daysUntil } from '#features/today/domain/urgency.ts';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { Standing } from '../domain/deadline.ts';
import { obligationsWords } from './words.ts';

interface DueTextProps {
  readonly startsOn?: string | null;
  readonly dueOn: string;
  readonly today: string;
  readonly standing: Standing;
  readonly isDayOff?: boolean;
}

/** The term, and how far it is while that matters. */
export function DueText({ startsOn = null, dueOn, today, standing, isDayOff = false }: DueTextProps): ReactElement {
  const words = useWords(obligationsWords);
  const formats = useFormats();
  const isWaiting = ['overdue', 'grace', 'soon', 'open', 'ahead'].includes(standing);
  const term =
    startsOn === null || startsOn === dueOn ? formats.date(dueOn) : `${formats.day(startsOn)} – ${formats.date(dueOn)}`;
  return (
    <>
      <span className="calendar-term">{term}</span>
      {isWaiting ? <div className="small">{words.left(daysUntil(dueOn, today))}</div> : null}
      {isDayOff ? <div className="small">{words.calendar.dayOff}</div> : null}
    </>
  );
}

/** The word of a state; what is late is red and says so. */
export function StandingText({ standing }: { readonly standing: Standing }): ReactElement {
  const words = useWords(obligationsWords);
  const text = words.standings[standing];
  return standing === 'overdue' ? <b className="calendar-late">{text}</b> : <span>{text}</span>;
}
