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

/** Lines of what was copied; of several columns the last one is the value. */
export function pastedLines(text: string): readonly string[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return lines.map((line) => line.split('\t').at(-1) ?? '');
}
