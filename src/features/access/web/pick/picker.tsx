import { type ReactElement, useEffect, useEffectEvent, useState } from 'react';
import { useField } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { en } from './en.ts';
import { ru } from './ru.ts';
import './pick.css';

const TYPING_PAUSE_MS = 250;

export interface Picked {
  readonly id: number;
  readonly text: string;
}
export interface Offered extends Picked {
  readonly note: string | null;
}

export interface PickerProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: Picked | null;
  readonly onChange: (value: Picked | null) => void;
}
interface SearchProps extends PickerProps {
  /** What answers the text typed; undefined while it is being looked for. */
  readonly offered: readonly Offered[] | undefined;
  readonly typed: string;
  readonly onType: (text: string) => void;
}

/** One of many: typed, found, chosen by a press. Every answer is a button, so it needs neither mouse nor tricks. */
export function Picker(props: SearchProps): ReactElement {
  const { name, label, hint, value, onChange } = props;
  const words = useWords({ ru, en });
  const { id, error, describedBy } = useField(name, hint !== undefined);
  return (
    <div className={error === undefined ? 'form-field' : 'form-field form-field-wrong'}>
      {value === null ? <label htmlFor={id}>{label}</label> : <b id={id}>{label}</b>}
      {hint === undefined || value !== null ? null : (
        <div className="form-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error === undefined ? null : (
        <p className="form-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {value === null ? (
        <Search {...props} id={id} describedBy={describedBy} />
      ) : (
        <p className="picked">
          {value.text}{' '}
          <LinkButton
            aria-describedby={id}
            onPress={() => {
              onChange(null);
            }}
          >
            {words.other}
          </LinkButton>
        </p>
      )}
    </div>
  );
}

function Search(props: SearchProps & { readonly id: string; readonly describedBy: string | undefined }): ReactElement {
  const { id, describedBy, offered, typed, onType, onChange } = props;
  const words = useWords({ ru, en });
  const [text, setText] = useState(typed);
  const tell = useEffectEvent(onType);
  useEffect(() => {
    const timer = setTimeout(() => {
      tell(text.trim());
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  const hasAnswer = typed !== '' && offered !== undefined;
  return (
    <>
      <input
        id={id}
        type="search"
        value={text}
        autoComplete="off"
        aria-describedby={describedBy}
        onChange={(event) => {
          setText(event.target.value);
        }}
        onKeyDown={(event) => {
          // Enter looks, it does not send the form.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <p className="small pick-said" aria-live="polite">
        {hasAnswer ? (offered.length === 0 ? words.nothing(typed) : words.choose(offered.length)) : null}
      </p>
      {hasAnswer && offered.length > 0 ? (
        <ul className="pick-list">
          {offered.map(({ id: one, text: said, note }) => (
            <li key={one}>
              <button
                type="button"
                onClick={() => {
                  onChange({ id: one, text: said });
                }}
              >
                {said}
                {note === null ? null : <span className="small">{note}</span>}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
