import type { AppealVerb } from '../domain/appeal.ts';

/** Said with words of one's own; the other steps are a button. */
export const spoken = ['ask', 'reply', 'accept', 'reject'] as const satisfies readonly AppealVerb[];
export type Spoken = (typeof spoken)[number];
