import type { Endpoint } from '#kernel/contract.ts';
import type { Actor } from './actors.ts';
import { ask } from './ask.ts';
import { findLeaks, type Answer } from './leaks.ts';
import { placeNames, type PlaceName, type Unit } from './places.ts';
import type { Row } from './row.ts';
import type { Things } from './things.ts';
import type { World } from './world.ts';

export interface Cell {
  readonly actor: Actor;
  readonly placeName: PlaceName;
  readonly answer: Answer;
  readonly leaks: readonly string[];
}

export interface Walk {
  readonly world: World;
  readonly things: Things;
  readonly actors: readonly Actor[];
  readonly forbidden: (actor: Actor, verb: string) => readonly Unit[];
}

/** Reading changes nothing, so several may read at once. */
const READERS = 6;

/** Asks one endpoint as everybody about everywhere. */
export async function* walk(among: Walk, endpoint: Endpoint, row: Row): AsyncGenerator<Cell> {
  const steps = among.actors.flatMap((actor) =>
    // An input that names no place is the same for all of them.
    (row.input === undefined ? (['own'] as const) : placeNames).map((placeName) => ({
      endpoint,
      row,
      actor,
      placeName,
    })),
  );
  const width = endpoint.kind === 'query' || endpoint.kind === 'download' ? READERS : 1;
  for (let start = 0; start < steps.length; start += width) {
    yield* await Promise.all(steps.slice(start, start + width).map((step) => take(among, step)));
  }
}

interface Step {
  readonly endpoint: Endpoint;
  readonly row: Row;
  readonly actor: Actor;
  readonly placeName: PlaceName;
}

async function take({ world, things, forbidden }: Walk, { endpoint, row, actor, placeName }: Step): Promise<Cell> {
  const asking = { world, things, actor, place: world.places[placeName] };
  const input = (await row.input?.(asking)) ?? {};
  const body = row.body?.(asking);
  const answer = await ask(world.app, { endpoint, cookie: actor.cookie, input, body });
  if (answer.status === 200 && endpoint.kind === 'command') things.forget();
  if (answer.status === 200 && row.endsSession === true) await actor.renew();
  const asked = `${JSON.stringify(input)} ${body?.toString() ?? ''}`;
  const leaks = await findLeaks(answer, forbidden(actor, endpoint.verb), { ids: world.ids, asked });
  return { actor, placeName, answer, leaks };
}

/** Why an answer was not as it should be. */
export function described({ actor, placeName, answer }: Cell): string {
  const { code } = (answer.body ?? {}) as { readonly code?: string };
  return `${actor.label}, ${placeName}: ${String(answer.status)}${code === undefined ? '' : ` ${code}`}`;
}
