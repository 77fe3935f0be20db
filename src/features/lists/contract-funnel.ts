import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { dataYear } from '#kernel/shapes.ts';
import { byCluster } from './contract-shapes.ts';
import { funnelVerdicts } from './domain/funnel.ts';

const asked = z.object({ year: dataYear, language: z.enum(['ru', 'en']).default('ru') });
/** Narrow: drawn for a phone or beside large letters. */
const room = z.enum(['wide', 'narrow']).default('wide');
const counts = z.object({ low: z.number(), participants: z.number() });

/** Comparison of the schools of a published list, and pictures of it. */
export const funnelContract = {
  /** Schools of the reader's territory by name, all others of the region as points that name nobody. */
  funnel: endpoint({
    verb: 'lists.funnel',
    kind: 'query',
    target: 'ownScope',
    input: asked.extend({ room }),
    output: z.object({
      year: z.number(),
      resultsYear: z.number(),
      /** Everything in the region together: the line. */
      region: counts,
      smallN: z.number(),
      clusterBounds: z.tuple([z.number(), z.number(), z.number()]).readonly(),
      /** In the order of the printed list. `mark` is group and point of the drawing. */
      schools: z.array(
        counts.extend({
          schoolId: z.number(),
          schoolName: z.string(),
          municipality: z.string(),
          isListed: z.boolean(),
          verdict: z.enum(funnelVerdicts),
          /** Limits of 95 % at this number of participants, percent with one decimal. */
          low95Percent: z.string(),
          high95Percent: z.string(),
          mark: z.string(),
        }),
      ),
      /** Points that name nobody, and those left out because a few people stand behind them. */
      unnamed: z.number(),
      hidden: z.number(),
      /** Own schools nobody of which took part. */
      withoutResults: z.number(),
      svg: z.string(),
    }),
  }),
  funnelPicture: endpoint({
    verb: 'lists.funnelPicture',
    kind: 'download',
    target: 'ownScope',
    input: asked.extend({ format: z.enum(['svg', 'png']) }),
    output: z.null(),
  }),
  /** The tile map of the list as a picture, or the map of boundaries when the region has brought them. */
  mapPicture: endpoint({
    verb: 'lists.mapPicture',
    kind: 'download',
    target: 'ownScope',
    input: asked.extend({ format: z.enum(['svg', 'png']), look: z.enum(['tiles', 'shapes']).default('tiles') }),
    output: z.null(),
  }),
  /** Who stayed, left and came between two lists, as a picture. */
  flowPicture: endpoint({
    verb: 'lists.flowPicture',
    kind: 'download',
    target: 'ownScope',
    input: z.object({
      from: dataYear,
      to: dataYear,
      language: z.enum(['ru', 'en']).default('ru'),
      format: z.enum(['svg', 'png']),
    }),
    output: z.null(),
  }),
  /** Schools of the reader's territory by cluster, list year by list year, as far as lists are to be seen. */
  clusterYears: endpoint({
    verb: 'lists.clusterYears',
    kind: 'query',
    target: 'ownScope',
    input: z.object({ language: z.enum(['ru', 'en']).default('ru'), room }),
    output: z.object({
      years: z.array(z.object({ year: z.number(), byCluster })),
      svg: z.string(),
    }),
  }),
};
