import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { AskedAction } from '#ui/asked-action.tsx';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { CalendarRow } from '../contract-shapes.ts';
import { type EventShown, obligationsClient, useEvent } from './api.ts';
import { Attendance } from './attendance.tsx';
import { DueText, StandingText } from './due-text.tsx';
import { EventPanel } from './event-panel.tsx';
import { obligationsWords } from './words.ts';
import './calendar.css';

const route = getRouteApi('/calendar/$eventId');

export function EventPage(): ReactElement {
  const { eventId } = route.useParams();
  return <Loaded query={useEvent(Number(eventId))}>{(shown) => <Shown shown={shown} />}</Loaded>;
}

function Shown({ shown }: { readonly shown: EventShown }): ReactElement {
  const words = useWords(obligationsWords).event;
  const { row, units, isCancelled } = shown;
  const back = (
    <p className="no-print">
      <Link to="/calendar" search={{ month: row.dueOn.slice(0, 7) }}>
        {words.back}
      </Link>
    </p>
  );
  return (
    <Page title={row.title} above={back}>
      {isCancelled ? <Notice kind="warning">{words.cancelled}</Notice> : <Tools row={row} />}
      <Facts shown={shown} />
      {units.length === 0 ? <p>{words.nobody}</p> : <Attendance shown={shown} />}
    </Page>
  );
}

function Tools({ row }: { readonly row: CalendarRow }): ReactElement | null {
  const all = useWords(obligationsWords);
  const words = all.event;
  const mayChange = useMay('obligations.eventChange');
  const queries = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  if (!mayChange) return null;
  return (
    <div className="actions no-print">
      <Button
        isQuiet
        onPress={() => {
          setIsOpen(true);
        }}
      >
        {words.change}
      </Button>
      <AskedAction
        verb={words.cancel}
        label={words.cancel}
        question={{ title: words.cancelTitle(row.title), text: words.cancelText, action: words.cancel }}
        sentences={all.refusals}
        command={() => obligationsClient.command('eventCancel', { eventId: row.id })}
        onDone={() => queries.invalidateQueries({ queryKey: ['obligations'] })}
      />
      {isOpen ? (
        <EventPanel
          event={row}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      ) : null}
    </div>
  );
}

function Facts({ shown: { row, today } }: { readonly shown: EventShown }): ReactElement {
  const all = useWords(obligationsWords);
  const words = all.event;
  const formats = useFormats();
  const { owner, coordinatorPart, sourceDocument, milestones, fulfilment, target } = row;
  const verdicts = { met: words.met, not_met: words.notMet, no_data: words.noData };
  const fact = (name: string, value: ReactNode): ReactElement => (
    <div key={name}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <dl className="event-facts card">
      {fact(words.term, <DueText {...row} today={today} />)}
      {fact(all.calendar.standing, <StandingText standing={row.standing} />)}
      {fact(words.owner, owner)}
      {coordinatorPart === null ? null : fact(words.coordinatorPart, coordinatorPart)}
      {sourceDocument === null ? null : fact(words.source, sourceDocument)}
      {milestones.length === 0
        ? null
        : fact(
            words.milestones,
            milestones.map(({ title, on, source }, index) => (
              <div key={index}>{all.calendar.milestone(title, formats.date(on), source)}</div>
            )),
          )}
      {fulfilment === null
        ? null
        : fact(
            all.calendar.fulfilment,
            <>
              {all.calendar.fulfilled(fulfilment.units, fulfilment.of, fulfilment.needed)}.{' '}
              {verdicts[fulfilment.verdict]} {words.peopleTotal(fulfilment.people)} {all.target(target)}
            </>,
          )}
    </dl>
  );
}
