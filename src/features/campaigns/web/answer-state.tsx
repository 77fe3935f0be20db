import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import type { UnitRow } from '../contract.ts';
import { campaignsWords } from './words.ts';
import './campaigns.css';

type Standing = Pick<UnitRow, 'state' | 'timeliness'>;

/** Where an answer stands: a colour for the eye, and always the word; lateness is said beside, in red. */
export function AnswerStateMark({ state, timeliness }: Standing): ReactElement {
  const words = useWords(campaignsWords);
  return (
    <span className="answer-standing">
      <span className={`mark answer-${state}`}>{words.states[state]}</span>
      {timeliness === 'overdue' ? <b className="answer-late">{words.overdue}</b> : null}
      {timeliness === 'due' ? <span className="small">{words.inGrace}</span> : null}
    </span>
  );
}
