import type { ObjectivityWords } from './ru.ts';

const mean = (value: number | undefined): string => ((value ?? 0) / 100).toFixed(2);
const whole = (value: number | undefined): string => String(value ?? 0);

export const en: ObjectivityWords = {
  signs: {
    not_confirmed: 'VPR above the region, OGE does not confirm it',
    jump_at_boundary: 'works heaped at the boundary of a mark',
    cohort_shift: 'the same cohort got much better marks within a year',
  },
  facts: {
    not_confirmed: (told) =>
      `mean mark of VPR ${mean(told['schoolMean100'])}, region ${mean(told['regionMean100'])}; of OGE in the same subject ${mean(told['examMean100'])}, region ${mean(told['examRegionMean100'])}`,
    jump_at_boundary: (told) =>
      `${whole(told['at'])} have exactly the ${whole(told['score'])} points${told['mark'] === undefined ? '' : ` from which on «${whole(told['mark'])}» is given`}, ${whole(told['below'])} a point less, ${whole(told['above'])} a point more; ${whole(told['scores'])} works in all`,
    cohort_shift: (told) =>
      told['mark'] === undefined
        ? `the distributions of marks are ${whole(told['distancePercent'])} % apart: ${whole(told['before'])} works a year ago, ${whole(told['now'])} now`
        : `«${whole(told['mark'])}» or better: ${whole(told['betterBefore'])} of ${whole(told['before'])} a year ago, a grade younger, ${whole(told['betterNow'])} of ${whole(told['now'])} now`,
  },
  marks: (counts) => counts.map((pupils, place) => `«${String(place + 2)}» – ${String(pupils)}`).join(', '),
  verdicts: { explained: 'explained', confirmed: 'confirmed' },
};
