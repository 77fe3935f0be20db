/** Ordered; each has a word beside its colour. `few`: too few schools for a share; `empty`: no schools at all. */
export const fillSteps = ['none', 'low', 'middle', 'high', 'half', 'few', 'empty'] as const;
export type FillStep = (typeof fillSteps)[number];

const FEW_SCHOOLS = 3;

/** How large a part of the schools is listed, compared on counts: a fifth, a third, a half. */
export function fillStep(listed: number, schools: number): FillStep {
  if (schools <= 0) return 'empty';
  if (schools < FEW_SCHOOLS) return 'few';
  if (listed === 0) return 'none';
  if (5 * listed < schools) return 'low';
  if (3 * listed < schools) return 'middle';
  return 2 * listed < schools ? 'high' : 'half';
}
