import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import type { Answer } from '../../domain/answers.ts';
import { idOf, type Asking, type FieldOf } from './answering.ts';
import { NumberEntry, textOf } from './entries.tsx';
import { Question } from './question.tsx';
import { sheetWords } from './words.ts';

interface Props<F> {
  readonly field: F;
  readonly answer: Answer | undefined;
  readonly asking: Asking;
}

export function NumberQuestion({ field, answer, asking }: Props<FieldOf<'integer' | 'decimal'>>): ReactElement {
  return (
    <Question field={field} asking={asking}>
      {(control) => (
        <NumberEntry
          id={control.id}
          value={answer}
          digits={field.type === 'decimal' ? field.digits : 0}
          isReadOnly={asking.isReadOnly}
          isWrong={control['aria-invalid']}
          isRequired={field.isRequired}
          describedBy={control['aria-describedby']}
          unit={field.unit}
          onValue={asking.onAnswer}
        />
      )}
    </Question>
  );
}

/** Text, a date or an address. */
export function TextQuestion({ field, answer, asking }: Props<FieldOf<'text' | 'date' | 'link'>>): ReactElement {
  const words = useWords(sheetWords);
  const value = textOf(answer);
  const put = (text: string): void => {
    asking.onAnswer(text === '' ? undefined : text);
  };
  const isLong = field.type === 'text' && field.isLong === true;
  const left = field.type === 'text' ? field.maxLength - value.length : null;
  return (
    <Question field={field} asking={asking}>
      {(control) => (
        <>
          {isLong ? (
            <textarea
              {...control}
              rows={5}
              value={value}
              readOnly={asking.isReadOnly}
              onChange={({ target }) => {
                put(target.value);
              }}
            />
          ) : (
            <input
              {...control}
              className={field.type === 'date' ? 'narrow' : undefined}
              type={field.type === 'date' ? 'date' : 'text'}
              inputMode={field.type === 'link' ? 'url' : undefined}
              autoComplete="off"
              value={value}
              readOnly={asking.isReadOnly}
              onChange={({ target }) => {
                put(target.value);
              }}
            />
          )}
          {left !== null && left < 100 ? <p className="small">{words.left(Math.max(0, left))}</p> : null}
        </>
      )}
    </Question>
  );
}

/** Few options are seen all at once; many are a list to choose from. */
const FEW = 8;

export function ChoiceQuestion({ field, answer, asking }: Props<FieldOf<'choice'>>): ReactElement {
  const words = useWords(sheetWords);
  const { code, options } = field;
  if (options.length > FEW)
    return (
      <Question field={field} asking={asking}>
        {(control) => (
          <select
            {...control}
            value={textOf(answer)}
            disabled={asking.isReadOnly}
            onChange={({ target }) => {
              asking.onAnswer(target.value || undefined);
            }}
          >
            <option value="">{words.choose}</option>
            {options.map((option) => (
              <option key={option.code} value={option.code}>
                {option.label}
              </option>
            ))}
          </select>
        )}
      </Question>
    );
  return (
    <Question field={field} asking={asking} isGroup>
      {() =>
        options.map((option) => (
          <Tick
            key={option.code}
            type="radio"
            group={code}
            label={option.label}
            id={idOf(`${code}.${option.code}`)}
            isOn={answer === option.code}
            isReadOnly={asking.isReadOnly}
            onChange={() => {
              asking.onAnswer(option.code);
            }}
          />
        ))
      }
    </Question>
  );
}

export function ManyQuestion({ field, answer, asking }: Props<FieldOf<'many'>>): ReactElement {
  const words = useWords(sheetWords);
  const { code, options, most } = field;
  const chosen: readonly string[] = Array.isArray(answer) ? (answer as readonly string[]) : [];
  const toggle = (option: string): void => {
    const next = chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option];
    asking.onAnswer(next.length === 0 ? undefined : next);
  };
  return (
    <Question field={field} asking={asking} isGroup>
      {() => (
        <>
          {most === undefined ? null : <p className="small">{words.atMost(most)}</p>}
          {options.map((option) => (
            <Tick
              key={option.code}
              type="checkbox"
              group={code}
              label={option.label}
              id={idOf(`${code}.${option.code}`)}
              isOn={chosen.includes(option.code)}
              isReadOnly={asking.isReadOnly}
              onChange={() => {
                toggle(option.code);
              }}
            />
          ))}
        </>
      )}
    </Question>
  );
}

interface TickProps {
  readonly type: 'radio' | 'checkbox';
  readonly group: string;
  readonly id: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly isReadOnly: boolean;
  readonly onChange: () => void;
}

export function Tick({ type, group, id, label, isOn, isReadOnly, onChange }: TickProps): ReactElement {
  return (
    <div className="form-check tick">
      <input id={id} type={type} name={group} checked={isOn} disabled={isReadOnly} onChange={onChange} />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}
