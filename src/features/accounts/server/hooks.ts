import type { FeatureHooks, RetentionPart } from '#platform/http/hooks.ts';
import { letters } from './ru.ts';
import {
  clearMessages,
  collectAccount,
  collectMessages,
  collectSessions,
  deleteResetLinks,
  deleteSecrets,
  deleteSessions,
} from './store-personal.ts';
import { changePerson } from './store-people.ts';
import {
  countOldMessages,
  countOldSessions,
  deleteOldMessages,
  deleteOldResetLinks,
  deleteOldSessions,
} from './store-retention.ts';

/** Accesses to personal data are kept a year by habit of the field; which session they came from need not be as long. */
const SESSION_DAYS = 180;
const MESSAGE_DAYS = 90;
const LEAST_DAYS = 30;

const sessions: RetentionPart = {
  category: 'sessions',
  defaultDays: SESSION_DAYS,
  minimumDays: LEAST_DAYS,
  countDue: ({ db, actor }, before) => countOldSessions(db, actor.regionId, before),
  deleteDue: async ({ db, actor }, before) => {
    await deleteOldResetLinks(db, actor.regionId, before);
    return await deleteOldSessions(db, actor.regionId, before);
  },
};
const outbox: RetentionPart = {
  category: 'outbox',
  defaultDays: MESSAGE_DAYS,
  minimumDays: LEAST_DAYS,
  countDue: ({ db, actor }, before) => countOldMessages(db, actor.regionId, before),
  deleteDue: ({ db, actor }, before) => deleteOldMessages(db, actor.regionId, before),
};

export const accountsHooks: FeatureHooks = {
  personal: {
    collect: async ({ db, actor }, personId) => {
      const key = { regionId: actor.regionId, personId };
      return {
        account: await collectAccount(db, key),
        sessions: await collectSessions(db, key),
        messages: await collectMessages(db, key),
      };
    },
    erase: async ({ db, actor, now }, personId) => {
      const key = { regionId: actor.regionId, personId };
      const sessions = await deleteSessions(db, key);
      const messages = await clearMessages(db, key, { name: letters.erased, at: now() });
      await deleteResetLinks(db, key);
      const nobody = {
        name: letters.erased,
        login: `erased-${String(personId)}`,
        email: null,
        emailProvenAt: null,
        phone: null,
        view: null,
      };
      await changePerson(db, key, { ...nobody, state: 'erased', hasTotp: false });
      await deleteSecrets(db, key);
      return [
        { kind: 'account', count: 1 },
        { kind: 'session', count: sessions },
        { kind: 'message', count: messages },
      ];
    },
  },
  retention: [sessions, outbox],
};
