import {
  buildLineage,
  decisionOn,
  successorOf,
  type Lineage,
  type LineageEdge,
} from '#features/lists/domain/lineage.ts';
import { classifyRecurrence, countListings } from '#features/lists/domain/history.ts';
import type { HistoryYear, Recurrence } from '#features/lists/domain/evaluation.ts';

/** A published list. */
export interface ListOfYear {
  readonly year: number;
  readonly resultsYear: number;
  /** Codes of the schools in it. */
  readonly schools: ReadonlySet<string>;
}

/** What published lists say of a school in the year of one of them. */
export interface Listing {
  /** Whether it was in the list before, itself or by a school that went up in it; null: there was no list before. */
  readonly wasListed: boolean | null;
  readonly recurrence: Recurrence | null;
  /** Lists in a row up to this one. */
  readonly running: number;
}

const alone: Lineage = { into: new Map(), outOf: new Map() };

/**
 * listings as the flow of lists follows them. The school that stands for one of an earlier list is its successor by the results
 * of the newer one; how often a school was listed takes from a merged one only what a person has confirmed.
 */
export function listingsOf(
  lists: readonly ListOfYear[],
  edges: readonly LineageEdge[],
  year: number,
): (school: string) => Listing {
  const built = buildLineage(edges);
  const lineage = built.ok ? built.value : alone;
  const earlier = lists.filter((list) => list.year <= year).toSorted((one, other) => one.year - other.year);
  const now = earlier.at(-1);
  const before = earlier.at(-2);
  const asOf = now?.resultsYear ?? year;
  const stoodFor = new Set([...(before?.schools ?? [])].map((school) => successorOf(lineage, school, asOf)));
  const yearsOf = new Map<string, Set<number>>();
  for (const list of earlier) {
    for (const school of list.schools) {
      const heir = successorOf(lineage, school, asOf);
      if (decisionOn(lineage, school, heir, asOf) === 'confirmed') add(yearsOf, heir, list.year);
    }
  }
  return (school) => {
    const history = [...(yearsOf.get(school) ?? [])].map((listed): HistoryYear => ({ year: listed, state: 'listed' }));
    return {
      wasListed: before === undefined ? null : stoodFor.has(school),
      recurrence: classifyRecurrence(history, year),
      running: countListings(history, year, Math.max(1, earlier.length)).running,
    };
  };
}

function add(years: Map<string, Set<number>>, school: string, year: number): void {
  const known = years.get(school);
  if (known === undefined) years.set(school, new Set([year]));
  else known.add(year);
}
