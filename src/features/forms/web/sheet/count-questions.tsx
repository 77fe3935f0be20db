import type { ReactElement } from 'react';
import { formatPercent } from '#kernel/share.ts';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { Answer } from '../../domain/answers.ts';
import { own, recordOf } from '../../domain/own.ts';
import { idOf, problemsAt, type Asking, type FieldOf } from './answering.ts';
import { CountEntry } from './entries.tsx';
import { Question } from './question.tsx';
import { sentenceOf, sheetWords } from './words.ts';

interface Props<F> {
  readonly field: F;
  readonly answer: Answer | undefined;
  readonly asking: Asking;
}

/** Two counts; the share is worked out, never typed. */
export function PercentQuestion({ field, answer, asking }: Props<FieldOf<'percent'>>): ReactElement {
  const words = useWords(sheetWords);
  const formats = useFormats();
  const counts = recordOf(answer) ?? {};
  const [part, whole] = [countOf(counts, 'part'), countOf(counts, 'whole')];
  const share = part !== undefined && whole !== undefined && part <= whole ? formatPercent(part, whole) : null;
  const put = (next: { readonly part: number | undefined; readonly whole: number | undefined }): void => {
    const kept = Object.fromEntries(Object.entries(next).filter(([, count]) => count !== undefined));
    asking.onAnswer(Object.keys(kept).length === 0 ? undefined : kept);
  };
  return (
    <Question field={field} asking={asking} isGroup>
      {() => (
        <div className="percent-entry">
          <Labelled
            at={`${field.code}.part`}
            label={field.partLabel}
            asking={asking}
            count={part}
            onCount={(count) => {
              put({ part: count, whole });
            }}
          />
          <Labelled
            at={`${field.code}.whole`}
            label={field.wholeLabel}
            asking={asking}
            count={whole}
            onCount={(count) => {
              put({ part, whole: count });
            }}
          />
          <output className="percent-share" htmlFor={`${idOf(`${field.code}.part`)} ${idOf(`${field.code}.whole`)}`}>
            {share === null ? <span className="small">{words.noShare}</span> : words.share(formats.decimal(share))}
          </output>
        </div>
      )}
    </Question>
  );
}

interface LabelledProps {
  readonly at: string;
  readonly label: string;
  readonly asking: Asking;
  readonly count: number | undefined;
  readonly onCount: (count: number | undefined) => void;
}

function Labelled({ at, label, asking, count, onCount }: LabelledProps): ReactElement {
  const words = useWords(sheetWords);
  const told = problemsAt(asking.problems, at);
  const id = idOf(at);
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {told.map((problem) => (
        <p className="form-error small" id={`${id}-wrong`} key={problem.kind}>
          {sentenceOf(problem, words)}
        </p>
      ))}
      <CountEntry
        id={id}
        value={count}
        isReadOnly={asking.isReadOnly}
        isWrong={told.length > 0}
        describedBy={told.length > 0 ? `${id}-wrong` : undefined}
        onCount={onCount}
      />
    </div>
  );
}

/** Indicators down, categories across; on a narrow screen each indicator is a block of its own. */
export function MatrixQuestion({ field, answer, asking }: Props<FieldOf<'matrix'>>): ReactElement {
  const { code, indicators, categories } = field;
  const counts = recordOf(recordOf(answer)?.['counts']) ?? {};
  const rowOf = (indicator: string): Readonly<Record<string, unknown>> => recordOf(own(counts, indicator)) ?? {};
  const put = (indicator: string, category: string, count: number | undefined): void => {
    const row = Object.fromEntries(
      Object.entries({ ...rowOf(indicator), [category]: count }).filter(([, one]) => one !== undefined),
    );
    const next = Object.fromEntries(
      Object.entries({ ...counts, [indicator]: row }).filter(([, one]) => Object.keys(recordOf(one) ?? {}).length > 0),
    ) as Readonly<Record<string, Readonly<Record<string, number>>>>;
    asking.onAnswer(Object.keys(next).length === 0 ? undefined : { counts: next });
  };
  return (
    <Question field={field} asking={asking} isGroup>
      {() => (
        <table className="entry-table">
          <thead>
            <tr>
              <td />
              {categories.map((category) => (
                <th key={category.code} scope="col">
                  {category.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {indicators.map((indicator) => (
              <tr key={indicator.code}>
                <th scope="row">{indicator.label}</th>
                {categories.map((category) => (
                  <MatrixCell
                    key={category.code}
                    at={`${code}.${indicator.code}.${category.code}`}
                    column={category.label}
                    row={indicator.label}
                    count={own(rowOf(indicator.code), category.code)}
                    asking={asking}
                    onCount={(count) => {
                      put(indicator.code, category.code, count);
                    }}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Question>
  );
}

interface MatrixCellProps {
  readonly at: string;
  readonly column: string;
  readonly row: string;
  readonly count: unknown;
  readonly asking: Asking;
  readonly onCount: (count: number | undefined) => void;
}

function MatrixCell({ at, column, row, count, asking, onCount }: MatrixCellProps): ReactElement {
  const words = useWords(sheetWords);
  const told = problemsAt(asking.problems, at);
  return (
    <td data-label={column}>
      <CountEntry
        id={idOf(at)}
        label={`${row}, ${column}`}
        value={count}
        isReadOnly={asking.isReadOnly}
        isWrong={told.length > 0}
        onCount={onCount}
      />
      {told.map((problem) => (
        <span className="form-error small" key={problem.kind}>
          {sentenceOf(problem, words)}
        </span>
      ))}
    </td>
  );
}

function countOf(counts: Readonly<Record<string, unknown>>, key: string): number | undefined {
  const count = own(counts, key);
  return typeof count === 'number' ? count : undefined;
}
