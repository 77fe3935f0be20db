import { ordinaryView } from '#kernel/view.ts';
import type { Actor } from './actors.ts';
import type { Asking, Row, Rows } from './row.ts';
import type { Kind } from './things.ts';

const token = 'a'.repeat(43);
const password = 'не тот пароль';
const reason = 'Проверка доступа';

/** A guest has no account of one's own. */
const notGuests = ({ role }: Actor): readonly number[] => [role === 'guest' ? 404 : 200];

/** Who keeps accounts keeps those of the whole region; another region's are not found. */
function ofRegion(kind: Kind, more: object = {}, key = `${kind}Id`): Row {
  return {
    about: 'regionObject',
    input: async ({ things, place }: Asking) => ({ [key]: await things.some(kind, place), ...more }),
  };
}

export const accountsRows: Rows = {
  'accounts.welcome': { about: 'anyone' },
  'accounts.setUp': {
    about: 'anyone',
    input: () => ({ token, name: 'Новая Анна', login: 'anna', password: 'длинный новый пароль' }),
    allowed: [409],
  },
  'accounts.setUpDemonstration': { about: 'anyone', input: () => ({ token }), allowed: [409] },
  'accounts.signIn': { about: 'anyone', input: () => ({ login: 'nobody', password }) },
  'accounts.enterDemonstration': {
    about: 'anyone',
    input: async ({ things, place }) => ({ personId: await things.some('person', place) }),
    allowed: [404],
  },
  'accounts.startIdentity': { about: 'anyone', allowed: [409] },
  'accounts.finishIdentity': { about: 'anyone', input: () => ({ query: '?code=1&state=2' }), allowed: [409] },
  'accounts.enterAsGuest': { about: 'anyone', input: () => ({ token }), allowed: [409] },
  'accounts.openInvitation': { about: 'anyone', input: () => ({ token }), allowed: [409] },
  'accounts.acceptInvitation': {
    about: 'anyone',
    input: () => ({ token, name: 'Новая Анна', login: 'anna', password: 'длинный новый пароль' }),
    allowed: [409],
  },
  'accounts.askReset': { about: 'anyone', input: () => ({ login: 'nobody' }) },
  'accounts.reset': {
    about: 'anyone',
    input: () => ({ token, password: 'длинный новый пароль' }),
    allowed: [409],
  },
  'accounts.me': { about: 'self' },
  'accounts.signOut': { about: 'anyone', endsSession: true },
  'accounts.sessions': { about: 'self' },
  'accounts.endSession': {
    about: 'self',
    input: async ({ things, place }) => ({ sessionId: await things.some('session', place) }),
    allowed: [404],
  },
  'accounts.endOtherSessions': { about: 'self' },
  'accounts.changePassword': {
    about: 'self',
    input: () => ({ password, newPassword: 'длинный новый пароль' }),
    allowed: [409],
  },
  'accounts.changeContacts': { about: 'self', input: () => ({ name: 'Новая Анна', phone: null }), allowed: notGuests },
  'accounts.setView': { about: 'self', input: () => ({ view: { ...ordinaryView, isOn: true } }), allowed: notGuests },
  'accounts.beginTotp': { about: 'self', input: () => ({ password }), allowed: [409] },
  'accounts.confirmTotp': { about: 'self', input: () => ({ code: '123456' }), allowed: [409] },
  'accounts.removeTotp': { about: 'self', input: () => ({ password, code: '123456' }), allowed: [409] },
  'accounts.endMasquerade': {
    about: 'anyone',
    endsSession: true,
    allowed: ({ isMasquerading }) => [isMasquerading ? 200 : 409],
  },
  'accounts.block': ofRegion('person', { reason }),
  'accounts.unblock': ofRegion('blocked', {}, 'personId'),
  'accounts.endSessionsOf': ofRegion('person'),
  'accounts.makeResetLink': ofRegion('person', { by: 'print' }),
  'accounts.beginMasquerade': { ...ofRegion('person', { reason }), endsSession: true },
  'accounts.outbox': { about: 'region', input: () => ({ state: 'all' }) },
  'accounts.showMessage': ofRegion('message'),
  'accounts.sendAgain': { ...ofRegion('message'), allowed: [409] },
  'accounts.markPrinted': {
    about: 'regionObject',
    input: async ({ things, place }) => ({ messageIds: [await things.some('message', place)] }),
  },
  'audit.list': { about: 'region', input: ({ place }) => ({ school: place.schoolId }) },
  'audit.export': { about: 'region', input: ({ place }) => ({ school: place.schoolId, format: 'xlsx' }) },
  'audit.verify': { about: 'region' },
  'privacy.consents': { about: 'self' },
  'privacy.giveConsent': {
    about: 'self',
    input: () => ({ purpose: 'mail_notices', textVersion: 1 }),
    allowed: notGuests,
  },
  'privacy.withdrawConsent': { about: 'self', input: () => ({ purpose: 'mail_notices' }), allowed: notGuests },
  // A guest is whoever holds the link: they see nothing of one another.
  'privacy.exportOwn': { about: 'self', allowed: notGuests },
  'privacy.exportPerson': ofRegion('person'),
  'privacy.erasePerson': ofRegion('leaver', { reason }, 'personId'),
  'privacy.retention': { about: 'region' },
  'privacy.setRetention': { about: 'region', input: () => ({ category: 'sessions', days: 3650 }), allowed: [200] },
  'privacy.deleteDue': { about: 'region', input: () => ({ category: 'sessions' }), allowed: [200, 409] },
  'privacy.acts': { about: 'region' },
  'privacy.act': ofRegion('act'),
};
