import { err, ok } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import { module } from '#platform/http/module.ts';
import { privacyContract } from '../contract.ts';
import { consentsOf, giveConsent, showConsents, withdrawConsent } from './consents.ts';
import { erasePerson } from './erase-person.ts';
import { exportPerson } from './export-person.ts';
import { deleteDue, setRetention, showRetention } from './retention.ts';
import { listActs, type ActRow } from './store-acts.ts';
import { findSelf } from './self.ts';
import { findPerson } from './store-person.ts';

const ACTS = 50;

export const privacyModule = module(
  'privacy',
  privacyContract,
  {
    consents: async (ctx) => {
      const states = await showConsents(ctx);
      const consents = states.map(({ givenAt, withdrawnAt, ...state }) => ({
        ...state,
        givenAt: givenAt?.toISOString() ?? null,
        withdrawnAt: withdrawnAt?.toISOString() ?? null,
      }));
      return ok({ consents });
    },
    giveConsent: (ctx, { purpose, textVersion }) => giveConsent(ctx, purpose, textVersion),
    withdrawConsent: (ctx, { purpose }) => withdrawConsent(ctx, purpose),
    exportOwn: async (ctx) => {
      const self = await findSelf(ctx);
      return self === null ? err('not_found') : ok(await exportNoted(ctx, self.personId));
    },
    exportPerson: async (ctx, { personId }) => {
      const person = await findPerson(ctx.db, { regionId: ctx.actor.regionId, personId });
      return person === null ? err('not_found') : ok(await exportNoted(ctx, personId));
    },
    erasePerson: (ctx, wish) => erasePerson(ctx, wish),
    retention: async (ctx) => ok({ rules: [...(await showRetention(ctx))] }),
    setRetention: (ctx, wish) => setRetention(ctx, wish),
    deleteDue: (ctx, { category }) => deleteDue(ctx, category),
    acts: async ({ db, actor }, { before }) => {
      const rows = await listActs(db, actor.regionId, { before, limit: ACTS + 1 });
      const shown = rows.slice(0, ACTS);
      return ok({ acts: shown.map(showAct), next: rows.length > ACTS ? (shown.at(-1)?.actId ?? null) : null });
    },
    act: async ({ db, actor }, { actId }) => {
      const [row] = await listActs(db, actor.regionId, { actId, limit: 1 });
      return row === undefined ? err('not_found') : ok(showAct(row));
    },
  },
  { hooks: { personal: consentsOf } },
);

async function exportNoted(ctx: Ctx, personId: number): ReturnType<typeof exportPerson> {
  ctx.note({ object: { kind: 'person', id: personId, personId } });
  return await exportPerson(ctx, personId);
}

function showAct({ keptUntil, madeAt, deleted, ...act }: ActRow) {
  const at = { keptUntil: keptUntil?.toISOString() ?? null, madeAt: madeAt.toISOString() };
  return { ...act, ...at, deleted: [...deleted] };
}
