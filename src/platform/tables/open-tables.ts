import { mkdtemp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { requireReadable, sniffKind, type FileKind } from './file-kind.ts';
import { FileRefused, refuse } from './file-problem.ts';
import { defaultLimits, type TableLimits } from './limits.ts';
import { openCsv } from './open-csv.ts';
import { openXlsx } from './open-xlsx.ts';
import type { FileProblem, SourceTable } from './source-table.ts';

export interface OpenOptions {
  /** Name as the person gave it; only its extension is compared with the content, folders in it are ignored. */
  readonly fileName: string;
  /** Existing folder; everything temporary is written into a new folder inside it. */
  readonly workDir: string;
  readonly limits?: Partial<TableLimits>;
  /** How many of the cells look like headings the caller knows. */
  readonly scoreHeading: (cells: readonly string[]) => number;
}

export interface OpenedTables {
  /** Empty exactly when `refusals` is not. */
  readonly tables: readonly SourceTable[];
  /** Why the whole file is refused. */
  readonly refusals: readonly FileProblem[];
  /** What is true of the file and not of one table: hidden and several sheets. Warnings of a table are in the table. */
  readonly warnings: readonly FileProblem[];
  /** Removes the temporary files; the tables cannot be read afterwards. */
  readonly dispose: () => Promise<void>;
}

/** Reads any file a person may give as a table; refuses with a reason, never throws for the content of the file. */
export async function openTables(path: string, options: OpenOptions): Promise<OpenedTables> {
  const file = options.fileName.split(/[\\/]/).at(-1) ?? '';
  const folder = await mkdtemp(join(options.workDir, 'tables-'));
  const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const job = {
      path,
      file,
      folder,
      limits: { ...defaultLimits, ...options.limits },
      scoreHeading: options.scoreHeading,
    };
    const kind = requireReadable(await sniff(path, file), file);
    if (kind === 'zip') return { ...(await openXlsx(job)), refusals: [], dispose };
    return { tables: [await openCsv(job)], refusals: [], warnings: [], dispose };
  } catch (error) {
    await dispose();
    if (error instanceof FileRefused)
      return { tables: [], refusals: [error.problem, ...error.beside], warnings: [], dispose };
    throw error;
  }
}

async function sniff(path: string, file: string): Promise<FileKind> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
    const head = buffer.subarray(0, bytesRead);
    if (isEmpty(head)) return refuse('empty_file', file);
    return sniffKind(head);
  } finally {
    await handle.close();
  }
}

function isEmpty(head: Buffer): boolean {
  return (
    head.length < 65_536 &&
    head
      .toString('latin1')
      .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
      .replaceAll('\0', '')
      .trim() === ''
  );
}
