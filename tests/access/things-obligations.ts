import type { Place, World } from './world.ts';

/** An event of the calendar at which one school is expected. */
export type EventKind = 'calendarEvent';

export const eventMakers: Readonly<Record<EventKind, (world: World, place: Place) => Promise<number>>> = {
  calendarEvent: async ({ db }, { regionId, schoolId, municipalityId }) => {
    const event = {
      title: 'Семинар',
      dueOn: '2025-10-01',
      owner: 'Институт',
      createdAt: new Date('2025-08-30T00:00:00Z'),
    };
    const { eventId } = await db
      .insertInto('calendarEvent')
      .values({ regionId, ...event })
      .returning('eventId')
      .executeTakeFirstOrThrow();
    const owed = { source: 'event', sourceId: eventId, part: 'take_part', holder: 'school', title: event.title };
    const term = { opensOn: '2025-09-01', dueOn: event.dueOn, graceDays: 0, state: 'open' };
    await db
      .insertInto('obligation')
      .values({ regionId, schoolId, municipalityId, ...owed, ...term })
      .execute();
    return eventId;
  },
};
