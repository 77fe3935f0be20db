import { groups, tracks, type ActionGroup, type Track } from '../domain/track-rules.ts';

/** What the address of the page says. */
export interface TracksSearch {
  readonly year?: number | undefined;
  readonly track?: Track | undefined;
  readonly group?: ActionGroup | undefined;
}

export function parseTracksSearch(search: Readonly<Record<string, unknown>>): TracksSearch {
  return {
    year: /^\d{4}$/.test(String(search['year'])) ? Number(search['year']) : undefined,
    track: tracks.find((track) => String(track) === String(search['track'])),
    group: groups.find((group) => String(group) === String(search['group'])),
  };
}
