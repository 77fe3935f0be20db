/** What a school may object to: the numbers, who it is, how the rule was applied, or what the numbers cannot say. */
export const grounds = ['results', 'registry', 'rule', 'circumstances'] as const;
export type Grounds = (typeof grounds)[number];

export const appealStates = ['submitted', 'in_review', 'asked', 'accepted', 'rejected', 'withdrawn'] as const;
export type AppealState = (typeof appealStates)[number];

export const openStates = ['submitted', 'in_review', 'asked'] as const satisfies readonly AppealState[];

export const appealVerbs = ['submit', 'review', 'ask', 'reply', 'accept', 'reject', 'withdraw'] as const;
export type AppealVerb = (typeof appealVerbs)[number];

/** What an accepted appeal leads to: a published list is amended by a decision, one that is not yet published is computed anew. */
export const followUps = ['amendment', 'recomputation'] as const;
export type FollowUp = (typeof followUps)[number];

export function isOpen(state: AppealState): boolean {
  return (openStates as readonly string[]).includes(state);
}

/** What the rule of objecting asks of an edition. */
interface Edition {
  readonly state: 'draft' | 'checked' | 'published' | 'amended' | 'withdrawn';
  readonly shownAt: unknown;
  readonly publishedAt: unknown;
}

/** Whether schools have had a chance to see it: of another edition a school must not even learn that it exists. */
export function wasShown({ shownAt, publishedAt }: Edition): boolean {
  return shownAt !== null || publishedAt !== null;
}

/** A school objects to what counts: a published edition, or one that was shown to schools before its publication. */
export function isOpenToObjections(edition: Edition): boolean {
  return edition.state === 'published' || (edition.state === 'checked' && edition.shownAt !== null);
}
