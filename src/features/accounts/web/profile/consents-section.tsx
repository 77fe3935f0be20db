import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { privacyContract } from '#features/privacy/contract.ts';
import { createClient, type OutputOf } from '#ui/client.ts';
import { useWords } from '#ui/language.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { Section } from './section.tsx';
import { profileWords } from './words.ts';

const client = createClient<typeof privacyContract>('privacy');
type Consent = OutputOf<typeof privacyContract, 'consents'>['consents'][number];

const consentsQuery = queryOptions({
  queryKey: ['privacy', 'consents'],
  queryFn: ({ signal }) => client.query('consents', {}, signal),
});

/** What one has agreed to, purpose by purpose, with the whole text before the button. */
export function ConsentsSection(): ReactElement {
  const words = useWords(profileWords).consents;
  const { data, error } = useQuery(consentsQuery);
  return (
    <Section name="consents">
      <p className="text">{words.text}</p>
      {error === null ? null : <FailureNote error={error} />}
      {data?.consents.map((consent) => (
        <ConsentCard key={consent.purpose} consent={consent} />
      ))}
    </Section>
  );
}

function ConsentCard({ consent }: { readonly consent: Consent }): ReactElement {
  const { consents: words, refusals } = useWords(profileWords);
  const queries = useQueryClient();
  const { purpose, textVersion, isGiven } = consent;
  const { title, text } = words.purposes[purpose];
  const change = useMutation({
    mutationFn: () =>
      isGiven
        ? client.command('withdrawConsent', { purpose })
        : client.command('giveConsent', { purpose, textVersion }),
    onSettled: () => queries.invalidateQueries({ queryKey: consentsQuery.queryKey }),
  });
  return (
    <div className="card consent">
      <h3>{title}</h3>
      <p className="small">
        <StateWords consent={consent} /> · {words.version(textVersion)}
      </p>
      <details>
        <summary>{words.fullText}</summary>
        {text.map((paragraph) => (
          <p key={paragraph} className="text">
            {paragraph}
          </p>
        ))}
      </details>
      {change.isError ? <FailureNote error={change.error} sentences={refusals} /> : null}
      <button
        type="button"
        className="btn quiet"
        disabled={change.isPending}
        aria-label={isGiven ? words.withdrawFor(title) : words.giveFor(title)}
        onClick={() => {
          change.mutate();
        }}
      >
        {isGiven ? words.withdraw : words.give}
      </button>
    </div>
  );
}

function StateWords({ consent }: { readonly consent: Consent }): ReactElement {
  const words = useWords(profileWords).consents;
  const formats = useFormats();
  const { isGiven, givenAt, withdrawnAt } = consent;
  if (isGiven && givenAt !== null) return <>{words.given(formats.date(givenAt))}</>;
  return <>{withdrawnAt === null ? words.never : words.withdrawn(formats.date(withdrawnAt))}</>;
}
