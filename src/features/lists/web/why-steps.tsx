import type { ReactElement } from 'react';
import { useProcedureName } from '#features/results/web/public.tsx';
import type { Explanation, ExplanationStep } from '../domain/explanation.ts';
import { type ListsWords, useListsWords } from './words.ts';

interface WhyProps {
  readonly explanation: Explanation;
}

/** The rule in words; every step says what it needed and what it found, and whether it holds, in a word and a sign. */
export function WhySteps({ explanation }: WhyProps): ReactElement {
  const words = useListsWords().web.why.steps;
  return (
    <section className="section" aria-labelledby="steps">
      <h2 id="steps">{words.heading}</h2>
      <ol className="steps">
        {explanation.steps.map((step) => (
          <Step key={step.code} step={step} explanation={explanation} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step, explanation }: WhyProps & { readonly step: ExplanationStep }): ReactElement {
  const words = useListsWords();
  const { steps } = words.web.why;
  const name = useProcedureName();
  return (
    <li className={step.holds ? 'step step-holds' : 'step step-fails'}>
      <span className="step-sign" aria-hidden="true">
        {step.holds ? '✓' : '✗'}
      </span>
      <div>
        <p className="step-text">{textOf(words, step.code, explanation)}</p>
        <p className="small">
          <b>{step.holds ? steps.holds : steps.fails}</b>
          {step.needed === null ? null : `: ${steps.needed(step.needed)}`}
          {step.found === null ? null : `, ${steps.found(step.found)}`}
        </p>
        {step.keys.length === 0 ? null : (
          <ul className="step-keys small">
            {step.keys.map((key) => (
              <li key={key}>{name(key)}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function textOf({ web }: ListsWords, code: ExplanationStep['code'], explanation: Explanation): string {
  const { text, threshold } = web.why.steps;
  const { resultsYear, rule, minParticipants, lowSharePercent, isInclusive } = explanation;
  const share = threshold(String(lowSharePercent), isInclusive);
  switch (code) {
    case 'enough_procedures':
      return text.enough_procedures(minParticipants, resultsYear);
    case 'part_a':
      return text.part_a(share, resultsYear);
    case 'comparable_year':
      return text.comparable_year(resultsYear);
    case 'part_b':
      return text.part_b(share, resultsYear);
    case 'combined':
      return text.combined[rule];
  }
}
