/** Why a command of this feature is refused. */
export const surveyRefusals = [
  ...(['link_invalid', 'used', 'not_begun', 'closed', 'excused', 'too_many_invited'] as const),
];
export type SurveyRefusal = (typeof surveyRefusals)[number];
