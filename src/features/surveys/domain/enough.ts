/** Fewer answers of a group than this say nothing of it, and might tell who gave them. */
export const LEAST_ANSWERS = 10;

/** The minimum of domain rules: ten answers, and half of those who were invited. On whole numbers. */
export function isEnough(answered: number, invited: number): boolean {
  return answered >= LEAST_ANSWERS && 2 * answered >= invited;
}

/** How many answers it takes. */
export function neededOf(invited: number): number {
  return Math.max(LEAST_ANSWERS, Math.ceil(invited / 2));
}
