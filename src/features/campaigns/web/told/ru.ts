import type { Sentences } from '#kernel/facts.ts';
import type { CampaignEvents } from '../../domain/kinds.ts';

export interface CampaignsTold {
  readonly events: Sentences<CampaignEvents>;
}

export const ru: CampaignsTold = {
  events: {
    'campaigns.answered': ({ title, isLate }) => `Школа ответила${isLate ? ' с опозданием' : ''}: ${title}`,
    'campaigns.confirmed': ({ title }) => `Ответ школы подтверждён: ${title}`,
  },
};
