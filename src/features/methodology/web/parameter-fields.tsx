import { type ReactElement, useId } from 'react';
import { fieldGroups, fields, textOf, type Field, type Settings } from '../domain/fields.ts';
import { defaultParameters, type Parameters } from '../domain/parameters.ts';
import type { ParameterProblem } from '../domain/settings.ts';
import { sayValue } from './describe.ts';
import { ParameterControl } from './parameter-control.tsx';
import type { MethodologyWebWords } from './ru.ts';
import { useMethodologyWords, useProblemWords } from './words.ts';
import './methodology.css';

interface ParameterFieldsProps {
  /** The parameters the settings change. */
  readonly base: Parameters;
  readonly settings: Settings;
  /** What the server made of the settings. */
  readonly problems: readonly ParameterProblem[];
  readonly onChange: (settings: Settings) => void;
}

/** All parameters of the rule with what they mean: the same fields for "what if" and for a draft. */
export function ParameterFields(props: ParameterFieldsProps): ReactElement {
  const words = useMethodologyWords();
  const changed = fields.filter(({ path }) => props.settings[path] !== undefined).map(({ group }) => group);
  return (
    <div className="parameters">
      {fieldGroups.map((group, index) => (
        <details key={group} open={index < 2 || changed.includes(group)}>
          <summary>
            {words.groups[group]}
            {changed.includes(group) ? <span className="parameter-changed"> · {words.changed}</span> : null}
          </summary>
          {fields
            .filter((field) => field.group === group)
            .map((field) => (
              <ParameterField key={field.path} field={field} {...props} />
            ))}
        </details>
      ))}
    </div>
  );
}

function ParameterField({
  field,
  base,
  settings,
  problems,
  onChange,
}: ParameterFieldsProps & { readonly field: Field }): ReactElement {
  const words = useMethodologyWords();
  const problemWords = useProblemWords();
  const id = useId();
  const { path } = field;
  const own = textOf(base, path);
  const text = settings[path] ?? own;
  const problem = problems.find((one) => one.path === path || one.path.startsWith(`${path}.`));
  const { name, meaning } = words.fields[path];
  const change = (next: string): void => {
    const rest = Object.fromEntries(Object.entries(settings).filter(([key]) => key !== path));
    onChange(next === own ? rest : { ...rest, [path]: next });
  };
  const describedBy = problem === undefined ? `${id}-hint` : `${id}-hint ${id}-error`;
  return (
    <div className={problem === undefined ? 'form-field parameter' : 'form-field form-field-wrong parameter'}>
      <p className="parameter-name" id={`${id}-name`}>
        {name}
      </p>
      <div className="form-hint" id={`${id}-hint`}>
        {meaning} {hintOf(words, field, base)}
      </div>
      {problem === undefined ? null : (
        <p className="form-error" id={`${id}-error`}>
          {problemWords.problem({ ...problem, path: name })}
        </p>
      )}
      <ParameterControl
        field={field}
        text={text}
        frame={{ labelledBy: `${id}-name`, describedBy, isWrong: problem !== undefined }}
        onChange={change}
      />
      {settings[path] === undefined ? null : (
        <button
          type="button"
          className="link-button"
          aria-describedby={`${id}-name`}
          onClick={() => {
            change(own);
          }}
        >
          {words.restore(sayOf(words, base, path))}
        </button>
      )}
    </div>
  );
}

function hintOf(words: MethodologyWebWords, { path }: Field, base: Parameters): string {
  const [current, usual] = [sayOf(words, base, path), sayOf(words, defaultParameters, path)];
  return current === usual ? `${words.current(current)}.` : `${words.current(current)}; ${words.byDefault(usual)}.`;
}

function sayOf(words: MethodologyWebWords, parameters: Parameters, path: Field['path']): string {
  if (path.startsWith('LOW_SHARE_PCT.')) return sayValue(words, path, Number(textOf(parameters, path)));
  return sayValue(words, path, parameters[path as Exclude<keyof Parameters, 'LOW_SHARE_PCT'>]);
}
