import { prepareCells, YEARS_JUDGED, type PreparedCells } from '#features/lists/domain/judge-list.ts';
import { listCells } from '#features/lists/server/public.ts';
import type { Ctx } from '#platform/http/context.ts';
import { findDataVersion } from './store.ts';

const KEPT = 4;
/** By installation: its store of files lives as long as the program works with its database. */
const known = new WeakMap<Ctx['files'], Map<string, PreparedCells>>();

/**
 * The cells that a list on results of a year looks at. They stay in memory, a few years of them, for as long as no batch is committed
 * or taken back: the next question about the same year reads nothing but its version.
 */
export async function loadYear({ db, scope, files }: Ctx, resultsYear: number): Promise<PreparedCells> {
  const version = await findDataVersion(db, scope.regionId);
  const key = [scope.regionId, resultsYear, version].join('|');
  const years = known.get(files) ?? new Map<string, PreparedCells>();
  known.set(files, years);
  const present = years.get(key);
  years.delete(key);
  const prepared = present ?? prepareCells(await listCells(db, scope, resultsYear, resultsYear - YEARS_JUDGED + 1));
  years.set(key, prepared);
  const [oldest] = years.keys();
  if (years.size > KEPT && oldest !== undefined) years.delete(oldest);
  return prepared;
}
