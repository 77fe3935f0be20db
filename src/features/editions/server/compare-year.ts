import { compareEntries, countDifferences, type Difference, type DifferenceCounts } from '../domain/differences.ts';
import type { Ctx } from '#platform/http/context.ts';
import { findCurrentRun, findEditionIn, listEntries, listRunEntries, type Edition } from './store.ts';

export interface YearComparison {
  /** The draft that waits to be accepted, else the accepted one; null when there is no federal list. */
  readonly federal: Edition | null;
  /** The published own edition, else the one being made; null: the computation. */
  readonly own: Edition | null;
  /** First is the federal list, second the own. */
  readonly differences: readonly Difference[];
  readonly counts: DifferenceCounts;
}

/** The federal list of a year against the own one. */
export async function compareYear({ db, actor }: Pick<Ctx, 'db' | 'actor'>, year: number): Promise<YearComparison> {
  const { regionId } = actor;
  const find = async (source: Edition['source']): Promise<Edition | null> => {
    const of = { regionId, year, source };
    const published = await findEditionIn(db, of, ['published']);
    const open = await findEditionIn(db, of, ['draft', 'checked']);
    return source === 'federal' ? (open ?? published) : (published ?? open);
  };
  const federal = await find('federal');
  const own = await find('own');
  const theirs = federal === null ? [] : await listEntries(db, { regionId, editionId: federal.editionId });
  const run = own === null ? await findCurrentRun(db, regionId, year) : null;
  const computed = run === null ? [] : await listRunEntries(db, regionId, run.listRunId);
  const ours = own === null ? computed : await listEntries(db, { regionId, editionId: own.editionId });
  const differences = compareEntries(theirs, ours);
  return { federal, own, differences, counts: countDifferences(differences) };
}
