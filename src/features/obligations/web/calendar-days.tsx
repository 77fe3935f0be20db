import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { CalendarRow } from '../contract-shapes.ts';
import type { CalendarShown } from './api.ts';
import { weeksOf } from './month.ts';
import { obligationsWords } from './words.ts';

interface CalendarDaysProps {
  readonly month: string;
  readonly shown: CalendarShown;
}

/** A month as a wall calendar: what ends on a day stands on it. On a phone only days with something on them. */
export function CalendarDays({ month, shown }: CalendarDaysProps): ReactElement {
  const words = useWords(obligationsWords).calendar;
  const rowsOf = Map.groupBy(shown.rows, ({ dueOn }) => dueOn);
  const free = new Set(shown.daysOff);
  return (
    <table className="calendar-days">
      <caption className="unseen">{words.table}</caption>
      <thead>
        <tr>
          {words.weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <Day
                key={day}
                day={day}
                rows={rowsOf.get(day) ?? []}
                isOfMonth={day.startsWith(month)}
                isFree={free.has(day)}
                isToday={day === shown.today}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  readonly day: string;
  readonly rows: readonly CalendarRow[];
  readonly isOfMonth: boolean;
  readonly isFree: boolean;
  readonly isToday: boolean;
}

function Day({ day, rows, isOfMonth, isFree, isToday }: DayProps): ReactElement {
  const words = useWords(obligationsWords);
  const formats = useFormats();
  if (!isOfMonth) return <td className="calendar-beside" aria-hidden="true" />;
  const classes = [isFree ? 'calendar-free' : '', rows.length === 0 ? 'calendar-empty' : ''].filter(
    (one) => one !== '',
  );
  return (
    <td className={classes.join(' ')} {...(isToday && { 'aria-current': 'date' })}>
      <span className="calendar-number" title={isFree ? words.calendar.dayOff : undefined}>
        <span className="calendar-short">{Number(day.slice(8))}</span>
        <span className="calendar-long">{formats.date(day)}</span>
      </span>
      {rows.length === 0 ? null : (
        <ul className="plain">
          {rows.map((row) => (
            <li
              key={`${row.kind}${String(row.id)}`}
              className={row.standing === 'overdue' ? 'calendar-late' : undefined}
            >
              {row.to === null ? row.title : <Link to={row.to}>{row.title}</Link>}
              <span className="small"> {words.standings[row.standing]}</span>
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}
