import { dayOf } from '#kernel/day.ts';
import type { TimelinePart } from '#platform/http/hooks.ts';
import { trackEventKinds } from '../domain/events.ts';
import { listPlacesOf } from './store.ts';

/** Tracks 1 and 2 of each year; track 3 holds nearly every school and would say nothing. */
export const trackTimeline: TimelinePart = {
  verb: 'tracks.show',
  kinds: trackEventKinds,
  entries: async ({ db, scope }, schoolId) => {
    const places = await listPlacesOf(db, scope, schoolId);
    return places.map(({ year, track, group, madeAt }) => ({
      on: dayOf(madeAt),
      kind: 'tracks.placed',
      facts: { year, track, group },
      to: `/tracks?year=${String(year)}&track=${String(track)}`,
    }));
  },
};
