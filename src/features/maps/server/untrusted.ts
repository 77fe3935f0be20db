import type { BoundaryProblem, BoundaryProblemCode } from '../domain/boundary-problem.ts';

/** More positions than this are no map of a region. */
export const MOST_POINTS = 500_000;

/** Thrown while reading and caught once: a file that is wrong in its build has one fault worth telling. */
export class BrokenBoundaries extends Error {
  readonly problem: BoundaryProblem;
  constructor(code: BoundaryProblemCode, place = '', found: string | null = null) {
    super(code);
    this.problem = { code, place, found };
  }
}

/** What is no list is an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** A field of the thing itself: `__proto__` and what is inherited are not read. */
export function ownOf(thing: unknown, key: string): unknown {
  return typeof thing === 'object' && thing !== null && Object.hasOwn(thing, key)
    ? (thing as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
