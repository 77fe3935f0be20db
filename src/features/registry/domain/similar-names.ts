/**
 * Names most like what was typed, by pieces of three letters as `pg_trgm` cuts them: each word with two spaces before it and
 * one after. Counted here, not in the database: its extension is not on every server, and a region has a few thousand names.
 */
export interface NamedThing {
  readonly id: number;
  /** Normalised, as what was typed is. */
  readonly searchName: string;
}

const LEAST_LIKE = 0.4;

export function mostLike(typed: string, names: readonly NamedThing[], atMost: number): readonly number[] {
  const wanted = piecesOf(typed);
  if (wanted.size === 0) return [];
  const best = new Map<number, number>();
  for (const { id, searchName } of names) {
    const likeness = likenessOf(wanted, piecesOf(searchName));
    if (likeness >= LEAST_LIKE && likeness > (best.get(id) ?? 0)) best.set(id, likeness);
  }
  return [...best]
    .sort(([idA, a], [idB, b]) => b - a || idA - idB)
    .slice(0, atMost)
    .map(([id]) => id);
}

/** Share of the pieces typed that the name has; of two names that have them alike the shorter one is liker. */
function likenessOf(wanted: ReadonlySet<string>, pieces: ReadonlySet<string>): number {
  let shared = 0;
  for (const piece of wanted) if (pieces.has(piece)) shared += 1;
  const union = wanted.size + pieces.size - shared;
  return shared / wanted.size - (1 - shared / union) / 1000;
}

function piecesOf(text: string): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (const word of text.split(/[^\p{L}\p{N}]+/u)) {
    if (word === '') continue;
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) pieces.add(padded.slice(at, at + 3));
  }
  return pieces;
}
