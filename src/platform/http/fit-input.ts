/** Where in an input something is that the store or the log could not keep. */
export interface Unfit {
  readonly path: string;
  readonly what: 'letter' | 'depth';
}

/** No input of the product comes near it. */
const DEEPEST = 16;

/**
 * PostgreSQL keeps neither NUL nor halves of letters, and nothing reads what is nested without end. Checked before any schema, without
 * recursion, so that an input made to hurt costs no more than its length.
 */
export function findUnfit(input: unknown): Unfit | null {
  const waiting: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value: input, path: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value === 'string' && !isFit(value)) return { path: path.join('.'), what: 'letter' };
    if (typeof value !== 'object' || value === null) continue;
    if (path.length === DEEPEST) return { path: path.slice(0, 3).join('.'), what: 'depth' };
    for (const [key, inner] of Object.entries(value)) {
      if (!isFit(key)) return { path: path.join('.'), what: 'letter' };
      waiting.push({ value: inner, path: [...path, key] });
    }
  }
  return null;
}

function isFit(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
