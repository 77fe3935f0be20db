import type { Asking, Row, Rows } from './row.ts';
import type { Kind } from './things.ts';

const dates = { validFrom: '2025-09-01', validTo: '2025-09-20' };
const inSchool = ({ place }: Asking): { schoolId: number } => ({ schoolId: place.schoolId });
/** Whom this one may invite to a school. */
const invitable = ({ actor }: Asking): string => (actor.role === 'director' ? 'teacher' : 'director');

function of(kind: Kind, more: (asking: Asking) => object | Promise<object> = () => ({})): Row {
  return {
    about: 'object',
    input: async (asking) => {
      const id = await asking.things.some(kind, asking.place);
      return { [`${kind}Id`]: id, ...(await more(asking)) };
    },
  };
}

/** One that this one could have sent. */
function ofInvitation(more: object = {}): Row {
  return {
    about: 'object',
    input: async ({ things, place, actor }) => {
      const kind = actor.role === 'director' ? 'staffInvitation' : 'invitation';
      return { invitationId: await things.some(kind, place), ...more };
    },
  };
}

const toSomebodyThere = async ({ things, place }: Asking): Promise<object> => ({
  toPersonId: await things.some('person', place),
  on: '2025-09-01',
  items: [{ kind: 'matter', text: 'Проверить журнал' }],
});

export const accessRows: Rows = {
  'access.people': { about: 'territory', input: ({ place }) => ({ school: place.schoolId, state: 'all' }) },
  'access.person': of('person'),
  'access.invite': {
    about: 'place',
    input: (asking) => ({ name: 'Новая Анна', role: invitable(asking), by: 'print', ...inSchool(asking) }),
  },
  'access.importPeople': {
    about: 'territory',
    input: () => ({ fileName: 'people.csv' }),
    body: ({ place }) => Buffer.from(`ФИО;Роль;Код ОО\nНовая Анна;Директор;${place.code}\n`),
  },
  'access.importSample': { about: 'territory' },
  'access.invitations': { about: 'territory', input: () => ({ state: 'all' }) },
  'access.renewInvitation': ofInvitation({ by: 'print' }),
  'access.withdrawInvitation': ofInvitation(),
  'access.assign': {
    about: 'place',
    input: async (asking) => ({
      personId: await asking.things.some('person', asking.place),
      ...{ role: 'director', ...dates, ...inSchool(asking) },
    }),
  },
  'access.endAssignment': of('assignment', () => ({ on: '2025-09-05' })),
  'access.substitute': of('assignment', async ({ things, place }) => ({
    personId: await things.some('person', place),
    ...dates,
  })),
  'access.previewHandover': of('assignment'),
  'access.handOver': of('assignment', toSomebodyThere),
  'access.handoverPack': {
    about: 'self',
    input: async ({ things, place }) => ({ handoverId: await things.some('handover', place) }),
    byRightOf: 'access.handOver',
  },
  'access.finishItem': {
    about: 'self',
    input: async ({ things, place }) => ({ itemId: await things.some('item', place), isDone: true }),
    allowed: [404],
  },
  'access.ownHandovers': { about: 'self' },
  'access.whoSees': {
    about: 'place',
    // Only who may see a thing himself is told who else sees it; a tutor sees no lists.
    input: (asking) => ({ ...inSchool(asking), ...(asking.actor.role === 'tutor' ? { verb: 'registry.search' } : {}) }),
  },
  'access.guestLinks': { about: 'territory' },
  'access.makeGuestLink': {
    about: 'place',
    input: (asking) => ({ label: 'Проверяющий', validTo: '2025-10-01', ...inSchool(asking) }),
  },
  'access.revokeGuestLink': of('guestLink'),
};
