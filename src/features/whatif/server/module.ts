import { ok } from '#kernel/result.ts';
import type { PersonalPart } from '#platform/http/hooks.ts';
import { module } from '#platform/http/module.ts';
import { whatifContract } from '../contract.ts';
import { collectVariants } from './store.ts';
import { keepVariant, remove, rename, showVariants, tryChange } from './try.ts';
import { explainChange } from './why.ts';

/** Who kept a variant is part of its record and stays with the number of the person. */
const personal: PersonalPart = {
  collect: async ({ db, actor }, personId) => ({ variants: await collectVariants(db, actor.regionId, personId) }),
  erase: () => Promise.resolve([]),
};

export const whatifModule = module(
  'whatif',
  whatifContract,
  {
    try: tryChange,
    why: explainChange,
    variants: async (ctx, input) => ok(await showVariants(ctx, input)),
    keep: keepVariant,
    rename,
    delete: remove,
  },
  { hooks: { personal } },
);
