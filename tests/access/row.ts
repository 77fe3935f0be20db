import type { Actor } from './actors.ts';
import type { Things } from './things.ts';
import type { Place, World } from './world.ts';

export interface Asking {
  readonly world: World;
  readonly things: Things;
  readonly place: Place;
  readonly actor: Actor;
}

/**
 * How one endpoint is asked about a place, and what it says to whoever may.
 * `about`: `place` names a school or municipality, `object` a thing that lies in it: outside of one's territory both are not found.
 * `region`: all of the region. `territory`: whatever one has. `self`: one's own account. `anyone`: nobody has to be signed in.
 */
export interface Row {
  readonly about: 'place' | 'object' | 'regionObject' | 'region' | 'territory' | 'self' | 'anyone';
  /** Left out: an empty input, asked about one place only, for it means none. */
  readonly input?: (asking: Asking) => object | Promise<object>;
  readonly body?: (asking: Asking) => Buffer;
  /** Answers to who may; 200 unless said. */
  readonly allowed?: readonly number[] | ((actor: Actor) => readonly number[]);
  /** Of `self`: the use case itself asks for this right on the place; to who has none, and is not concerned, there is nothing. */
  readonly byRightOf?: string;
  /** It ends the session it is asked in. */
  readonly endsSession?: true;
}

export type Rows = Readonly<Record<string, Row>>;
