import { ye, yo } from './letters.words.ts';
import { isoDate } from './registry-file.ts';
import { groupingHeadings, type GroupingField } from './registry.words.ts';
import { ALWAYS, dayAfter } from './school.ts';

export interface GroupingRow {
  readonly row: number;
  readonly grouping: string;
  readonly code: string;
  readonly validFrom: string;
  /** First day on which it no longer holds. */
  readonly validTo: string | null;
}

export interface GroupingFault {
  readonly code:
    'missing_column' | 'missing_value' | 'value_too_long' | 'bad_date' | 'dates_crossed' | 'unknown_school';
  readonly row: number | null;
  readonly field: GroupingField;
  readonly found: string | null;
  readonly expected: string | null;
}

const groupingFields = Object.keys(groupingHeadings) as GroupingField[];

function fieldOf(heading: string): GroupingField | null {
  const key = heading.toLowerCase().replaceAll(yo, ye).replace(/\s+/g, ' ').trim();
  const words = (field: GroupingField): readonly string[] => groupingHeadings[field];
  return groupingFields.find((field) => words(field).includes(key)) ?? null;
}

/** A file of groupings has a column that no registry has. */
export function isGroupingsHeading(headings: readonly string[]): boolean {
  return headings.some((heading) => fieldOf(heading) === 'grouping');
}

/** Reads every row; a file with a fault must not be used. */
export function readGroupings(
  headings: readonly string[],
  rows: readonly { readonly row: number; readonly cells: readonly string[] }[],
  knownCodes: ReadonlySet<string>,
): { values: GroupingRow[]; faults: GroupingFault[] } {
  const places = new Map(headings.map((heading, place) => [fieldOf(heading), place]));
  const missing = (['grouping', 'school_code'] as const).filter((field) => !places.has(field));
  if (missing.length > 0) {
    const faults = missing.map((field): GroupingFault => {
      return { code: 'missing_column', row: null, field, found: null, expected: groupingHeadings[field].join(', ') };
    });
    return { values: [], faults };
  }
  const read = rows.map(({ row, cells }) => {
    const text = (field: GroupingField): string => cells[places.get(field) ?? cells.length] ?? '';
    return readRow(row, text, knownCodes);
  });
  return { values: read.map(({ value }) => value), faults: read.flatMap(({ faults }) => faults) };
}

function readRow(
  row: number,
  text: (field: GroupingField) => string,
  knownCodes: ReadonlySet<string>,
): { value: GroupingRow; faults: GroupingFault[] } {
  const faults: GroupingFault[] = [];
  const fault = (code: GroupingFault['code'], field: GroupingField, expected: string | null): void => {
    faults.push({ code, row, field, found: text(field), expected });
  };
  const date = (field: 'valid_from' | 'valid_to'): string | null => {
    const iso = text(field) === '' ? null : isoDate(text(field));
    if (text(field) !== '' && iso === null) fault('bad_date', field, 'YYYY-MM-DD');
    return iso;
  };
  const [grouping, code] = [text('grouping'), text('school_code')];
  if (grouping === '') fault('missing_value', 'grouping', null);
  if (grouping.length > 80) fault('value_too_long', 'grouping', '80');
  if (!knownCodes.has(code)) fault('unknown_school', 'school_code', null);
  const [from, to] = [date('valid_from'), date('valid_to')];
  if (from !== null && to !== null && to < from) fault('dates_crossed', 'valid_to', `≥ ${from}`);
  const validTo = to === null ? null : dayAfter(to);
  return { value: { row, grouping, code, validFrom: from ?? ALWAYS, validTo }, faults };
}
