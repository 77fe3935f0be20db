import type { ResponseCounts, ResponseRow } from '../../contract.ts';
import { type Standing, standingOf } from '../standing.ts';

/** One group of one school; null: nobody was invited there. */
export interface GroupRow {
  readonly school: ResponseRow;
  readonly counts: ResponseCounts | null;
  readonly standing: Standing;
}

/** A row for each group that was invited, one for a school that invited nobody. */
export function rowsOf(schools: readonly ResponseRow[], standing: Standing | undefined): readonly GroupRow[] {
  return schools
    .flatMap((school): readonly GroupRow[] => {
      const { groups, isExcused } = school;
      if (groups.length === 0) return [{ school, counts: null, standing: standingOf(null, isExcused) }];
      return groups.map((counts) => ({ school, counts, standing: standingOf(counts) }));
    })
    .filter((row) => standing === undefined || row.standing === standing);
}
