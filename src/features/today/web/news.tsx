import { type ReactElement, useId } from 'react';
import type { TellEvent } from '#kernel/facts.ts';
import { AddressLink } from '#ui/address-link.tsx';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { Today } from './api.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

interface NewsProps {
  readonly lines: Today['news'];
  readonly told: { readonly ru: TellEvent; readonly en: TellEvent };
}

/** What changed lately on one's territory. */
export function News({ lines, told }: NewsProps): ReactElement {
  const words = useWords({ ru, en });
  const tell = useWords(told);
  const formats = useFormats();
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{words.news.heading}</h2>
      {lines.length === 0 ? <p className="small">{words.news.empty}</p> : null}
      <ul className="today-news">
        {lines.map(({ on, kind, facts, to }, place) => {
          const text = tell[kind]?.(facts);
          return text === undefined ? null : (
            <li key={`${kind} ${on} ${String(place)}`}>
              {to === null ? text : <AddressLink to={to}>{text}</AddressLink>}
              {lines[place - 1]?.on === on ? null : <div className="small">{formats.date(on)}</div>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
