import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { dayOf } from '#kernel/day.ts';
import { Button } from '#ui/button.tsx';
import { useLanguage, useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { TabNav } from '#ui/tab-nav.tsx';
import { type CalendarShown, useCalendar } from './api.ts';
import { CalendarDays } from './calendar-days.tsx';
import { CalendarTable } from './calendar-table.tsx';
import { Conflicts } from './conflicts.tsx';
import { DaysPanel } from './days-panel.tsx';
import { EventPanel } from './event-panel.tsx';
import { FeedPanel } from './feed-panel.tsx';
import { monthAfter } from './month.ts';
import { monthName } from './month-name.ts';
import { ReadyPanel } from './ready-panel.tsx';
import { Sections } from './sections.tsx';
import { type CalendarSearch, parseCalendar } from './search.ts';
import { obligationsWords } from './words.ts';
import './calendar.css';

const route = getRouteApi('/calendar');

type Asked = CalendarSearch & { readonly month: string };

/** What is due in a month, mine or of the whole territory, as the plans of the field have it. */
export function CalendarPage(): ReactElement {
  const search = route.useSearch();
  const [thisMonth] = useState(() => dayOf(new Date()).slice(0, 7));
  const asked = { ...search, month: search.month ?? thisMonth };
  return <Loaded query={useCalendar(asked)}>{(shown) => <Shown shown={shown} asked={asked} />}</Loaded>;
}

interface ShownProps {
  readonly shown: CalendarShown;
  readonly asked: Asked;
}

function Shown({ shown, asked }: ShownProps): ReactElement {
  const words = useWords(obligationsWords).calendar;
  const { language } = useLanguage();
  const overdue = shown.rows.filter(({ standing }) => standing === 'overdue').length;
  const title = words.title(monthName(asked.month, language), shown.rows.length, overdue);
  return (
    <Page title={title} lead={words.lead} above={<Sections current="calendar" />}>
      <Switches asked={asked} today={shown.today} />
      <Tools />
      <Conflicts conflicts={shown.conflicts} />
      {asked.view === 'days' ? (
        <CalendarDays month={asked.month} shown={shown} />
      ) : (
        <CalendarTable rows={shown.rows} asked={asked} today={shown.today} />
      )}
    </Page>
  );
}

function Switches({ asked, today }: { readonly asked: Asked; readonly today: string }): ReactElement {
  const words = useWords(obligationsWords).calendar;
  const { language } = useLanguage();
  const to = (part: Readonly<Record<string, unknown>>): CalendarSearch => parseCalendar({ ...asked, ...part });
  const months = [-1, 0, 1].map((count) => monthAfter(asked.month, count));
  const current = today.slice(0, 7);
  return (
    <div className="calendar-switches no-print">
      <TabNav
        label={words.months}
        tabs={months.includes(current) ? months : [...months, current]}
        current={asked.month}
        link={(month, mark) => (
          <Link to="/calendar" search={to({ month })} {...mark}>
            {months.includes(month) ? monthName(month, language) : words.thisMonth}
          </Link>
        )}
      />
      <TabNav
        label={words.whose}
        tabs={['territory', 'mine']}
        current={asked.whose ?? 'territory'}
        link={(whose, mark) => (
          <Link to="/calendar" search={to({ whose })} {...mark}>
            {whose === 'mine' ? words.mine : words.territory}
          </Link>
        )}
      />
      <TabNav
        label={words.view}
        tabs={['list', 'days']}
        current={asked.view ?? 'list'}
        link={(view, mark) => (
          <Link to="/calendar" search={to({ view })} {...mark}>
            {view === 'days' ? words.month : words.list}
          </Link>
        )}
      />
    </div>
  );
}

type Panel = 'event' | 'ready' | 'feed' | 'days';

function Tools(): ReactElement {
  const all = useWords(obligationsWords);
  const words = all.calendar;
  const mayAdd = useMay('obligations.eventAdd');
  const mayAddReady = useMay('obligations.addReady');
  const [open, setOpen] = useState<Panel | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  const button = (panel: Panel, text: string): ReactElement => (
    <Button
      isQuiet={panel !== 'event'}
      onPress={() => {
        setOpen(panel);
      }}
    >
      {text}
    </Button>
  );
  return (
    <div className="actions no-print">
      {mayAdd ? button('event', words.add) : null}
      {mayAddReady ? button('ready', all.ready.open) : null}
      {button('feed', words.subscribe)}
      {button('days', words.workingDays)}
      {open === 'event' ? <EventPanel event={null} onClose={close} /> : null}
      {open === 'ready' ? <ReadyPanel onClose={close} /> : null}
      {open === 'feed' ? <FeedPanel onClose={close} /> : null}
      {open === 'days' ? <DaysPanel onClose={close} /> : null}
    </div>
  );
}
