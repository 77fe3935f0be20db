import type { ReactElement } from 'react';
import type { Field } from '../domain/fields.ts';
import { defaultParameters, type ProcedurePattern } from '../domain/parameters.ts';
import { sayPattern } from './describe.ts';
import { useMethodologyWords } from './words.ts';

interface Frame {
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly isWrong: boolean;
}
interface ControlProps {
  readonly field: Field;
  readonly text: string;
  readonly frame: Frame;
  readonly onChange: (text: string) => void;
}

export function ParameterControl(props: ControlProps): ReactElement {
  switch (props.field.asked.kind) {
    case 'choice':
      return <Choice {...props} options={props.field.asked.options} />;
    case 'percent':
    case 'count':
      return <Amount {...props} least={props.field.asked.least} most={props.field.asked.most} />;
    case 'bounds':
      return <Bounds {...props} />;
    case 'procedures':
      return <Procedures {...props} />;
    case 'kinds':
      return <Kinds {...props} />;
  }
}

function Choice({
  field,
  text,
  frame,
  options,
  onChange,
}: ControlProps & { readonly options: readonly string[] }): ReactElement {
  const words = useMethodologyWords().fields[field.path];
  return (
    <select
      value={text}
      aria-labelledby={frame.labelledBy}
      aria-describedby={frame.describedBy}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {words.options?.[option] ?? option}
        </option>
      ))}
    </select>
  );
}

/** A slider over what is usual beside the number itself. */
function Amount(props: ControlProps & { readonly least: number; readonly most: number }): ReactElement {
  const { field, text, frame, least, most, onChange } = props;
  const words = useMethodologyWords();
  const { name, unit } = words.fields[field.path];
  const number = Number(text.replace(',', '.'));
  return (
    <div className="parameter-amount">
      <input
        type="range"
        min={least}
        max={most}
        step={1}
        value={Number.isFinite(number) ? Math.min(most, Math.max(least, number)) : least}
        aria-label={words.slider(name)}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      <input
        className="parameter-number"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-labelledby={frame.labelledBy}
        aria-describedby={frame.describedBy}
        aria-invalid={frame.isWrong}
        onChange={(event) => {
          onChange(event.target.value.trim());
        }}
      />
      {unit === undefined ? null : <span aria-hidden="true">{unit}</span>}
    </div>
  );
}

function Bounds({ text, frame, onChange }: ControlProps): ReactElement {
  const words = useMethodologyWords();
  const parts = text.split(',');
  return (
    <div
      className="parameter-bounds"
      role="group"
      aria-labelledby={frame.labelledBy}
      aria-describedby={frame.describedBy}
    >
      {words.bounds.map((label, index) => (
        <label key={label}>
          {label}
          <input
            className="parameter-number"
            inputMode="decimal"
            autoComplete="off"
            value={parts[index] ?? ''}
            aria-invalid={frame.isWrong}
            onChange={(event) => {
              const typed = event.target.value.trim().replace(',', '.');
              onChange(words.bounds.map((_, at) => (at === index ? typed : (parts[at] ?? ''))).join(','));
            }}
          />
        </label>
      ))}
    </div>
  );
}

const every = '[{}]';
const gradesOfVpr = [4, 5, 6, 7, 8];

/** What may be ticked: ВПР by subject and grade, exams by subject. */
const ticks: readonly ProcedurePattern[] = defaultParameters.PROCEDURES.flatMap((pattern): ProcedurePattern[] =>
  pattern.grades === undefined ? [pattern] : gradesOfVpr.map((grade) => ({ ...pattern, grades: [grade] })),
);

function covers(pattern: ProcedurePattern, tick: ProcedurePattern): boolean {
  const isGrade = tick.grades === undefined || tick.grades.every((grade) => pattern.grades?.includes(grade) ?? true);
  return pattern.type === tick.type && pattern.subject === tick.subject && pattern.level === undefined && isGrade;
}

/** Ticks that say the same as the patterns; null: the patterns say something that ticks cannot. */
function ticksOf(patterns: readonly ProcedurePattern[]): readonly ProcedurePattern[] | null {
  const ticked = ticks.filter((tick) => patterns.some((pattern) => covers(pattern, tick)));
  const isTold = patterns.every((pattern) => {
    const own = ticked.filter((tick) => covers(pattern, tick));
    return own.length > 0 && (pattern.grades ?? gradesOfVpr.slice(0, own.length)).length === own.length;
  });
  return isTold ? ticked : null;
}

/** Grades of one subject become one pattern again, in the order of the ticks. */
function patternsOf(ticked: readonly ProcedurePattern[]): readonly ProcedurePattern[] {
  const groups = Map.groupBy(ticked, ({ type, subject }) => `${type ?? ''}|${subject ?? ''}`);
  return [...groups.values()].map((own) => {
    const grades = own.flatMap((tick) => tick.grades ?? []);
    return grades.length === 0 ? { ...own[0] } : { ...own[0], grades };
  });
}

function Procedures({ text, frame, onChange }: ControlProps): ReactElement {
  const words = useMethodologyWords();
  const isEvery = text === every;
  const ticked = isEvery ? [] : ticksOf(JSON.parse(text) as readonly ProcedurePattern[]);
  const toggle = (tick: ProcedurePattern): void => {
    const known = ticked ?? [];
    const next = known.includes(tick)
      ? known.filter((one) => one !== tick)
      : ticks.filter((one) => one === tick || known.includes(one));
    onChange(JSON.stringify(patternsOf(next)));
  };
  return (
    <div
      role="group"
      aria-labelledby={frame.labelledBy}
      aria-describedby={frame.describedBy}
      className="parameter-ticks"
    >
      <label className="check">
        <input
          type="checkbox"
          checked={isEvery}
          onChange={() => {
            onChange(isEvery ? JSON.stringify(defaultParameters.PROCEDURES) : every);
          }}
        />
        {words.everyProcedure}
      </label>
      {ticked === null ? <p className="small">{words.ownProcedures}</p> : null}
      {isEvery
        ? null
        : ticks.map((tick) => (
            <label key={JSON.stringify(tick)} className="check">
              <input
                type="checkbox"
                checked={ticked?.includes(tick) ?? false}
                onChange={() => {
                  toggle(tick);
                }}
              />
              {sayPattern(words, tick)}
            </label>
          ))}
    </div>
  );
}

function Kinds({ text, frame, onChange }: ControlProps): ReactElement {
  const words = useMethodologyWords();
  const chosen = text.split(',').filter((kind) => kind !== '');
  const known = [...new Set([...Object.keys(words.kinds), ...chosen])];
  return (
    <div
      role="group"
      aria-labelledby={frame.labelledBy}
      aria-describedby={frame.describedBy}
      className="parameter-ticks"
    >
      {known.map((kind) => (
        <label key={kind} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(kind)}
            onChange={() => {
              const next = known.filter((one) => (one === kind) !== chosen.includes(one));
              onChange(next.join(','));
            }}
          />
          {words.kinds[kind] ?? kind}
        </label>
      ))}
    </div>
  );
}
