import type { ReactElement } from 'react';
import { procedureOfKey } from '#features/results/web/public.tsx';
import type { Explanation, NearMiss } from '../domain/explanation.ts';
import { methodName, useListsWords } from './words.ts';
import { YearSquares } from './year-squares.tsx';

interface WhyProps {
  readonly explanation: Explanation;
}

export function WhyNear({ explanation }: WhyProps): ReactElement {
  const { web, domain } = useListsWords();
  const words = domain.explanation;
  const sentence = (miss: NearMiss): string => {
    const { key } = miss;
    return words.nearMiss(miss, key === null ? null : domain.procedure(procedureOfKey(key), key));
  };
  return (
    <section className="section" aria-labelledby="near">
      <h2 id="near">{web.why.near}</h2>
      {explanation.nearMisses.length === 0 ? <p>{words.noNearMiss}</p> : null}
      {explanation.nearMisses.map((miss) => (
        <p key={`${miss.kind} ${miss.key ?? ''}`} className="text">
          {sentence(miss)}
        </p>
      ))}
    </section>
  );
}

export function WhyHistory({ explanation }: WhyProps): ReactElement {
  const { web, domain } = useListsWords();
  const words = domain.explanation;
  const { recurrence, history, verdict, inherited } = explanation;
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">{web.why.history}</h2>
      <p className="history">
        <YearSquares history={history} />
        {recurrence === null ? null : <span>{words.recurrence(recurrence)}</span>}
      </p>
      <ul className="small history-words">
        {history.map(({ year, state }) => (
          <li key={year}>
            {year}: {domain.historyStates[state]}
          </li>
        ))}
      </ul>
      {explanation.hasOlderHistory ? <p>{words.olderHistory}</p> : null}
      {verdict === 'not_evaluable' ? null : <p>{words.dynamics(explanation)}</p>}
      {inherited.map((status) => (
        <p
          key={`${status.school} ${String(status.year)}`}
          className={status.decision === undefined ? 'note note-warning' : 'note'}
        >
          {words.inherited(status)}
        </p>
      ))}
    </section>
  );
}

export function WhyMethod({ explanation }: WhyProps): ReactElement {
  const words = useListsWords();
  const { heading, text, terms, termList } = words.web.why.method;
  const { name, version } = explanation.methodology;
  return (
    <section className="section" aria-labelledby="method">
      <h2 id="method">{heading}</h2>
      <p className="text">{text(methodName(words, name), version, explanation.resultsYear)}</p>
      <h3>{terms}</h3>
      <dl className="terms small">
        {termList.map(([term, meaning]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
