/** What other features may use of accounts. It must not reach for access: access reaches for it. */
export { addPerson } from './add-person.ts';
export { endSessions } from './end-sessions.ts';
export { openSessions } from './identify.ts';
export { postMessage, withdrawMessage } from './outbox.ts';
export { countInvitationLetters } from './store-letters.ts';
export { letters } from './ru.ts';
export { hasAccounts } from './store-people.ts';
