import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import type { AnswerProblem } from '../../domain/answer-problem.ts';
import { idOf } from './answering.ts';
import { sentenceOf, sheetWords } from './words.ts';

interface ReasonProps {
  readonly problem: AnswerProblem;
  readonly check: string;
  readonly reason: string;
  readonly isReadOnly: boolean;
  readonly onReason: (text: string) => void;
}

/** An unusual answer is taken with a word of why. */
export function Reason({ problem, check, reason, isReadOnly, onReason }: ReasonProps): ReactElement {
  const words = useWords(sheetWords);
  const id = idOf(`reason.${check}`);
  return (
    <div className="note reason">
      <p>{sentenceOf(problem, words)}</p>
      <div className="form-field">
        <label htmlFor={id}>{words.reason}</label>
        <input
          id={id}
          value={reason}
          readOnly={isReadOnly}
          autoComplete="off"
          onChange={({ target }) => {
            onReason(target.value);
          }}
        />
      </div>
    </div>
  );
}
