import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { accountsWords } from './words.ts';

/** A one-time link without its secret: cut by a letter, or opened a second time from the history. */
export function BrokenLink(): ReactElement {
  const words = useWords(accountsWords).link;
  return (
    <Page title={words.title} lead={words.lead}>
      <Link to="/sign-in" className="btn">
        {words.signIn}
      </Link>
    </Page>
  );
}
