import { Runs } from './runs.ts';

/** Rows and columns from 1, as in «B2:D5». */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface SheetFacts {
  readonly hiddenRows: Runs;
  readonly formulas: { count: number; first: CellPlace | null };
  /** Formulas that were never calculated; one place a row. */
  readonly withoutValue: CellPlace[];
  readonly merges: MergedRange[];
  /** Column → the rows whose code is shown with so many digits. */
  readonly padded: Map<number, { readonly digits: number; readonly rows: Runs }[]>;
}

/**
 * Picks out of sheet XML what the reading library does not tell. Looks only for the marks of these facts, so a sheet
 * without them costs no more than a search. Feed it the inflated bytes in order.
 */
export class SheetScanner {
  readonly facts: SheetFacts = {
    hiddenRows: new Runs(),
    formulas: { count: 0, first: null },
    withoutValue: [],
    merges: [],
    padded: new Map(),
  };
  private readonly padding: ReadonlyMap<number, number>;
  private readonly marks: readonly string[];
  private prefix: string | null = null;
  private rest: Buffer = Buffer.alloc(0);
  /** Number of the last row seen, for writers that leave out the `r` of rows and cells. */
  private lastRow = 0;
  private implicitRows: boolean | null = null;

  constructor(padding: ReadonlyMap<number, number>) {
    this.padding = padding;
    // A formula shows by the end of its tag: «<» is everywhere, «f>» and «f » are rare.
    this.marks = [
      'f>',
      'f ',
      'hidden=',
      'mergeCell',
      ...[...padding.keys()].flatMap((style) => [`s="${String(style)}"`, `s='${String(style)}'`]),
    ];
  }

  feed(chunk: Buffer): void {
    const window = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    this.prefix ??= /<(\w+:)?worksheet\b/.exec(window.toString('latin1', 0, 4096))?.[1] ?? '';
    const cut = this.wholeUntil(window);
    this.scan(window.subarray(0, cut));
    this.rest = window.subarray(cut);
  }

  /** Bytes of a row that has not ended yet. */
  get waitingBytes(): number {
    return this.rest.length;
  }

  end(): SheetFacts {
    this.scan(this.rest);
    this.rest = Buffer.alloc(0);
    return this.facts;
  }

  /** Rows are not cut in two; outside the rows, tags are not. */
  private wholeUntil(window: Buffer): number {
    const open = `<${this.prefix ?? ''}row`;
    const bare = this.implicitRows === false ? -1 : window.lastIndexOf(`${open}>`);
    const row = Math.max(window.lastIndexOf(`${open} `), bare);
    const dataEnd = row === -1 ? -1 : window.indexOf(`</${this.prefix ?? ''}sheetData`, row);
    return row !== -1 && dataEnd === -1 ? row : window.lastIndexOf('>') + 1;
  }

  private scan(bytes: Buffer): void {
    this.implicitRows ??= this.isImplicit(bytes);
    if (this.implicitRows !== true && !this.marks.some((mark) => bytes.includes(mark, 0, 'latin1'))) return;
    this.scanText(bytes.toString('latin1'));
  }

  /** null: no row seen yet. */
  private isImplicit(bytes: Buffer): boolean | null {
    const row = bytes.indexOf(`<${this.prefix ?? ''}row`);
    return row === -1 ? null : !/^[^>]*\sr=/.test(bytes.toString('latin1', row, row + 400));
  }

  private scanText(text: string): void {
    const prefix = this.prefix ?? '';
    const rows = new RowLocator(text, prefix, this.lastRow);
    if (text.includes('hidden=')) this.scanHidden(text, rows);
    this.scanFormulas(text, rows);
    if (this.padding.size > 0) this.scanPadded(text, rows);
    if (text.includes('mergeCell')) this.scanMerges(text);
    this.lastRow = rows.last();
  }

  private scanHidden(text: string, rows: RowLocator): void {
    for (const match of text.matchAll(/<(?:\w+:)?row\b[^>]*\bhidden=["'](?:1|true)["']/g))
      this.facts.hiddenRows.add(rows.rowAt(match.index + 1));
  }

  private scanFormulas(text: string, rows: RowLocator): void {
    const open = `<${this.prefix ?? ''}f`;
    for (let at = text.indexOf(open); at !== -1; at = text.indexOf(open, at + open.length)) {
      if (!/[\s/>]/.test(text[at + open.length] ?? '')) continue;
      this.noteFormula(this.hasValue(text, at), () => rows.cellAt(at));
    }
  }

  private noteFormula(valued: boolean, locate: () => CellPlace): void {
    const { formulas, withoutValue } = this.facts;
    formulas.count++;
    if (formulas.first !== null && valued) return;
    const place = locate();
    formulas.first ??= place;
    if (!valued && withoutValue.at(-1)?.row !== place.row) withoutValue.push(place);
  }

  /** A text result may be empty; any other kind of cell without `<v>` was never calculated. */
  private hasValue(text: string, formula: number): boolean {
    const close = text.indexOf(`</${this.prefix ?? ''}c>`, formula);
    const cell = text.slice(formula, close === -1 ? undefined : close);
    if (/<(?:\w+:)?(?:v|is)(?:\s[^>]*)?>[^<]/.test(cell)) return true;
    const start = text.lastIndexOf(`<${this.prefix ?? ''}c `, formula);
    return /<(?:\w+:)?v[\s/>]/.test(cell) && /\bt=["']str["']/.test(text.slice(start, formula));
  }

  private scanPadded(text: string, rows: RowLocator): void {
    for (const [style, digits] of this.padding)
      for (const mark of [` s="${String(style)}"`])
        for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + mark.length)) {
          if (!text.startsWith(`<${this.prefix ?? ''}c `, text.lastIndexOf('<', at))) continue;
          const { row, column } = rows.cellAt(at);
          this.paddedRows(column, digits).add(row);
        }
  }

  private paddedRows(column: number, digits: number): Runs {
    const known = this.facts.padded.get(column) ?? [];
    const same = known.find((candidate) => candidate.digits === digits);
    if (same) return same.rows;
    const rows = new Runs();
    this.facts.padded.set(column, [...known, { digits, rows }]);
    return rows;
  }

  private scanMerges(text: string): void {
    for (const match of text.matchAll(
      /<(?:\w+:)?mergeCell\s[^>]*?\bref=["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/g,
    )) {
      const [, left = '', top = '', right = '', bottom = ''] = match;
      this.facts.merges.push({
        top: Number(top),
        left: columnNumber(left),
        bottom: Number(bottom),
        right: columnNumber(right),
      });
    }
  }
}

/** Tells the row and cell around a position; counts when the file gives no references. */
class RowLocator {
  private readonly text: string;
  private readonly prefix: string;
  private readonly before: number;
  private readonly implicit: boolean;

  constructor(text: string, prefix: string, before: number) {
    this.text = text;
    this.prefix = prefix;
    this.before = before;
    const firstRow = this.text.indexOf(`<${prefix}row`);
    this.implicit = firstRow !== -1 && !/^[^>]*\br=/.test(text.slice(firstRow, firstRow + 400));
  }

  /** `position` lies behind the opening «<» of the row's tag. */
  rowAt(position: number): number {
    const start = this.text.lastIndexOf(`<${this.prefix}row`, position);
    if (start === -1) return this.before;
    const reference = /^[^>]*?\sr=["'](\d{1,7})/.exec(this.text.slice(start, start + 400))?.[1];
    return reference === undefined ? this.before + this.countRows(start) : Number(reference);
  }

  cellAt(position: number): CellPlace {
    const start = this.text.lastIndexOf(`<${this.prefix}c `, position);
    const reference = /^[^>]*?\sr=["']([A-Z]{1,3})(\d{1,7})/.exec(this.text.slice(start, start + 400));
    if (reference) return { row: Number(reference[2]), column: columnNumber(reference[1] ?? '') };
    const row = this.text.lastIndexOf(`<${this.prefix}row`, position);
    const cells = this.text.slice(row, position).match(/<(?:\w+:)?c[\s>]/g)?.length ?? 1;
    return { row: this.rowAt(position), column: cells };
  }

  last(): number {
    const start = this.text.lastIndexOf(`<${this.prefix}row`);
    if (start === -1) return this.before;
    return this.implicit ? this.before + this.countRows(start) : this.rowAt(start + 1);
  }

  private countRows(until: number): number {
    return this.text.slice(0, until + this.prefix.length + 5).match(/<(?:\w+:)?row[\s>/]/g)?.length ?? 0;
  }
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
