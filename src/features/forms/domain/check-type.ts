import {
  isOfOneValue,
  type CellType,
  type Field,
  type FieldType,
  type MatrixType,
  type Option,
  type TableType,
} from './definition.ts';
import { isDay } from './examine-cell.ts';
import { compareExact, exactOf } from './exact.ts';
import type { Place } from './form-problem.ts';

export const limits = {
  ...{ sections: 50, fields: 200, options: 200, columns: 30, rows: 500, cells: 2000, files: 20, checks: 200 },
  ...{ digits: 6, textLength: 20_000, minutes: 600, conditions: 2000 },
} as const;

export const CODE = /^[a-z][a-z0-9_]{0,59}$/;
/** Codes of options, rows and columns come from lists of the field too: `7_8`, `2023`. */
const OPTION_CODE = /^[a-z0-9][a-z0-9_]{0,59}$/i;

/** What a field of its type has to say beside what every field has. */
export function checkType(type: FieldType, place: Place): void {
  if (isOfOneValue(type)) {
    checkCellType(type, place);
    return;
  }
  switch (type.type) {
    case 'percent':
      checkLabel(type.partLabel, place.in('partLabel'));
      checkLabel(type.wholeLabel, place.in('wholeLabel'));
      return;
    case 'many':
      checkOptions(type.options, place.in('options'));
      checkCount(type.most, type.options.length, place.in('most'));
      return;
    case 'file':
      checkCount(type.maxFiles, limits.files, place.in('maxFiles'));
      return;
    case 'table':
      checkTable(type, place);
      return;
    case 'matrix':
      checkMatrix(type, place);
      return;
  }
}

function checkCellType(type: CellType, place: Place): void {
  switch (type.type) {
    case 'integer':
      checkBounds(type.min, type.max, place);
      return;
    case 'decimal':
      checkCount(type.digits, limits.digits, place.in('digits'));
      checkBound(type.min, type.digits, place.in('min'));
      checkBound(type.max, type.digits, place.in('max'));
      checkBounds(type.min, type.max, place);
      return;
    case 'choice':
      checkOptions(type.options, place.in('options'));
      return;
    case 'text':
      checkCount(type.maxLength, limits.textLength, place.in('maxLength'));
      return;
    case 'date':
      checkDays(type.min, type.max, place);
      return;
    case 'link':
  }
}

export function checkLabel(text: string, place: Place): void {
  if (text.trim() === '') place.tell('blank');
}

/** From one to so many. */
function checkCount(count: number | undefined, most: number, place: Place): void {
  if (count !== undefined && (count < 1 || count > most)) place.tell('out_of_range', count, `1–${String(most)}`);
}

function checkBound(bound: string | undefined, digits: number, place: Place): void {
  if (bound === undefined) return;
  const exact = exactOf(bound);
  if (exact === null) place.tell('bad_number', bound);
  else if (exact.digits > digits) place.tell('too_many_digits', bound, digits);
}

function checkBounds(min: number | string | undefined, max: number | string | undefined, place: Place): void {
  if (min === undefined || max === undefined) return;
  const [least, most] = [exactOf(String(min)), exactOf(String(max))];
  if (least !== null && most !== null && compareExact(least, most) > 0)
    place.in('max').tell('bounds_crossed', max, min);
}

function checkDays(min: string | undefined, max: string | undefined, place: Place): void {
  for (const [key, day] of Object.entries({ min, max }))
    if (day !== undefined && !isDay(day)) place.in(key).tell('bad_day', day);
  if (min !== undefined && max !== undefined && min > max) place.in('max').tell('bounds_crossed', max, min);
}

function checkOptions(options: readonly Option[], place: Place): void {
  if (options.length === 0) place.tell('no_options');
  if (options.length > limits.options) place.tell('out_of_range', options.length, `1–${String(limits.options)}`);
  checkCodes(options, OPTION_CODE, place);
}

/** Codes that are written as they have to be, once each, with something to read. */
export function checkCodes(
  all: readonly { readonly code: string; readonly label?: string }[],
  pattern: RegExp,
  place: Place,
): void {
  const seen = new Set<string>();
  for (const [index, { code, label }] of all.entries()) {
    const at = place.in(index);
    if (!pattern.test(code)) at.in('code').tell('bad_code', code);
    else if (seen.has(code)) at.in('code').tell('code_twice', code);
    if (label !== undefined) checkLabel(label, at.in('label'));
    seen.add(code);
  }
}

function checkTable({ columns, rows }: TableType, place: Place): void {
  if (columns.length === 0) place.in('columns').tell('no_options');
  if (columns.length > limits.columns)
    place.in('columns').tell('out_of_range', columns.length, `1–${String(limits.columns)}`);
  checkCodes(columns, OPTION_CODE, place.in('columns'));
  for (const [index, column] of columns.entries()) checkCellType(column, place.in('columns').in(index));
  if ('fixed' in rows) checkOptions(rows.fixed, place.in('rows').in('fixed'));
  else checkCount(rows.most, limits.rows, place.in('rows').in('most'));
}

function checkMatrix({ indicators, categories, min, max }: MatrixType, place: Place): void {
  checkOptions(indicators, place.in('indicators'));
  checkOptions(categories, place.in('categories'));
  const cells = indicators.length * categories.length;
  if (cells > limits.cells) place.in('categories').tell('out_of_range', cells, `1–${String(limits.cells)}`);
  checkBounds(min ?? 0, max, place);
}

/** What is known from elsewhere has to fit the field it fills. */
export function checkPrefill({ prefill, ...field }: Field, place: Place): void {
  if (prefill === undefined || prefill.from === 'before' || prefill.from === 'form') return;
  const fits = prefill.from === 'results' ? ['integer'] : factTypes(prefill.fact);
  if (!fits.includes(field.type)) place.in('prefill').tell('wrong_prefill', field.type, fits.join(', '));
}

function factTypes(fact: string): readonly string[] {
  return fact === 'kind' || fact === 'level' ? ['choice'] : ['text'];
}
