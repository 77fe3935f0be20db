/** What there is of one list year. Runs by their number; null: there is none. */
export interface YearState {
  readonly year: number;
  /** The computation that counts now. */
  readonly currentRunId: number | null;
  readonly published: EditionRun | null;
  /** Draft or checked. */
  readonly open: (EditionRun & { readonly isShown: boolean }) | null;
}

export interface EditionRun {
  readonly editionId: number;
  readonly listRunId: number;
}

/** `headOffice`: makes, checks or publishes editions. `school`: reads the sheet of the own school. */
export interface Reader {
  readonly isHeadOffice: boolean;
  readonly isSchool: boolean;
}

export interface Sight {
  readonly listRunId: number;
  readonly editionId: number | null;
  /** `sheet`: of the own school only. */
  readonly as: 'published' | 'computed' | 'sheet';
}

/**
 * Who sees what of a year: what is published, everybody; before that the head office sees the edition that is being made, else
 * the computation, and a school its own sheet once it was shown. Null: there is nothing to see yet.
 */
export function sightOf({ published, open, currentRunId }: YearState, reader: Reader): Sight | null {
  if (published !== null) return { ...published, as: 'published' };
  if (reader.isHeadOffice) {
    if (open !== null) return { listRunId: open.listRunId, editionId: open.editionId, as: 'computed' };
    return currentRunId === null ? null : { listRunId: currentRunId, editionId: null, as: 'computed' };
  }
  if (!reader.isSchool || open?.isShown !== true) return null;
  return { listRunId: open.listRunId, editionId: open.editionId, as: 'sheet' };
}
