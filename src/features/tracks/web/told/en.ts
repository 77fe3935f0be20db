import type { TracksTold } from './ru.ts';

export const en: TracksTold = {
  events: {
    'tracks.placed': ({ year, track, group }) =>
      `Track ${String(track)} of ${String(year)}${group === null ? '' : `, action group ${String(group)}`}`,
  },
};
