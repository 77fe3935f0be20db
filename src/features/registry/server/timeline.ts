import type { TimelinePart } from '#platform/http/hooks.ts';
import { registryKinds } from '../domain/events.ts';
import { listRegistryEvents } from './store-timeline.ts';

export const registryTimeline: TimelinePart = {
  verb: 'registry.search',
  kinds: registryKinds,
  entries: async ({ db, scope }, schoolId) =>
    (await listRegistryEvents(db, scope, schoolId)).map(({ on, kind, facts, otherId }) => {
      return { on, kind, facts, to: otherId === null ? null : `/schools/${String(otherId)}` };
    }),
};
