import type { Asking, Rows } from './row.ts';

const event = {
  ...{ title: 'Семинар', startsOn: null, dueOn: '2025-10-01', owner: 'Институт', coordinatorPart: null },
  ...{ milestones: [], population: null, target: null, sourceDocument: null },
};
const span = { from: '2025-09-01', to: '2025-09-30' };
const population = JSON.stringify({ subject: 'school', any: [{ kind: 'all' }], also: [], except: [] });

async function ofEvent({ things, place }: Asking): Promise<{ eventId: number }> {
  return { eventId: await things.some('calendarEvent', place) };
}

export const obligationsRows: Rows = {
  'obligations.mine': { about: 'territory' },
  'obligations.list': { about: 'territory' },
  'obligations.listExport': { about: 'territory', input: () => ({ format: 'csv' }) },
  'obligations.calendar': { about: 'territory', input: () => span },
  'obligations.calendarExport': { about: 'territory', input: () => ({ ...span, format: 'csv' }) },
  'obligations.event': { about: 'regionObject', input: ofEvent },
  'obligations.eventAdd': { about: 'region', input: () => event },
  'obligations.eventChange': {
    about: 'region',
    allowed: [200, 404],
    input: async (asking) => ({ ...(await ofEvent(asking)), ...event }),
  },
  'obligations.ready': { about: 'region', input: () => ({ year: 2025 }) },
  'obligations.addReady': {
    about: 'region',
    allowed: [200, 409],
    input: () => ({ code: 'spring-2023', year: 2025 }),
  },
  'obligations.eventCancel': { about: 'region', allowed: [200, 404, 409], input: ofEvent },
  'obligations.eventFulfil': {
    about: 'object',
    allowed: [200],
    input: async (asking) => {
      const { schoolId, municipalityId } = asking.place;
      return { ...(await ofEvent(asking)), units: [{ schoolId, municipalityId, people: 1 }] };
    },
  },
  'obligations.population': { about: 'territory', input: () => ({ population }) },
  'obligations.daysOff': { about: 'territory', input: () => ({ year: 2025 }) },
  'obligations.setDayOff': { about: 'region', input: () => ({ day: '2025-12-31', isWorking: false }) },
  'obligations.feed': { about: 'self' },
  'obligations.makeFeed': { about: 'self' },
  'obligations.revokeFeed': { about: 'self' },
};
