import { useWords } from '#ui/language.tsx';
import type { Formats } from '#ui/format.ts';
import { useFormats } from '#ui/use-formats.ts';
import type { Answer, TableRow } from '../../domain/answers.ts';
import { isOfOneValue, type CellType, type Field, type Option } from '../../domain/definition.ts';
import { listOf, own, recordOf } from '../../domain/own.ts';
import { en } from './en.ts';
import { ru, type AnswerTextWords } from './ru.ts';

/** An answer as one line of text, whatever was kept: for histories, differences and «в прошлый раз». */
export type SayAnswer = (field: Field, answer: Answer | null | undefined) => string;

export function useAnswerText(): SayAnswer {
  const words = useWords({ ru, en });
  const formats = useFormats();
  return (field, answer) => answerText(field, answer, { words, formats });
}

interface Means {
  readonly words: AnswerTextWords;
  readonly formats: Formats;
}

export function answerText(field: Field, answer: Answer | null | undefined, means: Means): string {
  const { words } = means;
  if (answer === null || answer === undefined) return words.nothing;
  const why = recordOf(answer)?.['noData'];
  if (typeof why === 'string') return words.noData(why);
  return isOfOneValue(field) ? cellText(field, answer, means) : manyText(field, answer, means);
}

/** Of an answer that has parts. */
function manyText(field: Exclude<Field, CellType>, answer: Answer, means: Means): string {
  const { words } = means;
  const parts = recordOf(answer);
  if (parts === null) return field.type === 'many' ? optionsText(field, answer) : words.open;
  switch (field.type) {
    case 'percent':
      return words.partOf(shown(own(parts, 'part'), words), shown(own(parts, 'whole'), words));
    case 'many':
      return words.open;
    case 'file':
      return filesText(own(parts, 'files'), words);
    case 'table':
      return tableText(field, (listOf(own(parts, 'rows')) ?? []) as readonly TableRow[], means);
    case 'matrix':
      return matrixText(field, recordOf(own(parts, 'counts')) ?? {}, words);
  }
}

function optionsText({ options }: Extract<Field, { type: 'many' }>, codes: Answer): string {
  return (listOf(codes) ?? []).map((code) => labelOf(options, code)).join(', ');
}

function filesText(files: unknown, words: AnswerTextWords): string {
  return (listOf(files) ?? []).map((file) => shown(recordOf(file)?.['name'], words)).join(', ');
}

function cellText(type: CellType, value: unknown, { words, formats }: Means): string {
  const text = shown(value, words);
  if (type.type === 'choice') return labelOf(type.options, value);
  if (type.type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formats.date(text) : text;
  const unit = 'unit' in type ? ` ${type.unit}` : '';
  return (type.type === 'decimal' ? formats.decimal(text) : text) + unit;
}

function tableText(field: Extract<Field, { type: 'table' }>, rows: readonly TableRow[], means: Means): string {
  const fixed = 'fixed' in field.rows ? field.rows.fixed : null;
  const said = rows.map(({ row, cells }, index) => {
    const name = fixed === null ? means.words.row(index + 1) : labelOf(fixed, row);
    const filled = field.columns.flatMap((column) => {
      const cell = own(cells, column.code) ?? null;
      return cell === null ? [] : [`${column.label} ${cellText(column, cell, means)}`];
    });
    return `${name}: ${filled.join(', ')}`;
  });
  return said.join('; ');
}

function matrixText(
  field: Extract<Field, { type: 'matrix' }>,
  counts: Readonly<Record<string, unknown>>,
  words: AnswerTextWords,
): string {
  const said = field.indicators.flatMap((indicator) => {
    const row = recordOf(own(counts, indicator.code));
    if (row === null) return [];
    const filled = field.categories.flatMap(({ code, label }) => {
      const count = own(row, code);
      return count === undefined ? [] : [`${label} ${shown(count, words)}`];
    });
    return [`${indicator.label}: ${filled.join(', ')}`];
  });
  return said.join('; ');
}

function labelOf(options: readonly Option[], code: unknown): string {
  return options.find((option) => option.code === code)?.label ?? (typeof code === 'string' ? code : '');
}

function shown(value: unknown, words: AnswerTextWords): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : words.open;
}
