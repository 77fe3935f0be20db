import type { ClusterOutcome } from '#features/lists/domain/evaluation.ts';
import type { ListChange } from '#features/lists/domain/school-events.ts';
import type { ChangeKind } from './edition.ts';

/** What the passport of a school tells of editions, by kind. */
export interface EditionEvents {
  'editions.amended': {
    readonly year: number;
    readonly change: ChangeKind;
    readonly cluster: ClusterOutcome | null;
    readonly document: string;
  };
}
export const eventKinds = ['editions.amended'] as const satisfies readonly (keyof EditionEvents)[];

/** What is told of a list that came out, on the territory of the reader. */
export interface EditionNews {
  'editions.opened': ListChange;
  /** By a decision: what stands now. */
  'editions.changed': ListChange & { readonly document: string };
  'editions.came': SchoolNews;
  'editions.kept': SchoolNews;
  'editions.went': SchoolNews;
}
interface SchoolNews {
  readonly year: number;
  readonly school: string;
}
export const newsKinds = [
  'editions.opened',
  'editions.changed',
  'editions.came',
  'editions.kept',
  'editions.went',
] as const satisfies readonly (keyof EditionNews)[];

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
