/** What a person is asked for, each apart. `public_contacts`: name, mail and phone on public pages. `mail_notices`: letters beside those of the account. */
export const purposes = ['public_contacts', 'mail_notices'] as const;
export type Purpose = (typeof purposes)[number];

/** Version of the text that is asked now. Another wording is another consent: everybody is asked anew. */
export const textVersions: Readonly<Record<Purpose, number>> = { public_contacts: 1, mail_notices: 1 };

export interface ConsentRecord {
  readonly purpose: Purpose;
  readonly textVersion: number;
  readonly givenAt: Date;
  readonly withdrawnAt: Date | null;
}

export interface ConsentState {
  readonly purpose: Purpose;
  /** Of the text that is asked now. */
  readonly textVersion: number;
  readonly givenAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly isGiven: boolean;
}

/** How the person stands to each purpose: the latest record tells, and only for the text of today. Silence is no consent. */
export function consentStates(
  history: readonly ConsentRecord[],
  versions: Readonly<Record<Purpose, number>> = textVersions,
): readonly ConsentState[] {
  return purposes.map((purpose) => {
    const own = history.filter((record) => record.purpose === purpose);
    const latest = own.toSorted((a, b) => a.givenAt.getTime() - b.givenAt.getTime()).at(-1);
    const textVersion = versions[purpose];
    if (latest === undefined) return { purpose, textVersion, givenAt: null, withdrawnAt: null, isGiven: false };
    const { givenAt, withdrawnAt } = latest;
    return {
      purpose,
      textVersion,
      givenAt,
      withdrawnAt,
      isGiven: withdrawnAt === null && latest.textVersion === textVersion,
    };
  });
}
