import { type ReactElement, useEffect, useRef } from 'react';
import { useWords } from '#ui/language.tsx';
import type { AnswerProblem } from '../../domain/answer-problem.ts';
import type { CompiledForm } from '../../domain/compile.ts';
import { idOf } from './answering.ts';
import { sentenceOf, sheetWords } from './words.ts';

interface ProblemSummaryProps {
  readonly compiled: CompiledForm;
  readonly problems: readonly AnswerProblem[];
  /** Grows with every attempt to submit: the summary takes the focus. */
  readonly attempt: number;
}

/** Everything that stands against the submission, with links to the places. */
export function ProblemSummary({ compiled, problems, attempt }: ProblemSummaryProps): ReactElement | null {
  const words = useWords(sheetWords);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (problems.length === 0) return null;
  const count = (severity: AnswerProblem['severity']): number =>
    problems.filter((problem) => problem.severity === severity).length;
  const said = [
    [count('missing'), words.missingSummary] as const,
    [count('error'), words.errorSummary] as const,
    [count('warning'), words.warningSummary] as const,
  ].filter(([number]) => number > 0);
  return (
    <div className="note note-error form-summary" role="alert" tabIndex={-1} ref={box}>
      {said.map(([number, say]) => (
        <p key={say(0)}>{say(number)}</p>
      ))}
      <ul>
        {problems.map((problem, index) => (
          <li key={`${problem.at} ${problem.kind} ${String(index)}`}>
            <a
              href={`#${placeOf(problem)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(placeOf(problem))?.focus();
              }}
            >
              {introduced(labelOf(compiled, problem.at))} {sentenceOf(problem, words)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A warning is settled where its reason is written. */
function placeOf(problem: AnswerProblem): string {
  return problem.kind === 'check' && problem.severity === 'warning'
    ? idOf(`reason.${problem.facts.check}`)
    : idOf(problem.at);
}

/** A question that ends in a mark of its own needs no colon. */
function introduced(label: string): string {
  return /[?!.:]$/.test(label) ? label : `${label}:`;
}

function labelOf({ fields }: CompiledForm, at: string): string {
  return fields.get(at.split('.')[0] ?? '')?.label ?? at;
}
