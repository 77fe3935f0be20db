/** What people type into a field of a number: spaces of any kind between groups, a comma or a point. */
const SPACES = /[\s\u00a0\u2009\u202f]/g;
const WHOLE = /^[-−]?\d{1,15}$/;
const DECIMAL = /^[-−]?\d{1,15}(?:[.,]\d{1,6})?$/;

/** @returns the count; the text as it was typed when it is none, so that nothing typed is lost; undefined when nothing was typed */
export function integerEntered(text: string): number | string | undefined {
  const bare = text.replace(SPACES, '');
  if (bare === '') return undefined;
  return WHOLE.test(bare) ? Number(bare.replace('−', '-')) : text;
}

/** @returns a decimal as it is kept, with a point; the text as it was typed when it is none; undefined when nothing was typed */
export function decimalEntered(text: string): string | undefined {
  const bare = text.replace(SPACES, '');
  if (bare === '') return undefined;
  return DECIMAL.test(bare) ? bare.replace('−', '-').replace(',', '.') : text;
}
