import fc from 'fast-check';

/** One place of a value, by turns taken on the way, and what is put there. */
interface Mutation {
  readonly turns: readonly number[];
  readonly junk: unknown;
}

const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('__proto__', 'constructor', '\u202E', '999999999999999999', -1, 1e308, '1e9', '', 'a'.repeat(70_000)),
  fc.integer({ min: 1, max: 40 }).map((depth) => nested(depth)),
  fc.constant(undefined),
);

function nested(depth: number): unknown {
  return depth === 0 ? { kind: 'answered', of: 'f0' } : { kind: 'not', of: nested(depth - 1) };
}

/** A few places of a value spoilt; undefined takes the place away. */
export function spoilt<T>(sound: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  const mutation: fc.Arbitrary<Mutation> = fc.record({ turns: fc.array(fc.nat(30), { maxLength: 8 }), junk });
  return fc
    .tuple(sound, fc.array(mutation, { minLength: 1, maxLength: 3 }))
    .map(([value, mutations]) => mutations.reduce<unknown>(spoil, value));
}

function spoil(value: unknown, { turns, junk: put }: Mutation): unknown {
  const [turn, ...rest] = turns;
  if (turn === undefined || typeof value !== 'object' || value === null) return put;
  const inner = { turns: rest, junk: put };
  if (Array.isArray(value)) {
    const list = value as readonly unknown[];
    return list.map((one, index) => (index === turn % list.length ? spoil(one, inner) : one));
  }
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, one], index) => [key, index === turn % entries.length ? spoil(one, inner) : one]),
  );
}
