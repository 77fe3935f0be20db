import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import type { Answer } from '../../domain/answers.ts';
import type { CellType, Field } from '../../domain/definition.ts';
import { useAnswerText } from '../answer-text/answer-text.ts';
import { idOf, problemsAt, type Asking } from './answering.ts';
import { sentenceOf, sheetWords } from './words.ts';

interface ReadAnswerProps {
  readonly field: Extract<Field, CellType>;
  readonly answer: Answer | undefined;
  readonly asking: Asking;
}

/** A question of one value as it is read: who looks through twenty-five sheets a day sees each at a glance. */
export function ReadAnswer({ field, answer, asking }: ReadAnswerProps): ReactElement {
  const words = useWords(sheetWords);
  const say = useAnswerText();
  const { before, isChanged, problems } = asking;
  const told = problemsAt(problems, field.code).filter(({ severity }) => severity !== 'warning');
  return (
    <div className="read-answer" id={idOf(field.code)}>
      <span className="read-label">
        {field.label}
        {isChanged ? <span className="badge"> {words.changed}</span> : null}
      </span>
      <span className="read-value">
        <strong>{say(field, answer)}</strong>
        {before === null ? null : <span className="small"> {words.before(before)}</span>}
        {told.map((problem) => (
          <span key={problem.kind} className="form-error">
            {sentenceOf(problem, words)}
          </span>
        ))}
      </span>
    </div>
  );
}
