import type { Field, FormDefinition } from './definition.ts';

/** Where a number stands in the answers: the field, and the way further in (`part`; row and column; `*` for all rows). */
export interface Reference {
  readonly field: Field;
  readonly way: readonly string[];
}

/** What stands behind `of` of an expression, as it is written: `code`, `code.part`, `code.row.column`, `code.*.column`. */
export function splitReference(of: string): { readonly code: string; readonly way: readonly string[] } {
  const [code = '', ...way] = of.split('.');
  return { code, way };
}

export type ReferenceFault = 'no_such_field' | 'not_a_number' | 'no_such_part' | 'no_such_row' | 'no_such_column';

/** @returns what it means in a form, or what is wrong with it */
export function findReference(fields: ReadonlyMap<string, Field>, of: string): Reference | ReferenceFault {
  const { code, way } = splitReference(of);
  const field = fields.get(code);
  if (field === undefined) return 'no_such_field';
  return faultOf(field, way) ?? { field, way };
}

type Numeric = Extract<Field, { readonly type: 'integer' | 'decimal' | 'percent' | 'matrix' | 'table' }>;

function hasNumbers(field: Field): field is Numeric {
  return ['integer', 'decimal', 'percent', 'matrix', 'table'].includes(field.type);
}

function faultOf(field: Field, way: readonly string[]): ReferenceFault | null {
  if (!hasNumbers(field)) return 'not_a_number';
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return way.length === 0 ? null : 'no_such_part';
    case 'percent':
      return ['part', 'whole'].includes(way.join('.')) ? null : 'no_such_part';
    case 'matrix':
      return faultOfCell(way, codesOf(field.indicators), codesOf(field.categories));
    case 'table':
      return faultOfTable(field, way);
  }
}

function faultOfTable(field: Extract<Field, { type: 'table' }>, way: readonly string[]): ReferenceFault | null {
  const { columns, rows } = field;
  const fixed = 'fixed' in rows ? codesOf(rows.fixed) : [];
  const fault = faultOfCell(way, [...fixed, '*'], codesOf(columns));
  if (fault !== null) return fault;
  const column = columns.find(({ code }) => code === way[1]);
  return column?.type === 'integer' || column?.type === 'decimal' ? null : 'not_a_number';
}

function faultOfCell(
  way: readonly string[],
  rows: readonly string[],
  columns: readonly string[],
): ReferenceFault | null {
  const [row, column] = way;
  if (row === undefined || column === undefined || way.length !== 2) return 'no_such_part';
  if (!rows.includes(row)) return 'no_such_row';
  return columns.includes(column) ? null : 'no_such_column';
}

function codesOf(all: readonly { readonly code: string }[]): readonly string[] {
  return all.map(({ code }) => code);
}

/** Every way of naming a number of a form, for whoever chooses one: columns of tables summed, cells one by one. */
export function listNumbers({ sections }: FormDefinition): readonly string[] {
  return sections.flatMap(({ fields }) => fields.flatMap(numbersIn));
}

function numbersIn(field: Field): readonly string[] {
  const { code } = field;
  if (!hasNumbers(field)) return [];
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return [code];
    case 'percent':
      return [`${code}.part`, `${code}.whole`];
    case 'matrix':
      return field.indicators.flatMap((row) => field.categories.map((column) => `${code}.${row.code}.${column.code}`));
    case 'table': {
      const columns = field.columns.filter(({ type }) => type === 'integer' || type === 'decimal');
      const rows = 'fixed' in field.rows ? codesOf(field.rows.fixed) : [];
      return ['*', ...rows].flatMap((row) => columns.map((column) => `${code}.${row}.${column.code}`));
    }
  }
}
