import type { ChangeKind, EditionCluster } from './edition.ts';

/** What the passport of a school tells of editions, by kind. */
export interface EditionEvents {
  'editions.published': { readonly year: number; readonly isListed: boolean; readonly cluster: EditionCluster | null };
  'editions.amended': {
    readonly year: number;
    readonly change: ChangeKind;
    readonly cluster: EditionCluster | null;
    readonly document: string;
  };
}
export const eventKinds = [
  'editions.published',
  'editions.amended',
] as const satisfies readonly (keyof EditionEvents)[];

/** What waits for somebody about editions. */
export interface EditionCards {
  'editions.toCheck': { readonly year: number; readonly listed: number };
  'editions.toShow': { readonly year: number; readonly listed: number };
  'editions.toPublish': { readonly year: number; readonly listed: number; readonly read: number };
  /** For the school: its own sheet, not read by anybody of it yet. */
  'editions.unreadSheet': { readonly year: number; readonly school: string };
}
export const makerKinds = ['editions.toCheck', 'editions.toShow'] as const satisfies readonly (keyof EditionCards)[];
export const publisherKinds = ['editions.toPublish'] as const satisfies readonly (keyof EditionCards)[];
export const schoolKinds = ['editions.unreadSheet'] as const satisfies readonly (keyof EditionCards)[];
