import type { ObjectivityWords } from './ru.ts';

const mean = (value: number | undefined): string => ((value ?? 0) / 100).toFixed(2);
const whole = (value: number | undefined): string => String(value ?? 0);

export const en: ObjectivityWords = {
  signs: {
    not_confirmed: 'VPR above the region, OGE does not confirm it',
    jump_at_boundary: 'a jump at the boundary of a mark',
    cohort_shift: 'the same pupils got much better marks',
  },
  facts: {
    not_confirmed: (told) =>
      `VPR: mean mark ${mean(told['schoolMean100'])}, region ${mean(told['regionMean100'])}; OGE: ${mean(told['examMean100'])}, region ${mean(told['examRegionMean100'])}`,
    jump_at_boundary: (told) =>
      `${whole(told['at'])} have ${whole(told['score'])} points, ${whole(told['below'])} a point less, ${whole(told['above'])} a point more; ${whole(told['scores'])} works in all`,
    cohort_shift: (told) =>
      `the distributions of marks are ${whole(told['distancePercent'])} % apart: ${whole(told['before'])} works a year ago, ${whole(told['now'])} now`,
  },
  verdicts: { explained: 'explained', confirmed: 'confirmed' },
};
