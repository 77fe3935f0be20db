import {
  createContext,
  type ReactElement,
  type ReactNode,
  use,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Refusal } from './client.ts';
import { useWords } from './language.tsx';
import { FailureNote } from './states.tsx';
import type { FieldErrors, FormState } from './use-form.ts';
import { uiWords } from './words.ts';
import './form.css';

interface FormContextValue {
  readonly prefix: string;
  readonly errors: FieldErrors;
}
const FormContext = createContext<FormContextValue>({ prefix: '', errors: {} });

interface FormProps<V> {
  readonly form: FormState<V>;
  /** Verb of the button. */
  readonly action: string;
  readonly isBusy?: boolean;
  /** What the server answered to the last sending; null or undefined when nothing is wrong. */
  readonly error?: unknown;
  /** Sentences for the refusals of the feature, by code. */
  readonly sentences?: Readonly<Record<string, string>>;
  /** Quieter ways out, beside the button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly onValid: (values: V) => void;
}

/** One column, the summary of problems above with links to the fields, one verb below. */
export function Form<V>(props: FormProps<V>): ReactElement {
  const { form, action, isBusy = false, error, sentences = {}, aside, children, onValid } = props;
  const words = useWords(uiWords).form;
  const prefix = useId();
  const [attempt, setAttempt] = useState(0);
  const errors = withRefused(form.errors, error, words.refused);
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt(attempt + 1);
        const values = form.check();
        if (values !== null && !isBusy) onValid(values);
      }}
    >
      <FormContext value={{ prefix, errors }}>
        <ErrorSummary attempt={attempt} prefix={prefix} errors={errors} />
        {error === null || error === undefined ? null : <FailureNote error={error} sentences={sentences} />}
        {children}
        <div className="actions">
          <button type="submit" className="btn" disabled={isBusy}>
            {action}
          </button>
          {aside}
        </div>
      </FormContext>
    </form>
  );
}

/** Fields that are saved as they are typed, with no button: what is wrong is told at each, by its name. */
export function FieldProblems(props: FormContextValue & { readonly children: ReactNode }): ReactElement {
  const { prefix, errors, children } = props;
  const value = useMemo(() => ({ prefix, errors }), [prefix, errors]);
  return <FormContext value={value}>{children}</FormContext>;
}

/** Fields that only the server found wrong. */
function withRefused(own: FieldErrors, error: unknown, sentence: string): FieldErrors {
  if (!(error instanceof Refusal) || error.status !== 422) return own;
  return { ...Object.fromEntries(error.fields.map((name) => [name, sentence])), ...own };
}

interface ErrorSummaryProps extends FormContextValue {
  readonly attempt: number;
}

/** Takes the focus after a sending that failed, so that nobody has to look for what is wrong. */
function ErrorSummary({ attempt, prefix, errors }: ErrorSummaryProps): ReactElement | null {
  const words = useWords(uiWords).form;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  const said = Object.entries(errors).flatMap(([name, message]) => (message === undefined ? [] : [{ name, message }]));
  if (said.length === 0) return null;
  return (
    <div className="note note-error form-summary" role="alert" tabIndex={-1} ref={box}>
      <p>{words.summary(said.length)}</p>
      <ul>
        {said.map(({ name, message }) => (
          <li key={name}>
            <a
              href={`#${prefix}${name}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(`${prefix}${name}`)?.focus();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export interface FieldFrame {
  readonly id: string;
  readonly error: string | undefined;
  readonly describedBy: string | undefined;
}

/** Names that join a control to its label, hint and problem. Works outside of a form too. */
export function useField(name: string, hasHint: boolean): FieldFrame {
  const { prefix, errors } = use(FormContext);
  const id = `${prefix}${name}`;
  const error = errors[name];
  const parts = [hasHint ? `${id}-hint` : '', error === undefined ? '' : `${id}-error`].filter((part) => part !== '');
  return { id, error, describedBy: parts.length === 0 ? undefined : parts.join(' ') };
}
