import type { Grounds } from '../domain/appeal.ts';

export interface Draft {
  readonly grounds: Grounds | '';
  readonly text: string;
}

const noDraft: Draft = { grounds: '', text: '' };

function keyOf(schoolId: number, editionId: number): string {
  return `opora.appeal.${String(schoolId)}.${String(editionId)}`;
}

/** What was typed and not sent, in this browser; a browser that keeps nothing gives an empty one. */
export function readDraft(schoolId: number, editionId: number): Draft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(schoolId, editionId)) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...noDraft, ...kept } : noDraft;
  } catch {
    return noDraft;
  }
}

export function keepDraft(schoolId: number, editionId: number, draft: Draft): void {
  const isEmpty = draft.grounds === '' && draft.text === '';
  try {
    if (isEmpty) localStorage.removeItem(keyOf(schoolId, editionId));
    else localStorage.setItem(keyOf(schoolId, editionId), JSON.stringify(draft));
  } catch {
    // A browser may forbid it; what is typed is then kept as long as the page.
  }
}

export function forgetDraft(schoolId: number, editionId: number): void {
  keepDraft(schoolId, editionId, noDraft);
}
