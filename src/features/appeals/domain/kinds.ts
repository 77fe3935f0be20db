/** Of an operator: appeals to answer; accepted ones that no edition has carried out yet. */
export const answererKinds = ['appeals.unanswered', 'appeals.not_carried_out'] as const;
/** Of a school: a question about its appeal; the answer to it. */
export const objectorKinds = ['appeals.asked', 'appeals.answered'] as const;
/** Of the passport of a school. */
export const timelineKinds = ['appeals.submitted', 'appeals.answered'] as const;
