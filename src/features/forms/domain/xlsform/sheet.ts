import type { Remarks } from './remark.ts';
import { ownLanguage } from './sheet.words.ts';

/** A sheet as it was read: rows as the person's spreadsheet numbers them. */
export interface RawSheet {
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

export const sheetColumns = {
  survey: [
    ...(['type', 'name', 'label', 'hint', 'required', 'relevant', 'constraint', 'constraint_message'] as const),
    ...(['calculation', 'parameters', 'appearance', 'repeat_count'] as const),
  ],
  choices: ['list_name', 'name', 'label'],
  settings: ['form_title', 'form_id', 'default_language', 'version'],
} as const satisfies Record<string, readonly string[]>;
export type SheetName = keyof typeof sheetColumns;

const TRANSLATED: readonly string[] = ['label', 'hint', 'constraint_message'];

/** A row by what its columns mean. */
export interface SheetLine {
  readonly row: number;
  readonly at: (column: string) => string;
  /** The heading of a column as it is written in the file. */
  readonly heading: (column: string) => string;
}

interface Heading {
  readonly base: string;
  readonly language: string | null;
}

function headingOf(text: string): Heading {
  const [base = '', ...rest] = text.trim().split(/::?/);
  const known = base.trim().toLowerCase().replaceAll(/\s+/g, '_');
  return { base: known, language: rest.length === 0 ? null : rest.join(':').trim() };
}

/** How many of the cells are headings of one of the sheets; one of `settings` alone is enough. */
export function scoreXlsformHeading(cells: readonly string[]): number {
  const bases = cells.map((cell) => headingOf(cell).base);
  const scores = Object.values(sheetColumns).map(
    (columns: readonly string[]) => new Set(bases.filter((base) => columns.includes(base))).size,
  );
  const isSettings = bases.includes('form_title') || bases.includes('form_id');
  return Math.max(...scores) + (isSettings ? 2 : 0);
}

/** Reads the rows of a sheet by its headings; of several languages the own one. Columns that nothing reads are told. */
export function linesOf(name: SheetName, raw: RawSheet, remarks: Remarks): readonly SheetLine[] {
  const known: readonly string[] = sheetColumns[name];
  const headings = raw.headings.map(headingOf);
  const places = new Map<string, number>();
  for (const column of known) {
    const among = headings.flatMap((heading, index) => (heading.base === column ? [{ ...heading, index }] : []));
    const chosen = chooseLanguage(among);
    if (chosen !== undefined) places.set(column, chosen.index);
  }
  tellUnread({ name, raw, headings, used: new Set(places.values()) }, remarks);
  return raw.rows.map(({ row, cells }) => ({
    row,
    at: (column) => cells[places.get(column) ?? -1] ?? '',
    heading: (column) => raw.headings[places.get(column) ?? -1] ?? column,
  }));
}

type Placed = Heading & { readonly index: number };

function chooseLanguage(among: readonly Placed[]): Placed | undefined {
  const own = among.find(({ language }) => language !== null && ownLanguage.test(language));
  return own ?? among.find(({ language }) => language === null) ?? among[0];
}

interface Unread {
  readonly name: SheetName;
  readonly raw: RawSheet;
  readonly headings: readonly Heading[];
  readonly used: ReadonlySet<number>;
}

function tellUnread({ raw, headings, used }: Unread, remarks: Remarks): void {
  for (const [index, heading] of headings.entries()) {
    const first = raw.rows.find(({ cells }) => (cells[index] ?? '') !== '');
    if (used.has(index) || first === undefined) continue;
    const isLanguage = heading.language !== null && TRANSLATED.includes(heading.base);
    remarks.tell(isLanguage ? 'language_left_out' : 'column_left_out', {
      ...{ sheet: raw.sheet, row: first.row, column: raw.headings[index] ?? '', found: first.cells[index] ?? '' },
    });
  }
}
