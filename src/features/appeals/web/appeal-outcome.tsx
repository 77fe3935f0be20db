import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { AppealShown } from './api.ts';
import { appealsWords } from './words.ts';

/** What an accepted appeal leads to, and whether it has come about. */
export function AppealOutcome({ shown }: { readonly shown: AppealShown }): ReactElement | null {
  const words = useWords(appealsWords).appeal;
  const formats = useFormats();
  const { appeal, followedBy } = shown;
  if (appeal.followUp === null) return null;
  const done =
    followedBy === null
      ? words.notFollowed
      : words.followedBy(followedBy.number, formats.date(followedBy.publishedAt ?? ''));
  return (
    <p className="note">
      {words.followUps[appeal.followUp]} {done}{' '}
      <Link to="/lists/$year" params={{ year: String(appeal.year) }}>
        {words.toEditions}
      </Link>
    </p>
  );
}
