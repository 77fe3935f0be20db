import type { CampaignsTold } from './ru.ts';

export const en: CampaignsTold = {
  events: {
    'campaigns.answered': ({ title, isLate }) => `The school answered${isLate ? ' late' : ''}: ${title}`,
    'campaigns.confirmed': ({ title }) => `The answer of the school was confirmed: ${title}`,
  },
};
