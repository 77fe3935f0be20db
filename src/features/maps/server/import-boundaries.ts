import type { z } from 'zod';
import { forgetFileName } from '#features/access/server/public.ts';
import type { Ctx, Uploaded } from '#platform/http/context.ts';
import type { mapsContract } from '../contract.ts';
import type { BoundaryProblem } from '../domain/boundary-problem.ts';
import { matchAreas } from '../domain/match-areas.ts';
import { drawBoundaries } from './draw-boundaries.ts';
import { type Area, readBoundaries } from './read-boundaries.ts';
import { BrokenBoundaries } from './untrusted.ts';
import { listMunicipalities, replaceBoundary } from './store.ts';

type Asked = z.output<typeof mapsContract.import.input>;
type Said = z.input<typeof mapsContract.import.output>;

const MOST_BYTES = 20 * 2 ** 20;

/** Everything that does not fit is said before anything is drawn; the old map stays until a new one is accepted. */
export async function importBoundaries(ctx: Ctx, asked: Asked, file: Uploaded): Promise<Said> {
  const read = await readFile(ctx, file);
  if ('problem' in read)
    return { isAccepted: false, matched: [], unknownAreas: [], missing: [], problems: [read.problem] };
  const { areas } = read;
  const { regionId } = ctx.scope;
  const { matched, unknownAreas, missing, problems } = matchAreas(areas, await listMunicipalities(ctx.db, regionId));
  const faults: BoundaryProblem[] = [...problems];
  if (matched.length === 0) faults.push({ code: 'nothing_fits', place: '', found: null });
  const said = {
    matched: matched.map(({ area, to, by }) => ({ area: areas[area]?.said ?? '', municipality: to.name, by })),
    unknownAreas: unknownAreas.map((index) => areas[index]?.said ?? ''),
    missing: missing.map(({ name }) => name),
    problems: faults,
  };
  if (faults.length > 0 || !asked.accept) return { ...said, isAccepted: false };
  const { width, height, shapes } = drawBoundaries(matched.map(({ area }) => areas[area]?.rings ?? []));
  const drawn = shapes.map((shape, index) => ({ ...shape, municipalityId: matched[index]?.to.municipalityId ?? 0 }));
  const { fileName, credit } = asked;
  await replaceBoundary(ctx.db, regionId, { fileName, credit, width, height, loadedAt: ctx.now() }, drawn);
  return { ...said, isAccepted: true };
}

type Read = { readonly areas: readonly Area[] } | { readonly problem: BoundaryProblem };

async function readFile({ files, jobs }: Ctx, { sha256, bytes }: Uploaded): Promise<Read> {
  try {
    if (bytes > MOST_BYTES) throw new BrokenBoundaries('too_large');
    const chunks: Buffer[] = [];
    for await (const chunk of files.read(sha256)) chunks.push(chunk as Buffer);
    return { areas: readBoundaries(Buffer.concat(chunks).toString('utf8')) };
  } catch (error) {
    if (error instanceof BrokenBoundaries) return { problem: error.problem };
    throw error;
  } finally {
    // Only the drawing is kept; the same bytes may be somebody's file of results.
    await jobs.start(forgetFileName, { sha256 });
  }
}
