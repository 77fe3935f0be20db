import type { ReactElement, ReactNode } from 'react';
import { useWords } from '#ui/language.tsx';
import type { Field } from '../../domain/definition.ts';
import { idOf, problemsAt, type Asking } from './answering.ts';
import { sentenceOf, sheetWords } from './words.ts';

/** What a control needs to be joined to its label, its hint and its problems. */
export interface Control {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
  readonly 'aria-required': boolean;
}

interface QuestionProps {
  readonly field: Field;
  readonly asking: Asking;
  /** Several controls under one question: the label becomes the legend of a group. */
  readonly isGroup?: boolean;
  readonly children: (control: Control) => ReactNode;
}

/** Label above, hint, then what is wrong, then the control. */
export function Question({ field, asking, isGroup = false, children }: QuestionProps): ReactElement {
  const words = useWords(sheetWords);
  const { code, isRequired } = field;
  const id = idOf(code);
  const told = problemsAt(asking.problems, code).filter(({ severity }) => severity !== 'warning');
  const hints = hintsOf(field, asking, words);
  const isWrong = told.length > 0;
  const control: Control = {
    id,
    'aria-describedby': describedBy(id, hints.length > 0, isWrong),
    'aria-invalid': isWrong,
    'aria-required': isRequired,
  };
  const label = (
    <>
      {field.label}
      {isRequired ? null : <span className="form-optional"> {words.optional}</span>}
      {asking.isChanged ? <span className="badge"> {words.changed}</span> : null}
    </>
  );
  const inside = (
    <>
      <Lines id={`${id}-hint`} className="form-hint" lines={hints} />
      <Lines id={`${id}-wrong`} className="form-error" lines={told.map((problem) => sentenceOf(problem, words))} />
      {children(control)}
    </>
  );
  const name = isWrong ? 'form-field question form-field-wrong' : 'form-field question';
  return isGroup ? (
    <fieldset className={name} id={id} tabIndex={-1} aria-describedby={control['aria-describedby']}>
      <legend>{label}</legend>
      {inside}
    </fieldset>
  ) : (
    <div className={name}>
      <label htmlFor={id}>{label}</label>
      {inside}
    </div>
  );
}

function describedBy(id: string, isHinted: boolean, isWrong: boolean): string | undefined {
  const parts = [isHinted ? `${id}-hint` : '', isWrong ? `${id}-wrong` : ''].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join(' ');
}

function hintsOf({ hint }: Field, { known, before }: Asking, words: (typeof sheetWords)['ru']): readonly string[] {
  return [
    ...(hint === undefined ? [] : [hint]),
    ...(known === undefined ? [] : [words.known(known.from)]),
    ...(before === null ? [] : [words.before(before)]),
  ];
}

function Lines(props: {
  readonly id: string;
  readonly className: string;
  readonly lines: readonly string[];
}): ReactElement | null {
  const { id, className, lines } = props;
  if (lines.length === 0) return null;
  return (
    <div className={className} id={id}>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}
