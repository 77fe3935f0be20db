import { forgetKept, keep, readKept } from '#ui/kept.ts';
import type { Grounds } from '../domain/appeal.ts';

export interface Draft {
  readonly grounds: Grounds | '';
  readonly text: string;
}

const noDraft: Draft = { grounds: '', text: '' };

function keyOf(schoolId: number, editionId: number): string {
  return `appeal.${String(schoolId)}.${String(editionId)}`;
}

/** What was typed and not sent, in this browser; a browser that keeps nothing gives an empty one. */
export function readDraft(schoolId: number, editionId: number): Draft {
  const kept = readKept(keyOf(schoolId, editionId));
  return typeof kept === 'object' && kept !== null ? { ...noDraft, ...kept } : noDraft;
}

export function keepDraft(schoolId: number, editionId: number, draft: Draft): void {
  const isEmpty = draft.grounds === '' && draft.text === '';
  if (isEmpty) forgetKept(keyOf(schoolId, editionId));
  else keep(keyOf(schoolId, editionId), draft);
}

export function forgetDraft(schoolId: number, editionId: number): void {
  keepDraft(schoolId, editionId, noDraft);
}
