/** What the passport of a school tells of tracks, by kind. */
export interface TrackEvents {
  'tracks.placed': { readonly year: number; readonly track: number; readonly group: number | null };
}
export const trackEventKinds = ['tracks.placed'] as const satisfies readonly (keyof TrackEvents)[];
