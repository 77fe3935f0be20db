import { type ReactElement, type ReactNode, useState } from 'react';
import { type FieldFrame, useField } from './form.tsx';
import { useWords } from './language.tsx';
import type { FieldBinding } from './use-form.ts';
import { uiWords } from './words.ts';
import './form.css';

interface Labelled {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly isOptional?: boolean;
}
interface FrameProps extends Labelled {
  readonly frame: FieldFrame;
  readonly children: ReactNode;
}

/** Label above, hint before the problem, then the control. */
function Frame({ frame, label, hint, isOptional = false, children }: FrameProps): ReactElement {
  const words = useWords(uiWords).form;
  const { id, error } = frame;
  return (
    <div className={error === undefined ? 'form-field' : 'form-field form-field-wrong'}>
      <label htmlFor={id}>
        {label}
        {isOptional ? <span className="form-optional"> {words.optional}</span> : null}
      </label>
      {hint === undefined ? null : (
        <div className="form-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error === undefined ? null : (
        <p className="form-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

type TextFieldProps = Labelled &
  FieldBinding<string> & {
    readonly type?: 'text' | 'email' | 'tel' | 'date';
    readonly autoComplete?: string;
    readonly inputMode?: 'text' | 'numeric' | 'email' | 'tel';
    readonly isNarrow?: boolean;
    readonly isReadOnly?: boolean;
    /** A login or an address: phones must not make its first letter a capital. */
    readonly isPlain?: boolean;
    /** The one field of a step. */
    readonly isFocused?: boolean;
  };

export function TextField(props: TextFieldProps): ReactElement {
  const { name, value, onChange, type = 'text', autoComplete, inputMode, isNarrow = false, isReadOnly = false } = props;
  const { isPlain = false, isFocused = false } = props;
  const frame = useField(name, props.hint !== undefined);
  return (
    <Frame {...props} frame={frame}>
      <input
        id={frame.id}
        className={isNarrow ? 'narrow' : undefined}
        type={type}
        value={value}
        readOnly={isReadOnly}
        autoComplete={autoComplete ?? 'off'}
        inputMode={inputMode}
        autoFocus={isFocused}
        {...(isPlain && { autoCapitalize: 'none', spellCheck: false })}
        aria-describedby={frame.describedBy}
        aria-invalid={frame.error !== undefined}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </Frame>
  );
}

export function PasswordField(
  props: Labelled & FieldBinding<string> & { readonly autoComplete: 'current-password' | 'new-password' },
): ReactElement {
  const { name, value, onChange, autoComplete } = props;
  const words = useWords(uiWords).form;
  const [isShown, setIsShown] = useState(false);
  const frame = useField(name, props.hint !== undefined);
  return (
    <Frame {...props} frame={frame}>
      <div className="form-password">
        <input
          id={frame.id}
          type={isShown ? 'text' : 'password'}
          value={value}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={frame.describedBy}
          aria-invalid={frame.error !== undefined}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
        <button
          type="button"
          className="btn quiet"
          aria-pressed={isShown}
          aria-label={words.showPassword}
          onClick={() => {
            setIsShown(!isShown);
          }}
        >
          {isShown ? words.hide : words.show}
        </button>
      </div>
    </Frame>
  );
}

export function TextArea(props: Labelled & FieldBinding<string> & { readonly rows?: number }): ReactElement {
  const { name, value, onChange, rows = 4 } = props;
  const frame = useField(name, props.hint !== undefined);
  return (
    <Frame {...props} frame={frame}>
      <textarea
        id={frame.id}
        rows={rows}
        value={value}
        aria-describedby={frame.describedBy}
        aria-invalid={frame.error !== undefined}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </Frame>
  );
}

interface SelectFieldProps<T extends string> extends Labelled, FieldBinding<T | ''> {
  readonly options: readonly { readonly value: T; readonly label: string }[];
  /** Words of the empty choice; without them the first option is chosen from the start. */
  readonly empty?: string;
}

export function SelectField<T extends string>(props: SelectFieldProps<T>): ReactElement {
  const { name, value, onChange, options, empty } = props;
  const frame = useField(name, props.hint !== undefined);
  return (
    <Frame {...props} frame={frame}>
      <select
        id={frame.id}
        value={value}
        aria-describedby={frame.describedBy}
        aria-invalid={frame.error !== undefined}
        onChange={(event) => {
          onChange(event.target.value as T | '');
        }}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** A sentence to agree with: the label stands beside the box. */
export function CheckField({ name, value, onChange, label, hint }: Labelled & FieldBinding<boolean>): ReactElement {
  const frame = useField(name, hint !== undefined);
  return (
    <div className="form-check">
      <input
        id={frame.id}
        type="checkbox"
        checked={value}
        aria-describedby={frame.describedBy}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      <label htmlFor={frame.id}>{label}</label>
      {hint === undefined ? null : (
        <div className="form-hint" id={`${frame.id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}
