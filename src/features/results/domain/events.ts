/** What is known of the results of a school and a region, by kind. */
export interface ResultEvents {
  /** Results of a year as they count now, of all procedures together. */
  'results.year': {
    readonly year: number;
    readonly procedures: number;
    readonly participants: number;
    readonly low: number;
  };
}
export const resultKinds = ['results.year'] as const satisfies readonly (keyof ResultEvents)[];

export interface ResultNews {
  'results.committed': { readonly fileName: string; readonly years: string; readonly rows: number };
}
export const resultNewsKinds = ['results.committed'] as const satisfies readonly (keyof ResultNews)[];

/** What waits for somebody who loads results. */
export interface ResultCards {
  /** Read, and nobody has said whether to load it. */
  'results.staged': { readonly fileName: string; readonly rows: number; readonly rejected: number };
  /** It can not be loaded as it is. */
  'results.refused': { readonly fileName: string; readonly rejected: number };
}
export const resultCardKinds = ['results.staged', 'results.refused'] as const satisfies readonly (keyof ResultCards)[];
