import type { Answer, Answers } from '#features/forms/domain/answers.ts';
import { onlyAsked } from '#features/forms/domain/asked.ts';
import type { CompiledForm } from '#features/forms/domain/compile.ts';
import type { CellType, Field, FormDefinition, Option } from '#features/forms/domain/definition.ts';
import { exactOf } from '#features/forms/domain/exact.ts';
import { listOf, own, recordOf } from '#features/forms/domain/own.ts';
import { decimalOf, type OutputValue } from '#platform/tables/output-value.ts';
import { exportWords as words } from './export.words.ts';

/** A column of the file: a field, or a number within one. */
export interface AnswerColumn {
  readonly heading: string;
  cellOf(answers: Answers): OutputValue;
}

/** The questions of a form as columns, in its order. Rows that were added by hand are counted: a file has one row for a unit. */
export function answerColumns({ sections }: FormDefinition): readonly AnswerColumn[] {
  return sections.flatMap(({ fields }) => fields.flatMap(columnsOf));
}

/** What is hidden now was not asked: nothing that is made of a file may count it. */
export function cellsOf(
  columns: readonly AnswerColumn[],
  form: Pick<CompiledForm, 'read'>,
  answers: Answers,
): readonly OutputValue[] {
  const asked = onlyAsked(form, answers);
  return columns.map((column) => column.cellOf(asked));
}

function columnsOf(field: Field): readonly AnswerColumn[] {
  const { code, label } = field;
  const column = (heading: string, read: (answer: Answer) => OutputValue): AnswerColumn => ({
    heading,
    cellOf: ({ values }) => {
      const answer = own(values, code);
      if (answer === undefined) return null;
      const unknown = recordOf(answer)?.['noData'];
      return typeof unknown === 'string' ? words.noData(unknown) : read(answer);
    },
  });
  if (field.type === 'percent') {
    return [
      column(`${label}: ${field.partLabel}`, (answer) => plain(recordOf(answer)?.['part'])),
      column(`${label}: ${field.wholeLabel}`, (answer) => plain(recordOf(answer)?.['whole'])),
    ];
  }
  if (field.type === 'table') return tableColumns(field, column);
  if (field.type !== 'matrix') return [column(label, (answer) => single(field, answer))];
  return pairsOf(field.indicators, field.categories).map(([indicator, category]) =>
    column(`${label}: ${indicator.label}, ${category.label}`, (answer) =>
      plain(recordOf(recordOf(recordOf(answer)?.['counts'])?.[indicator.code])?.[category.code]),
    ),
  );
}

/** The answer to a field that is one column. */
function single(field: Exclude<Field, { type: 'percent' | 'table' | 'matrix' }>, answer: Answer): OutputValue {
  if (field.type === 'many') return labelsOf(field.options, answer);
  if (field.type === 'file') return listOf(recordOf(answer)?.['files'])?.length ?? null;
  return value(field, answer);
}

/** One value, in a field of its own or in a cell of a table. What is no number of digits stays as it was typed. */
function value(type: CellType, answer: unknown): OutputValue {
  if (type.type === 'choice') return labelOf(type.options, answer);
  if (type.type === 'date') return dayOf(answer);
  const isDecimal = type.type === 'decimal' && typeof answer === 'string' && exactOf(answer) !== null;
  return isDecimal ? decimalOf(answer) : plain(answer);
}

/** As a day of a calendar, so that a table of the office sorts it. */
function dayOf(answer: unknown): OutputValue {
  const isDay = typeof answer === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(answer);
  return isDay ? new Date(`${answer}T00:00:00Z`) : plain(answer);
}

type Make = (heading: string, read: (answer: Answer) => OutputValue) => AnswerColumn;

function tableColumns(field: Extract<Field, { type: 'table' }>, column: Make): readonly AnswerColumn[] {
  const rowsOf = (answer: Answer): readonly unknown[] => listOf(recordOf(answer)?.['rows']) ?? [];
  if (!('fixed' in field.rows)) return [column(words.rows(field.label), (answer) => rowsOf(answer).length)];
  return pairsOf(field.rows.fixed, field.columns).map(([row, cell]) =>
    column(`${field.label}: ${row.label}, ${cell.label}`, (answer) => {
      const found = rowsOf(answer)
        .map(recordOf)
        .find((one) => one?.['row'] === row.code);
      return value(cell, own(recordOf(found?.['cells']) ?? {}, cell.code));
    }),
  );
}

function pairsOf<A, B>(down: readonly A[], across: readonly B[]): readonly (readonly [A, B])[] {
  return down.flatMap((one) => across.map((other) => [one, other] as const));
}

function plain(value: unknown): OutputValue {
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}

function labelOf(options: readonly Option[], code: unknown): string | null {
  return typeof code === 'string' ? (options.find((option) => option.code === code)?.label ?? code) : null;
}

function labelsOf(options: readonly Option[], codes: unknown): string | null {
  return (
    listOf(codes)
      ?.map((code) => labelOf(options, code) ?? '')
      .join('; ') ?? null
  );
}
