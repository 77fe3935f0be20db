import { recordStarts } from './record-lines.ts';
import type { MappedTable } from './store-source.ts';

/** A place in the table as the engine counts it: `ord` among the rows it read, `record` among all records of the file. */
export type EnginePlace = { readonly ord: number } | { readonly record: number };

/**
 * Names rows as the person's editor or spreadsheet does. Places must be asked for in rising order.
 * @param rejected records the engine left out, from 1, title and heading lines counted.
 */
export function rowNames(table: MappedTable, rejected: ReadonlySet<number>): (place: EnginePlace) => Promise<number> {
  const { source } = table;
  if (source.hasRowNumbers) return (place) => Promise.resolve('ord' in place ? place.ord : place.record);
  const starts = recordStarts(source.csvPath, source.delimiter);
  const toRow = (line: number): number => source.firstRow + line - source.skipLines - 1;
  let [record, ord, line] = [0, -1, 0];
  return async (place) => {
    while ('ord' in place ? ord < place.ord : record < place.record) {
      const next = await starts.next();
      if (next.done === true) break;
      record += 1;
      line = next.value.line;
      if (line > source.skipLines && !next.value.isBlank && !rejected.has(record)) ord += 1;
    }
    return toRow(line);
  };
}
