import { err, ok } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import { module } from '#platform/http/module.ts';
import { tableDownload } from '#platform/http/table-download.ts';
import { trackRules, tracksContract } from '../contract.ts';
import { defaultRules, type TrackRules } from '../domain/track-rules.ts';
import { summed } from './counts.ts';
import { assign, override, previewTracks, undoOverride } from './decide.ts';
import { personalOfTracks } from './personal.ts';
import { listPublished } from './store-facts.ts';
import { countPlaced, findAssignment, listRows, type Assignment } from './store.ts';
import { trackTable } from './table.ts';
import { trackTimeline } from './timeline.ts';

export const tracksModule = module(
  'tracks',
  tracksContract,
  {
    show: async (ctx, { year: asked, track }) => {
      const { db, scope } = ctx;
      const years = await yearsOf(ctx);
      const year = asked ?? years[0] ?? null;
      const none = { year, years, track, assignment: null, counts: summed([]), rows: [] };
      if (year === null) return ok(none);
      const assignment = await findAssignment(db, { regionId: scope.regionId, year });
      if (assignment === null) return ok(none);
      const rows = [...(await listRows(db, scope, { year, track }))];
      const counts = summed(await countPlaced(db, scope, year));
      return ok({ ...none, assignment: shownOf(assignment), counts, rows });
    },
    export: async (ctx, { year, track, group, format }) => {
      const { db, scope } = ctx;
      if ((await findAssignment(db, { regionId: scope.regionId, year })) === null) return err('not_found');
      const all = await listRows(db, scope, { year, track });
      const rows = group === undefined ? all : all.filter((row) => row.group === group);
      return ok(tableDownload(ctx, trackTable({ year, track, group }, rows), format));
    },
    preview: previewTracks,
    assign,
    override,
    undoOverride,
  },
  { hooks: { personal: personalOfTracks, timeline: [trackTimeline] } },
);

async function yearsOf({ db, scope }: Pick<Ctx, 'db' | 'scope'>): Promise<number[]> {
  return (await listPublished(db, scope.regionId)).map(({ year }) => year);
}

function shownOf({ madeAt, source, rules }: Assignment) {
  return { madeAt: madeAt.toISOString(), source, rules: mutable(rules) };
}

/** Rules kept by an older version take the usual answer to what it did not ask. */
function mutable(rules: TrackRules) {
  return trackRules.parse({ ...defaultRules, ...rules });
}
