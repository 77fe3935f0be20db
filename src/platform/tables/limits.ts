/** What a file may cost before it is refused. Every value can be lowered or raised by the caller. */
export interface TableLimits {
  /** Columns with a heading. */
  readonly columns: number;
  /** Size of an archive on disk; it is held in memory while it is read. */
  readonly packedBytes: number;
  readonly archiveEntries: number;
  /** Inflated bytes of the whole archive, counted as they come, whatever its directory says. */
  readonly inflatedBytes: number;
  /** Inflated to packed, looked at once an entry has grown past `ratioFromBytes`. */
  /** Inflated bytes of a part that has to be held whole: shared strings, styles. */
  readonly wholePartBytes: number;
  readonly ratio: number;
  readonly ratioFromBytes: number;
  readonly seconds: number;
  readonly heapMegabytes: number;
}

export const defaultLimits: TableLimits = {
  columns: 100,
  packedBytes: 256 * 1024 ** 2,
  archiveEntries: 2_000,
  inflatedBytes: 2 * 1024 ** 3,
  wholePartBytes: 256 * 1024 ** 2,
  ratio: 200,
  ratioFromBytes: 10 * 1024 ** 2,
  seconds: 300,
  heapMegabytes: 400,
};
