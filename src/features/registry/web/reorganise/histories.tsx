import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { registryClient, type StepsShown } from '../api.ts';
import { useRegistryChange } from '../common/use-registry-change.ts';
import { commonWords } from '../common/words.ts';
import { reorganiseWords } from './words.ts';

type History = StepsShown['histories'][number];

/** What predecessors leave: nothing follows from it until somebody says that it counts. */
export function Histories({ histories }: Pick<StepsShown, 'histories'>): ReactElement {
  const words = useWords(reorganiseWords);
  return (
    <section className="section" aria-labelledby="histories">
      <h2 id="histories">{words.histories}</h2>
      <p className="text">{histories.length === 0 ? words.historiesNone : words.historyLead}</p>
      <ul>
        {histories.map((history) => (
          <li key={history.lineageId}>
            <OneHistory history={history} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneHistory({ history }: { readonly history: History }): ReactElement {
  const words = useWords(reorganiseWords);
  const { clusters } = useWords(commonWords);
  const formats = useFormats();
  const { lineageId, kind, from, to, happenedOn, inherits, listed } = history;
  const decide = useRegistryChange((decision: History['inherits']) =>
    registryClient.command('decideHistory', { lineageId, inherits: decision }),
  );
  const said = words.history[kind](from.name, to.name);
  const years = listed.map(({ year, cluster }) => {
    return cluster === null ? String(year) : `${String(year)} (${clusters[cluster] ?? cluster})`;
  });
  const button = (text: string, decision: History['inherits']): ReactElement => (
    <LinkButton
      isDisabled={decide.isPending}
      label={`${text}: ${said}`}
      onPress={() => {
        decide.mutate(decision);
      }}
    >
      {text}
    </LinkButton>
  );
  return (
    <>
      <p>
        {formats.date(happenedOn)}: {said}
        {years.length === 0 ? null : `; ${words.listed(years.join(', '))}`}. <b>{words.decided[inherits ?? 'none']}</b>{' '}
        {inherits === 'confirmed' ? null : button(words.confirm, 'confirmed')}{' '}
        {inherits === 'refused' ? null : button(words.refuse, 'refused')}{' '}
        {inherits === null ? null : button(words.reopen, null)}
      </p>
      {decide.isError ? <FailureNote error={decide.error} /> : null}
    </>
  );
}
