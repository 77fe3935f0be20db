import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { type IndicatorList, indicatorsClient } from './api.ts';
import { indicatorsWords } from './words.ts';

interface Retiring {
  readonly code: string;
  readonly isRetired: boolean;
}

export function useRetire(): UseMutationResult<object, Error, Retiring> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: Retiring) => indicatorsClient.command('retire', wish),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['indicators'] }),
  });
}

/** Indicators that were put away, for who may take them back. */
export function Retired({ retired }: Pick<IndicatorList, 'retired'>): ReactElement | null {
  const words = useWords(indicatorsWords).list;
  const mayRetire = useMay('indicators.retire');
  const { mutate } = useRetire();
  if (!mayRetire || retired.length === 0) return null;
  return (
    <section className="card no-print">
      <h2>{words.retired}</h2>
      <ul className="plain">
        {retired.map(({ code, title }) => (
          <li key={code}>
            {title}{' '}
            <LinkButton
              label={`${words.restore}: ${title}`}
              onPress={() => {
                mutate({ code, isRetired: false });
              }}
            >
              {words.restore}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
