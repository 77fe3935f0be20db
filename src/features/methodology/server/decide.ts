import type { z } from 'zod';
import { findRun, listRunYears } from '#features/lists/server/public.ts';
import { tryRules } from '#features/whatif/server/public.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { methodologyContract, TestRun } from '../contract.ts';
import { successionOf } from '../domain/validity.ts';
import { findDraft, findVersionById } from './drafts.ts';
import { parametersOf } from './show.ts';
import { changeVersion, findLastUse, listVersions, lockVersions } from './store-editor.ts';

type Input<K extends keyof typeof methodologyContract> = z.output<(typeof methodologyContract)[K]['input']>;

/** The draft on the data of the newest list, against the parameters that list was made by. */
export async function runTest(ctx: Ctx, methodologyId: number): Promise<Result<{ testRun: TestRun }, string>> {
  const { db, scope } = ctx;
  const found = await findDraft(ctx, methodologyId);
  if (!found.ok) return found;
  const year = Math.max(0, ...(await listRunYears(db, scope.regionId)));
  const run = await findRun(db, scope.regionId, year);
  if (run === null) return err('no_list');
  const compared = await tryRules(ctx, { year, before: run.parameters, after: parametersOf(found.value) });
  if (!compared.ok) return compared;
  const { region, onFew, schools, resultsYear } = compared.value;
  const testRun: TestRun = {
    ...{ year, resultsYear, method: { name: run.methodologyName, version: run.methodologyVersion }, ...region },
    onFew: onFew.came + onFew.left + onFew.cluster,
    schools: schools.map(({ schoolId, schoolName, municipality, change, before, after, restsOnFew }) => {
      const clusters = { clusterBefore: before.cluster, clusterAfter: after.cluster };
      return { schoolId, schoolName, municipality, change, ...clusters, restsOnFew };
    }),
  };
  const kept = { testRun: JSON.stringify(testRun), testedAt: ctx.now() };
  await changeVersion(db, scope.regionId, methodologyId, kept);
  ctx.note({ object: { kind: 'methodology', id: methodologyId }, after: { year, ...region } });
  return ok({ testRun });
}

/** By a document, after a test run, for years that no other version of the region holds. */
export async function approve(ctx: Ctx, wish: Input<'approve'>): Promise<Result<Record<string, never>, string>> {
  const { db, scope, actor } = ctx;
  const { methodologyId, documentTitle, documentNumber, documentDate } = wish;
  await lockVersions(db, scope.regionId);
  const found = await findDraft(ctx, methodologyId);
  if (!found.ok) return found;
  const draft = found.value;
  if (draft.testRun === null) return err('not_tried');
  const own = (await listVersions(db, scope.regionId, { name: draft.name })).filter(({ isPreset }) => !isPreset);
  const succession = successionOf(draft, own);
  if (succession.kind === 'overlap') return err('overlap');
  if (succession.kind === 'ends') {
    if (!wish.endsEarlier) return err('must_end_earlier');
    for (const { methodologyId: earlier, version } of own) {
      if (!succession.versions.includes(version)) continue;
      await changeVersion(db, scope.regionId, earlier, { validTo: succession.lastYear });
    }
  }
  await changeVersion(db, scope.regionId, methodologyId, {
    ...{ state: 'approved', documentTitle, documentNumber, documentDate },
    ...{ approvedAt: ctx.now(), approvedBy: actor.personId },
  });
  const { name, version } = draft;
  ctx.note({
    object: { kind: 'methodology', id: methodologyId },
    before: { state: 'draft' },
    after: { state: 'approved', name, version, documentNumber, documentDate, succession },
  });
  return ok({});
}

export async function retire(
  ctx: Ctx,
  { methodologyId, lastYear }: Input<'retire'>,
): Promise<Result<Record<string, never>, string>> {
  const { db, scope } = ctx;
  const row = await findVersionById(ctx, methodologyId);
  if (row === null) return err('not_found');
  if (row.isPreset || row.state !== 'approved') return err('not_approved');
  if (lastYear < (row.validFrom ?? 0) || lastYear > (row.validTo ?? Infinity)) return err('outside_years');
  const lastUse = await findLastUse(db, scope.regionId, row);
  if (lastUse !== null && lastUse > lastYear) return err('in_use');
  const at = { retiredAt: ctx.now(), retiredBy: ctx.actor.personId };
  await changeVersion(db, scope.regionId, methodologyId, { state: 'retired', validTo: lastYear, ...at });
  ctx.note({
    object: { kind: 'methodology', id: methodologyId },
    before: { state: row.state, validTo: row.validTo },
    after: { state: 'retired', validTo: lastYear },
  });
  return ok({});
}
