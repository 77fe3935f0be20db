import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { ActsList } from './acts-list.tsx';
import { type Term, useTerms } from './api.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { TermsTable } from './terms-table.tsx';
import './privacy.css';

/** How long what is kept, what is past its term, and the acts of what was deleted. */
export function PrivacyPage(): ReactElement {
  const words = useWords({ ru, en });
  const query = useTerms();
  return (
    <Loaded query={query}>
      {({ rules }) => (
        <Page title={words.title(due(rules))} lead={words.lead}>
          <section className="section" aria-labelledby="terms">
            <h2 id="terms">{words.terms.heading}</h2>
            <TermsTable rules={rules} />
          </section>
          <ActsList />
          <section className="section" aria-labelledby="persons">
            <h2 id="persons">{words.persons.heading}</h2>
            <p className="text">{words.persons.text}</p>
          </section>
        </Page>
      )}
    </Loaded>
  );
}

function due(rules: readonly Term[]): number {
  return rules.reduce((sum, rule) => sum + rule.due, 0);
}
