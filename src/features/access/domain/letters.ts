const MOST = 200;
/** A whole region is invited at its beginning, and by them. */
const MOST_OF_OFFICE = 3000;
const office: readonly string[] = ['administrator', 'regional_coordinator'];

/** How many letters of invitation somebody with these roles may send within 24 hours: the name of the region is not lent for more. */
export function mostLetters(own: readonly string[]): number {
  return own.some((role) => office.includes(role)) ? MOST_OF_OFFICE : MOST;
}
