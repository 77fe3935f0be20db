import type { Endpoint } from '#kernel/contract.ts';
import type { Actor } from './actors.ts';
import { askAs } from './ask.ts';
import { findLeaks, type Answer } from './leaks.ts';
import { placeNames, type PlaceName, type Unit } from './places.ts';
import type { Asking, Row } from './row.ts';
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
  forbidden(actor: Actor, verb: string): readonly Unit[];
}

/** Asks one endpoint as everybody about everywhere. */
export async function* walk(
  { world, things, actors, forbidden }: Walk,
  endpoint: Endpoint,
  row: Row,
): AsyncGenerator<Cell> {
  for (const actor of actors) {
    for (const placeName of row.input === undefined ? (['own'] as const) : placeNames) {
      const asking: Asking = { world, things, actor, place: world.places[placeName] };
      const input = (await row.input?.(asking)) ?? {};
      const body = row.body?.(asking);
      const answer = await askAs(world.app, actor.cookie, endpoint, input, body);
      if (answer.status === 200 && endpoint.kind !== 'query') things.forget();
      if (answer.status === 200 && row.endsSession === true) await actor.renew();
      const asked = `${JSON.stringify(input)} ${body?.toString() ?? ''}`;
      const leaks = await findLeaks(answer, forbidden(actor, endpoint.verb), { ids: world.ids, asked });
      yield { actor, placeName, answer, leaks };
    }
  }
}

/** Why an answer was not as it should be. */
export function described({ actor, placeName, answer }: Cell): string {
  const { code } = (answer.body ?? {}) as { readonly code?: string };
  return `${actor.label}, ${placeName}: ${String(answer.status)}${code === undefined ? '' : ` ${code}`}`;
}
