/** What waits for somebody about surveys. */
export interface SurveyCards {
  /** Schools that invited nobody to a survey that is open. */
  'surveys.uninvited': { readonly title: string; readonly schools: number };
}
export const cardKinds = ['surveys.uninvited'] as const satisfies readonly (keyof SurveyCards)[];
