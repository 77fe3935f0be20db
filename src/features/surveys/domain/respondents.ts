/** Who answers an anonymous survey of a school. */
export const respondents = ['parents', 'pupils', 'teachers'] as const;
export type Respondents = (typeof respondents)[number];
