import { isOfOneValue, type Check, type Column, type Condition, type Field, type FieldType } from '../definition.ts';
import { limits } from '../check-type.ts';
import type { Codes } from './codes.ts';
import { readConstraint } from './constraint.ts';
import { fieldTypeOf, type Lists } from './kind-of-field.ts';
import type { Placed } from './layout.ts';
import { conditionFrom, depthOf, type Names } from './meaning.ts';
import type { Remarks } from './remark.ts';
import type { SheetLine } from './sheet.ts';
import { failedConstraint, noWords, yesWords } from './sheet.words.ts';
import { tellCell, textIn, type Reading } from './text-in.ts';

/** Rows of a table whose number the file does not say. */
const USUAL_ROWS = 50;
const DEEPEST_CONDITION = 3;

export interface Workshop {
  readonly sheet: string;
  readonly lists: Lists;
  readonly names: Names;
  readonly remarks: Remarks;
  readonly checks: Check[];
  readonly checkCodes: Codes;
}

export function readingIn({ sheet, remarks }: Pick<Workshop, 'sheet' | 'remarks'>, line: SheetLine): Reading {
  return { sheet, remarks, line };
}

/** @returns null for what is no question, or none that a form knows; it was told */
export function questionOf(placed: Placed, shop: Workshop): Field | null {
  const { code, line } = placed;
  const reading = readingIn(shop, line);
  const type = placed.type.kind === 'begin' ? tableOf(placed, shop) : fieldTypeOf(placed.type, reading, shop.lists);
  if (type === null) return null;
  tellCode(reading, code);
  const hint = textIn(reading, 'hint', 300);
  const visibleWhen = conditionOf([...placed.conditions, line], shop);
  const asked = {
    ...{ code, label: labelOf(reading, code), isRequired: isRequired(reading) },
    ...(hint === '' ? {} : { hint }),
    ...(visibleWhen === null ? {} : { visibleWhen }),
  };
  return constrained({ ...asked, ...type }, reading, shop);
}

function tellCode(reading: Reading, code: string): void {
  if (code !== reading.line.at('name')) tellCell(reading, 'name_changed', 'name', { became: code });
}

function labelOf(reading: Reading, code: string): string {
  const label = textIn(reading, 'label', 500);
  if (label === '') tellCell(reading, 'label_from_name', 'label', { became: reading.line.at('name') || code });
  return label || reading.line.at('name').slice(0, 500) || code;
}

function isRequired(reading: Reading): boolean {
  const written = reading.line.at('required').toLowerCase();
  if (yesWords.includes(written)) return true;
  if (!noWords.includes(written)) tellCell(reading, 'required_left_out', 'required');
  return false;
}

/** Conditions of the row and of what it stands in, all of which have to hold. */
export function conditionOf(lines: readonly SheetLine[], shop: Workshop): Condition | null {
  const found = lines.flatMap((line) => {
    const written = line.at('relevant');
    if (written === '') return [];
    const meant = conditionFrom(written, shop.names);
    if (meant.ok) return meant.value.kind === 'all' ? meant.value.of : [meant.value];
    tellCell(readingIn(shop, line), 'condition_left_out', 'relevant');
    return [];
  });
  const [first] = found;
  if (first === undefined) return null;
  const whole: Condition = found.length === 1 ? first : { kind: 'all', of: found };
  if (depthOf(whole) <= DEEPEST_CONDITION) return whole;
  for (const line of lines) tellCell(readingIn(shop, line), 'condition_left_out', 'relevant');
  return null;
}

function constrained(field: Field, reading: Reading, shop: Workshop): Field {
  const source = reading.line.at('constraint');
  const message = textIn(reading, 'constraint_message', 1000);
  if (source === '') return field;
  const { bounds, checks, left } = readConstraint(source, field, shop.names);
  for (const part of left) tellCell(reading, 'constraint_left_out', 'constraint', { found: part });
  if (checks.length === 0 && message !== '') tellCell(reading, 'message_left_out', 'constraint_message');
  const said = message === '' ? failedConstraint(source).slice(0, 1000) : message;
  for (const check of checks)
    shop.checks.push({
      ...check,
      code: shop.checkCodes.give(`${field.code}_check`, 'check'),
      severity: 'error',
      message: said,
    });
  return { ...field, ...bounds };
}

function tableOf(placed: Placed, shop: Workshop): FieldType | null {
  const reading = readingIn(shop, placed.line);
  const columns = placed.columns.flatMap((column) => columnOf(column, shop) ?? []);
  if (columns.length === 0) {
    tellCell(reading, 'type_left_out', 'type');
    return null;
  }
  const written = placed.line.at('repeat_count');
  const most = /^\d{1,3}$/.test(written) ? Number(written) : 0;
  const isSaid = most >= 1 && most <= limits.rows;
  if (!isSaid) tellCell(reading, 'rows_limited', 'repeat_count', { became: String(USUAL_ROWS) });
  return { type: 'table', columns, rows: { most: isSaid ? most : USUAL_ROWS } };
}

function columnOf(placed: Placed, shop: Workshop): Column | null {
  const { code, line } = placed;
  const reading = readingIn(shop, line);
  if (placed.type.kind === 'note' || placed.type.kind === 'calculate') {
    tellCell(reading, placed.type.kind === 'note' ? 'note_left_out' : 'calculation_left_out', 'type');
    return null;
  }
  const type = fieldTypeOf(placed.type, reading, shop.lists);
  if (type === null) return null;
  if (!isOfOneValue(type)) {
    tellCell(reading, 'type_left_out', 'type');
    return null;
  }
  tellCode(reading, code);
  for (const one of [...placed.conditions, line])
    if (one.at('relevant') !== '') tellCell(readingIn(shop, one), 'condition_left_out', 'relevant');
  if (line.at('hint') !== '') tellCell(reading, 'column_left_out', 'hint');
  const column = { ...type, code, label: labelOf(reading, code), isRequired: isRequired(reading) };
  return boundedColumn(column, reading, shop);
}

/** A column has bounds and no checks. */
function boundedColumn(column: Column, reading: Reading, { names }: Workshop): Column {
  const source = reading.line.at('constraint');
  if (source === '') return column;
  const { bounds, checks, left } = readConstraint(source, column, names);
  if (checks.length > 0 || left.length > 0) tellCell(reading, 'constraint_left_out', 'constraint');
  if (reading.line.at('constraint_message') !== '') tellCell(reading, 'message_left_out', 'constraint_message');
  return { ...column, ...bounds };
}
