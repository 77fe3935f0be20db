import type { ReactElement } from 'react';
import { useProcedureName } from '#features/results/web/public.tsx';
import type { Explanation, NearMiss } from '../domain/explanation.ts';
import { methodName, useListsWords } from './words.ts';
import { YearSquares } from './year-squares.tsx';

interface WhyProps {
  readonly explanation: Explanation;
}

export function WhyNear({ explanation }: WhyProps): ReactElement {
  const words = useListsWords().web.why.near;
  const name = useProcedureName();
  const sentence = ({ kind, key, pupils }: NearMiss): string => {
    const where = key === null ? null : name(key);
    const condition = (pupils < 0 ? words.fewer : words.more)(words.pupils(pupils), where);
    return `${condition}, ${words.outcome[kind]}.`;
  };
  return (
    <section className="section" aria-labelledby="near">
      <h2 id="near">{words.heading}</h2>
      {explanation.nearMisses.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul className="text">
          {explanation.nearMisses.map((miss) => (
            <li key={`${miss.kind} ${miss.key ?? ''}`}>{sentence(miss)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function WhyHistory({ explanation }: WhyProps): ReactElement {
  const { web, domain } = useListsWords();
  const { heading } = web.why.history;
  const { recurrence, dynamics, previousCluster, history, verdict } = explanation;
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">{heading}</h2>
      <p className="history">
        <YearSquares history={history} />
        {recurrence === null ? null : <span>{web.table.recurrence[recurrence]}</span>}
      </p>
      <ul className="small history-words">
        {history.map(({ year, state }) => (
          <li key={year}>
            {year}: {web.table.yearState[state]}
          </li>
        ))}
      </ul>
      {verdict === 'not_evaluable' ? null : (
        <p>
          {web.why.history.dynamics}: {dynamics === null ? web.why.history.first : domain.dynamics[dynamics]}
          {dynamics === null
            ? ''
            : `; ${previousCluster === null ? web.why.history.wasNot : web.why.history.was(domain.clusters[previousCluster])}`}
          .
        </p>
      )}
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
