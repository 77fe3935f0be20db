import { ok } from '#kernel/result.ts';
import { module } from '#platform/http/module.ts';
import { indicatorsContract } from '../contract.ts';
import { showCard } from './card.ts';
import { exportIndicator } from './export.ts';
import { freezePart } from './freeze.ts';
import { showIndicators } from './list.ts';
import { personalPart } from './personal.ts';
import { retireIndicator, saveIndicator } from './save.ts';
import { showIndicator } from './show.ts';
import { showSources } from './sources.ts';

export const indicatorsModule = module(
  'indicators',
  indicatorsContract,
  {
    list: async (ctx) => ok(await showIndicators(ctx)),
    show: showIndicator,
    export: exportIndicator,
    sources: showSources,
    card: (ctx, { municipalityId }) => showCard(ctx, municipalityId),
    save: saveIndicator,
    retire: retireIndicator,
  },
  { hooks: { personal: personalPart, waveClosed: freezePart } },
);
