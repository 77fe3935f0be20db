import { buildList } from '#features/lists/domain/build-list.ts';
import { explain } from '#features/lists/domain/explain.ts';
import type { Explanation } from '#features/lists/domain/explanation.ts';
import { sourcesOf } from '#features/lists/domain/lineage.ts';
import { findRun, listCells, loadEvidence } from '#features/lists/server/public.ts';
import type { Parameters } from '#features/methodology/domain/parameters.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import { listPlaces, type Place } from './store.ts';
import { parametersOf } from './try.ts';

interface Asked {
  readonly schoolId: number;
  readonly year: number;
  readonly set: string;
}
interface Answer {
  readonly schoolId: number;
  readonly schoolCode: string;
  readonly before: Explanation;
  readonly after: Explanation;
}

/** One school under the method of the list and under the changed one, each with its whole reasoning. */
export async function explainChange(ctx: Ctx, { schoolId, year, set }: Asked): Promise<Result<Answer, string>> {
  const { db, scope } = ctx;
  const run = await findRun(db, scope.regionId, year);
  const places = await listPlaces(db, scope.regionId);
  const place = places.find((one) => one.schoolId === schoolId);
  if (run === null || place === undefined) return err('not_found');
  const parsed = parametersOf(run, set);
  if (!parsed.ok) return err('bad_settings');
  const evidence = await loadEvidence(db, scope);
  if (!evidence.ok) return evidence;
  const { lineage } = evidence.value;
  const sources = lineage === undefined ? [] : sourcesOf(lineage, place.code, Infinity);
  const codes = new Set([place.code, ...sources.map(({ school }) => school)]);
  const schoolIds = places.filter(({ code }) => codes.has(code)).map((one) => one.schoolId);
  const cells = await listCells(db, { ...scope, isWholeRegion: false, municipalityIds: [], schoolIds }, year);
  const names = { name: run.methodologyName, version: run.methodologyVersion };
  const explanationBy = (parameters: Parameters): Explanation | null => {
    const entry = buildList(cells, year, parameters, evidence.value).find(({ school }) => school === place.code);
    return entry === undefined ? null : explain(entry, parameters, { ...namesOf(place), methodology: names });
  };
  const [before, after] = [explanationBy(run.parameters), explanationBy(parsed.value)];
  if (before === null || after === null) return err('not_found');
  return ok({ schoolId, schoolCode: place.code, before, after });
}

function namesOf({ name, municipality }: Place): { schoolName: string; municipality: string } {
  return { schoolName: name, municipality };
}
