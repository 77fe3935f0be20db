import type { Sentences } from '#kernel/facts.ts';
import type { TrackEvents } from '../../domain/events.ts';

export interface TracksTold {
  readonly events: Sentences<TrackEvents>;
}

export const ru: TracksTold = {
  events: {
    'tracks.placed': ({ year, track, group }) =>
      `Трек ${String(track)} ${String(year)} года${group === null ? '' : `, группа действий ${String(group)}`}`,
  },
};
