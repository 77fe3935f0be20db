/** What the passport of a school tells of what it answered. */
export interface CampaignEvents {
  'campaigns.answered': { readonly title: string; readonly isLate: boolean };
  'campaigns.confirmed': { readonly title: string };
}
export const timelineKinds = [
  'campaigns.answered',
  'campaigns.confirmed',
] as const satisfies readonly (keyof CampaignEvents)[];
