import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { useWords } from '#ui/language.tsx';
import { FailureNote } from '#ui/states.tsx';
import { appealsClient, type AppealShown } from './api.ts';
import { SayForm } from './say-form.tsx';
import { spoken, type Spoken } from './spoken.ts';
import { appealsWords } from './words.ts';

/** What the reader may do with the appeal now; nothing when it is over or somebody else's turn. */
export function AppealActions({ shown }: { readonly shown: AppealShown }): ReactElement | null {
  const words = useWords(appealsWords).appeal;
  const { appeal, may } = shown;
  const offered = spoken.filter((verb) => may.includes(verb));
  const [chosen, setChosen] = useState<Spoken | null>(null);
  const verb = offered.length === 1 ? (offered[0] ?? null) : chosen;
  if (may.length === 0) return null;
  return (
    <section className="section no-print" aria-labelledby="act">
      <h2 id="act">{words.act}</h2>
      {verb !== null && offered.includes(verb) ? (
        <SayForm
          key={verb}
          appealId={appeal.appealId}
          verb={verb}
          {...(offered.length > 1 && {
            onClose: () => {
              setChosen(null);
            },
          })}
        />
      ) : (
        <div className="actions">
          {may.includes('review') ? <Review appealId={appeal.appealId} /> : null}
          {offered.map((one) => (
            <Button
              key={one}
              isQuiet={one === 'ask'}
              onPress={() => {
                setChosen(one);
              }}
            >
              {words[one]}
            </Button>
          ))}
        </div>
      )}
      {may.includes('withdraw') ? <Withdraw appealId={appeal.appealId} /> : null}
    </section>
  );
}

interface OneProps {
  readonly appealId: number;
}

function Review({ appealId }: OneProps): ReactElement {
  const words = useWords(appealsWords);
  const queries = useQueryClient();
  const take = useMutation({
    mutationFn: () => appealsClient.command('review', { appealId }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['appeals'] }),
  });
  return (
    <>
      {take.error === null ? null : <FailureNote error={take.error} sentences={words.refusals} />}
      <Button
        isDisabled={take.isPending}
        onPress={() => {
          take.mutate();
        }}
      >
        {words.appeal.review}
      </Button>
    </>
  );
}

function Withdraw({ appealId }: OneProps): ReactElement {
  const words = useWords(appealsWords);
  const queries = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => appealsClient.command('withdraw', { appealId }),
    onSettled: () => {
      setIsAsking(false);
      return queries.invalidateQueries({ queryKey: ['appeals'] });
    },
  });
  return (
    <>
      {withdraw.error === null ? null : <FailureNote error={withdraw.error} sentences={words.refusals} />}
      <div className="actions">
        <Button
          isQuiet
          onPress={() => {
            setIsAsking(true);
          }}
        >
          {words.appeal.withdraw}
        </Button>
      </div>
      {isAsking ? (
        <Confirm
          title={words.appeal.withdrawSure}
          action={words.appeal.withdraw}
          isBusy={withdraw.isPending}
          onConfirm={() => {
            withdraw.mutate();
          }}
          onClose={() => {
            setIsAsking(false);
          }}
        >
          <p>{words.appeal.withdrawText}</p>
        </Confirm>
      ) : null}
    </>
  );
}
