import type { ReactElement } from 'react';
import type { Explanation, ExplanationStep } from '../domain/explanation.ts';
import { procedureOfKey } from '#features/results/web/public.tsx';
import { useListsWords } from './words.ts';

interface WhyProps {
  readonly explanation: Explanation;
}

/** The rule in words; under it every step with what it needed and found, and whether it holds, as a word and a sign. */
export function WhySteps({ explanation }: WhyProps): ReactElement {
  const { web, domain } = useListsWords();
  return (
    <>
      <section className="section" aria-labelledby="rule">
        <h2 id="rule">{web.why.rule}</h2>
        {domain.explanation.rule(explanation).map((line) => (
          <p key={line} className={line.startsWith(' ') ? 'rule-line rule-part' : 'rule-line'}>
            {line.trim()}
          </p>
        ))}
      </section>
      <section className="section" aria-labelledby="steps">
        <h2 id="steps">{web.why.steps.heading}</h2>
        <ol className="steps">
          {explanation.steps.map((step) => (
            <Step key={step.code} step={step} explanation={explanation} />
          ))}
        </ol>
      </section>
    </>
  );
}

/** The steps before them count nearly everything in the tables below. */
const namesProcedures: readonly ExplanationStep['code'][] = ['part_a', 'part_b'];

function Step({ step, explanation }: WhyProps & { readonly step: ExplanationStep }): ReactElement {
  const { web, domain } = useListsWords();
  const { holds, fails } = web.why.steps;
  return (
    <li className={step.holds ? 'step step-holds' : 'step step-fails'}>
      <span className="step-sign" aria-hidden="true">
        {step.holds ? '✓' : '✗'}
      </span>
      <div>
        <p>
          {domain.explanation.step(step, explanation)}{' '}
          {step.code === 'combined' ? null : <b className="step-word">{step.holds ? holds : fails}</b>}
        </p>
        {namesProcedures.includes(step.code) && step.keys.length > 0 ? (
          <p className="small">{step.keys.map((key) => domain.procedure(procedureOfKey(key), key)).join('; ')}</p>
        ) : null}
      </div>
    </li>
  );
}
