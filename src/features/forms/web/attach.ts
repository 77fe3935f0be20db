import type { AttachedFile } from '../domain/answers.ts';
import { formsClient } from './api.ts';

interface Place {
  /** Null: the answers are about the municipality. */
  readonly schoolId: number | null;
  readonly municipalityId: number;
}

/** Where a file of answers about a place is read; it is saved, never shown inside the page. */
export function hrefOf({ schoolId, municipalityId }: Place): (file: AttachedFile) => string {
  const place = schoolId === null ? { municipalityId } : { schoolId };
  return ({ sha256 }) => formsClient.href('file', { ...place, sha256 });
}

/** Sends a file for answers about a place; the sheet names it in the answer. */
export function attachTo({ schoolId, municipalityId }: Place): (file: File) => Promise<AttachedFile> {
  const place = schoolId === null ? { municipalityId } : { schoolId };
  const onProgress = (): void => undefined;
  return (file) => formsClient.upload('attach', { ...place, fileName: file.name }, { file, onProgress });
}
