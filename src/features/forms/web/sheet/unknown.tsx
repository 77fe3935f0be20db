import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import type { Answer } from '../../domain/answers.ts';
import { recordOf } from '../../domain/own.ts';
import { idOf } from './answering.ts';
import { textOf } from './entries.tsx';
import { Tick } from './simple-questions.tsx';
import { sheetWords } from './words.ts';

interface UnknownProps {
  readonly code: string;
  readonly answer: Answer | undefined;
  readonly isReadOnly: boolean;
  readonly onAnswer: (answer: Answer | undefined) => void;
}

export function isUnknown(answer: Answer | undefined): boolean {
  return recordOf(answer)?.['noData'] !== undefined;
}

/** "No data" is an answer: it is ticked, and a word says why. */
export function UnknownTick({ code, answer, isReadOnly, onAnswer }: UnknownProps): ReactElement {
  const words = useWords(sheetWords);
  const isOn = isUnknown(answer);
  return (
    <div className="unknown">
      <Tick
        type="checkbox"
        group={`${code}-unknown`}
        id={idOf(`${code}.unknown`)}
        label={words.unknown}
        isOn={isOn}
        isReadOnly={isReadOnly}
        onChange={() => {
          onAnswer(isOn ? undefined : { noData: '' });
        }}
      />
      {isOn ? (
        <div className="form-field">
          <label htmlFor={idOf(`${code}.why`)}>{words.whyUnknown}</label>
          <input
            id={idOf(`${code}.why`)}
            value={textOf(recordOf(answer)?.['noData'])}
            readOnly={isReadOnly}
            autoComplete="off"
            onChange={({ target }) => {
              onAnswer({ noData: target.value });
            }}
          />
        </div>
      ) : null}
    </div>
  );
}
