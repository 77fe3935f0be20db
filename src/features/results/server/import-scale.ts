import { join } from 'node:path';
import { writeLocalFile } from '#platform/local-files.ts';
import type { RowProblem } from './crunch-types.ts';
import type { Work } from './read-batch.ts';
import { readScaleFile } from './side-files.ts';
import { saveScales } from './store.ts';

export interface ScaleImport {
  /** False: nothing was changed, see the problems. */
  readonly isAccepted: boolean;
  readonly scales: number;
  readonly problems: readonly RowProblem[];
}

/**
 * Makes the scales of a file the ones the region has approved: from then on they give marks and check them. The version before
 * stays; batches read before are not read again.
 */
export async function importScale(
  { db, files, now }: Pick<Work, 'db' | 'files' | 'now'>,
  regionId: number,
  file: { readonly sha256: string; readonly fileName: string },
): Promise<ScaleImport> {
  const read = await files.withScratch(async (folder) => {
    // The reader looks at the ending of the name, the store has no names; nothing else of the given name touches the disk.
    const path = join(folder, `scale${/\.\w{1,10}$/.exec(file.fileName)?.[0] ?? ''}`);
    await writeLocalFile(path, files.read(file.sha256));
    return await readScaleFile(path);
  });
  if (!read.ok) {
    const problems = read.error.map((problem) => ({ ...problem, file: file.fileName }));
    return { isAccepted: false, scales: 0, problems };
  }
  await saveScales(db, regionId, read.value, now());
  return { isAccepted: true, scales: read.value.length, problems: [] };
}
