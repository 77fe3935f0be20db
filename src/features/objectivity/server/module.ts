import { err, ok } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import { module } from '#platform/http/module.ts';
import { tableDownload } from '#platform/http/table-download.ts';
import { objectivityContract } from '../contract.ts';
import { lookJob, lookJobName } from './jobs.ts';
import {
  beginSearch,
  findSearch,
  forgetReviewer,
  listResultYears,
  listReviewedBy,
  listSigns,
  listSignYears,
  saveReview,
} from './store.ts';
import { signsTable } from './table.ts';

export const objectivityModule = module(
  'objectivity',
  objectivityContract,
  {
    show: async (ctx, { year: asked }) => {
      const years = await yearsOf(ctx);
      const year = asked ?? years[0] ?? null;
      if (year === null) return ok({ year, years, search: null, rows: [] });
      const { db, scope } = ctx;
      const found = await findSearch(db, { regionId: scope.regionId, year });
      const search = found === null ? null : { ...found, startedAt: found.startedAt.toISOString() };
      return ok({ year, years, search, rows: [...(await listSigns(db, scope, year))] });
    },
    export: async (ctx, { year, sign, format }) => {
      const rows = await listSigns(ctx.db, ctx.scope, year);
      const asked = sign === undefined ? rows : rows.filter((row) => row.sign === sign);
      return ok(tableDownload(ctx, signsTable(year, asked), format));
    },
    look: async ({ db, actor: { regionId }, jobs, now }, { year }) => {
      if (!(await listResultYears(db, regionId)).includes(year)) return err('no_results');
      await beginSearch(db, { regionId, year }, now());
      await jobs.start(lookJobName, { regionId, year });
      return ok({});
    },
    review: async (ctx, { year, schoolId, procedureId, sign, verdict, note }) => {
      const { db, actor, now } = ctx;
      const key = { regionId: actor.regionId, year, schoolId, procedureId, sign };
      const review = { verdict, note, reviewedAt: now(), reviewedBy: actor.personId };
      if (!(await saveReview(db, key, review))) return err('not_found');
      ctx.note({ object: { kind: 'sign', id: procedureId, schoolId }, after: { year, sign, verdict, note } });
      return ok({});
    },
  },
  {
    jobs: [lookJob],
    hooks: {
      personal: {
        collect: async ({ db, actor }, personId) => ({
          reviewedSigns: await listReviewedBy(db, { regionId: actor.regionId, personId }),
        }),
        erase: async ({ db, actor }, personId) => [
          { kind: 'reviewed_sign', count: await forgetReviewer(db, { regionId: actor.regionId, personId }) },
        ],
      },
    },
  },
);

/** The region sees which years it may look at; a school only those with signs of its own. */
async function yearsOf({ db, scope }: Pick<Ctx, 'db' | 'scope'>): Promise<number[]> {
  return [...(scope.isWholeRegion ? await listResultYears(db, scope.regionId) : await listSignYears(db, scope))];
}
