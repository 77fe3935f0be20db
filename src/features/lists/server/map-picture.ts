import type { z } from 'zod';
import { shapeScene, tileLooks, tileScene } from '#features/maps/domain/scene.ts';
import { drawScene, loadMap } from '#features/maps/server/public.ts';
import { formatPercent } from '#kernel/share.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { funnelContract } from '../contract-funnel.ts';
import { mapWords } from './map.words.ts';
import { countMunicipalities } from './store-show.ts';
import { findSeenRun } from './visible.ts';

type Asked = z.output<typeof funnelContract.mapPicture.input>;

/** Null: the reader sees no list of the year. Without boundaries the tiles are drawn, whatever was asked for. */
export async function drawListMap(asking: Ctx, { year, look, language }: Asked): Promise<string | null> {
  const seen = await findSeenRun(asking, year);
  if (seen === null) return null;
  const { ctx, run } = seen;
  const values = await countMunicipalities(ctx.db, { scope: ctx.scope, listRunId: run.listRunId });
  const { places, boundary } = await loadMap(ctx);
  const scene =
    look === 'shapes' && boundary !== null
      ? shapeScene(places, values, boundary)
      : tileScene(places, values, tileLooks.whole);
  const words = mapWords[language];
  const listed = values.reduce((sum, one) => sum + one.listed, 0);
  const schools = values.reduce((sum, one) => sum + one.schools, 0);
  const total = words.total(listed, schools, formatPercent(listed, schools, 0) ?? '0');
  return drawScene(scene, {
    title: words.title(year),
    note: [total, look === 'shapes' ? (boundary?.credit ?? '') : ''].join(' ').trim(),
    value: (part, whole, step) => {
      if (step === 'empty') return words.noSchools;
      return step === 'few' ? words.ofSchools(part, whole) : `${formatPercent(part, whole, 0) ?? '0'} %`;
    },
    steps: words.steps,
  });
}
