import type { Answer } from '#features/forms/domain/answers.ts';
import { isOfOneValue, type CellType, type Field, type FormDefinition } from '#features/forms/domain/definition.ts';
import { decimalEntered, integerEntered } from '#features/forms/domain/entry.ts';

/** A question that fits a cell: one value. */
export type CellField = Extract<Field, CellType>;

export function cellFields({ sections }: FormDefinition): readonly CellField[] {
  return sections.flatMap(({ fields }) => fields.filter((field): field is CellField => isOfOneValue(field)));
}

const RUSSIAN_DAY = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** What was typed or pasted as an answer; what is none is kept as it is, so that the problem can name it; null: nothing. */
export function answerEntered(field: CellField, text: string): Answer | null {
  const bare = text.trim();
  if (bare === '') return null;
  switch (field.type) {
    case 'integer':
      return integerEntered(bare) ?? null;
    case 'decimal':
      return decimalEntered(bare) ?? null;
    case 'choice':
      return optionNamed(field, bare);
    case 'date':
      return dayEntered(bare);
    case 'text':
    case 'link':
      return bare;
  }
}

function optionNamed({ options }: Extract<CellField, { type: 'choice' }>, text: string): string {
  const wanted = text.toLocaleLowerCase('ru');
  const found = options.find(({ code, label }) => code === text || label.toLocaleLowerCase('ru') === wanted);
  return found?.code ?? text;
}

/** As Excel shows it in Russia, or as ISO. */
function dayEntered(text: string): string {
  const [, day = '', month = '', year = ''] = RUSSIAN_DAY.exec(text) ?? [];
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** An answer as it stands in the cell to be typed over. */
export function cellText(field: CellField, answer: Answer | null): string {
  if (typeof answer === 'number') return String(answer);
  if (typeof answer !== 'string') return '';
  if (field.type === 'choice') return field.options.find(({ code }) => code === answer)?.label ?? answer;
  return field.type === 'decimal' ? answer.replace('.', ',') : answer;
}

/** What was copied, by rows of the table. */
export interface Placed<R> {
  readonly filled: readonly (readonly [row: R, text: string])[];
  /** More lines than rows below. */
  readonly beyond: number;
  /** Lines whose name is not in the table, or is there twice. */
  readonly unnamed: number;
}

/**
 * One column goes down the rows from the one it was pasted into. Of several columns the last one is the value; when the first one names
 * the rows, each value goes to its own, for a sheet has rarely the same order.
 */
export function placePasted<R extends { readonly name: string }>(
  text: string,
  rows: readonly R[],
  from: number,
): Placed<R> {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const cells = lines.map((line) => line.split('\t'));
  const byName = Map.groupBy(rows, ({ name }) => bareName(name));
  const isNamed = cells.some(([first = '', second]) => second !== undefined && byName.has(bareName(first)));
  if (isNamed) {
    const filled = cells.flatMap((line): readonly (readonly [R, string])[] => {
      const [row, second] = byName.get(bareName(line[0] ?? '')) ?? [];
      return row === undefined || second !== undefined ? [] : [[row, line.at(-1) ?? '']];
    });
    const named = cells.filter((line) => line.join('') !== '');
    return { filled, beyond: 0, unnamed: named.length - filled.length };
  }
  const below = rows.slice(from, from + cells.length);
  const filled = below.map((row, index): readonly [R, string] => [row, cells[index]?.at(-1) ?? '']);
  return { filled, beyond: cells.length - filled.length, unnamed: 0 };
}

/** Quotes and spaces differ from sheet to sheet. */
function bareName(name: string): string {
  return name
    .replaceAll(/[«»"“”„'\s\u00a0]+/g, ' ')
    .trim()
    .toLocaleLowerCase('ru');
}
