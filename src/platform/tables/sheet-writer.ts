import { closeSync, openSync, writeSync } from 'node:fs';
import type { SheetRow } from './xlsx-protocol.ts';

const bufferedCharacters = 256 * 1024;
const needsQuotes = /[",\r\n]/;
/** The engine reads a cell of several lines only when all lines of the file end alike. */
const returns = /\r\n?/g;

/** Writes rows as CSV, synchronously: the reading library does not wait for its consumer, so waiting would pile up rows. */
export class SheetWriter {
  private readonly handle: number;
  private pending = '';

  constructor(path: string) {
    this.handle = openSync(path, 'wx', 0o600);
  }

  /** The row number comes first; short rows are filled up to `width`, a longer one keeps its cells so that it shows. */
  write({ row, cells }: SheetRow, width: number): void {
    let line = String(row);
    for (const cell of cells) line += needsQuotes.test(cell) ? `,${quoted(cell)}` : `,${cell}`;
    this.pending += line + ','.repeat(Math.max(0, width - cells.length)) + '\n';
    if (this.pending.length > bufferedCharacters) this.flush();
  }

  close(): void {
    this.flush();
    closeSync(this.handle);
  }

  private flush(): void {
    writeSync(this.handle, Buffer.from(this.pending));
    this.pending = '';
  }
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""').replaceAll(returns, '\n')}"`;
}
