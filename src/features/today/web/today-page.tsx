import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { TellCard, TellEvent } from '#kernel/facts.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { useLanguage, useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { urgencies } from '../domain/urgency.ts';
import { type Today, todayQuery } from './api.ts';
import { en } from './en.ts';
import { News } from './news.tsx';
import { Numbers } from './numbers.tsx';
import { ru } from './ru.ts';
import { Waiting } from './waiting.tsx';
import './today.css';

/** The words of all features for what they ask and tell. */
export interface TodayTold {
  readonly cards: { readonly ru: TellCard; readonly en: TellCard };
  readonly events: { readonly ru: TellEvent; readonly en: TellEvent };
}

/** What is due, what changed, and what to do next. */
export function TodayPage({ told }: { readonly told: TodayTold }): ReactElement {
  const query = useQuery(todayQuery);
  return <Loaded query={query}>{(today) => <Shown today={today} told={told} />}</Loaded>;
}

function Shown({ today, told }: { readonly today: Today; readonly told: TodayTold }): ReactElement {
  const words = useWords({ ru, en });
  const { cards } = today;
  const count = (urgency: (typeof urgencies)[number]): number =>
    cards.filter((card) => card.urgency === urgency).length;
  const counts = { overdue: count('overdue'), today: count('today'), week: count('week'), later: count('later') };
  return (
    <Page title={words.title(counts)} lead={<Lead today={today} />}>
      <div className="today">
        <div>
          {cards.length === 0 ? <EmptyState title={words.empty.title}>{words.empty.text}</EmptyState> : null}
          {urgencies.map((urgency) => (
            <Waiting
              key={urgency}
              urgency={urgency}
              cards={cards.filter((card) => card.urgency === urgency)}
              told={told.cards}
            />
          ))}
        </div>
        <div className="today-aside">
          <News lines={today.news} told={told.events} />
          <Numbers territory={today.territory} />
        </div>
      </div>
    </Page>
  );
}

/** «Среда, 15 марта. На вашей территории 11 школ, в списке 2023 года 3.» */
function Lead({ today: { today, territory } }: { readonly today: Today }): ReactElement {
  const words = useWords({ ru, en });
  const { language } = useLanguage();
  const format = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const day = new Intl.DateTimeFormat(language, format).format(new Date(today));
  const { schools, list, school } = territory;
  const size = [words.territory(schools), list === null ? '' : `, ${words.listed(list.listed, list.year)}`].join('');
  return <>{`${day.charAt(0).toUpperCase()}${day.slice(1)}.${schools === 0 || school !== null ? '' : ` ${size}.`}`}</>;
}
