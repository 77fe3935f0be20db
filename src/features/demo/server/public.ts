import type { Ctx } from '#platform/http/context.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { loadDemoRegion } from './load-demo.ts';
import { findDemoLoad, isRegionEmpty } from './store.ts';

export { startDemo } from './start-demo.ts';

/** The demonstration region for the command line: loads here and now, refused when there is data of a real region. */
export async function loadDemo(
  ctx: Pick<Ctx, 'db' | 'files' | 'log' | 'now'>,
  regionId: number,
  onStep: (fileName: string, progressPercent: number) => void,
): Promise<Result<null, 'region_not_empty'>> {
  const isOwn = (await findDemoLoad(ctx.db, regionId)) !== null;
  if (!isOwn && !(await isRegionEmpty(ctx.db, regionId))) return err('region_not_empty');
  await loadDemoRegion(ctx, regionId, onStep);
  return ok(null);
}
