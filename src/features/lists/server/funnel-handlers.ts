import { err, ok } from '#kernel/result.ts';
import { downloadPicture } from '#platform/charts/picture.ts';
import type { Handlers } from '#platform/http/module.ts';
import type { funnelContract } from '../contract-funnel.ts';
import { showClusterYears } from './cluster-years.ts';
import { compareYears } from './compare-years.ts';
import { drawFlow } from './flow-picture.ts';
import { flowPictureWords } from './flow-picture.words.ts';
import { drawListMap } from './map-picture.ts';
import { mapWords } from './map.words.ts';
import { findFunnel, pictureOf, showFunnel } from './funnel.ts';
import { drawingWords } from './funnel.words.ts';

export const funnelHandlers: Handlers<typeof funnelContract> = {
  funnel: async (ctx, asked) => {
    const funnel = await findFunnel(ctx, asked.year);
    return funnel === null ? err('not_found') : ok(showFunnel(funnel, asked));
  },
  funnelPicture: async (ctx, { year, language, format }) => {
    const funnel = await findFunnel(ctx, year);
    if (funnel === null) return err('not_found');
    const { svg } = pictureOf(funnel, { language });
    return ok(await downloadPicture(svg, drawingWords[language].funnelFile(year), format));
  },
  mapPicture: async (ctx, asked) => {
    const svg = await drawListMap(ctx, asked);
    const { mapFile } = mapWords[asked.language];
    return svg === null ? err('not_found') : ok(await downloadPicture(svg, mapFile(asked.year), asked.format));
  },
  flowPicture: async (ctx, { from, to, language, format }) => {
    const comparison = await compareYears(ctx, from, to);
    if (comparison === null) return err('not_found');
    const svg = drawFlow(comparison.flow.region, { from, to }, language);
    return ok(await downloadPicture(svg, flowPictureWords[language].file(from, to), format));
  },
  clusterYears: async (ctx, asked) => ok(await showClusterYears(ctx, asked)),
};
