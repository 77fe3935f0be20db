import type { AttachedFile } from '../domain/answers.ts';
import { formsClient } from './api.ts';

interface Place {
  /** Null: the answers are about the municipality. */
  readonly schoolId: number | null;
  readonly municipalityId: number;
}

/** Sends a file for answers about a place; the sheet names it in the answer. */
export function attachTo({ schoolId, municipalityId }: Place): (file: File) => Promise<AttachedFile> {
  const place = schoolId === null ? { municipalityId } : { schoolId };
  const onProgress = (): void => undefined;
  return (file) => formsClient.upload('attach', { ...place, fileName: file.name }, { file, onProgress });
}
