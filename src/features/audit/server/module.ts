import { err, ok } from '#kernel/result.ts';
import { module } from '#platform/http/module.ts';
import { auditContract } from '../contract.ts';
import { exportEntries, MOST_ROWS } from './export.ts';
import { auditRetention } from './retention.ts';
import { showEntries, type Entry } from './show-entries.ts';
import { countEntries, listEntries, listVerbs } from './store-list.ts';
import { verifyChain } from './store-verify.ts';

export const auditModule = module(
  'audit',
  auditContract,
  {
    list: async ({ db, actor: { regionId } }, { before, limit, ...filter }) => {
      const rows = await listEntries(db, { regionId, filter, before, limit: limit + 1 });
      const shown = await showEntries(db, regionId, rows.slice(0, limit));
      const next = rows.length > limit ? (shown.at(-1)?.seq ?? null) : null;
      return ok({ entries: shown.map(entryOf), next, verbs: [...(await listVerbs(db, regionId))] });
    },
    export: async (ctx, { format, ...filter }) => {
      const count = await countEntries(ctx.db, ctx.actor.regionId, filter, MOST_ROWS);
      return count > MOST_ROWS ? err('too_many_rows') : ok(await exportEntries(ctx, filter, format));
    },
    verify: async ({ db, actor }) => {
      const state = await verifyChain(db, actor.regionId);
      return ok({ ...state, isWhole: state.brokenSeq === null });
    },
  },
  { hooks: { retention: [auditRetention] } },
);

function entryOf({ personId, personName, happenedAt, changes, ...entry }: Entry) {
  const person = personId === null ? null : { personId, name: personName ?? '' };
  return { ...entry, person, happenedAt: happenedAt.toISOString(), changes: [...changes] };
}
