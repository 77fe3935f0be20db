import { type ReactElement, useId } from 'react';
import type { TellCard } from '#kernel/facts.ts';
import { AddressLink } from '#ui/address-link.tsx';
import { DueCard, type DueTone } from '#ui/due-card.tsx';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { TodayCardShown } from '../contract.ts';
import type { Urgency } from '../domain/urgency.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

interface WaitingProps {
  readonly urgency: Urgency;
  readonly cards: readonly TodayCardShown[];
  readonly told: { readonly ru: TellCard; readonly en: TellCard };
}

/** Cards of one time, each with one verb. */
export function Waiting({ urgency, cards, told }: WaitingProps): ReactElement | null {
  const words = useWords({ ru, en });
  const tell = useWords(told);
  const heading = useId();
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{words.groups[urgency]}</h2>
      {cards.map((card, place) => (
        <Waits key={`${card.kind} ${card.to} ${String(place)}`} card={card} tell={tell} />
      ))}
    </section>
  );
}

const tones: Readonly<Record<Urgency, DueTone>> = { overdue: 'late', today: 'soon', week: 'soon', later: 'later' };

function Waits({ card, tell }: { readonly card: TodayCardShown; readonly tell: TellCard }): ReactElement | null {
  const { when, day } = useTerm(card);
  const said = tell[card.kind]?.(card.facts);
  if (said === undefined) return null;
  return (
    <DueCard
      tone={tones[card.urgency]}
      when={when}
      {...(day === null ? {} : { day })}
      title={said.title}
      action={
        <AddressLink to={card.to} isButton>
          {said.action}
        </AddressLink>
      }
    >
      {said.why}
    </DueCard>
  );
}

function useTerm({ dueOn, days }: TodayCardShown): { readonly when: string; readonly day: string | null } {
  const words = useWords({ ru, en });
  const formats = useFormats();
  if (dueOn === null || days === null) return { when: words.when.free, day: null };
  if (days < 0) return { when: words.when.late(-days), day: words.was(formats.day(dueOn)) };
  if (days === 0) return { when: words.when.today, day: words.untilToday };
  return { when: words.when.left(days), day: words.until(formats.day(dueOn)) };
}
