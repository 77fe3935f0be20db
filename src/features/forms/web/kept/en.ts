import type { KeptWords } from './ru.ts';

export const en: KeptWords = {
  untouched: 'Answers are saved by themselves while you write.',
  saved: (time) => `Saved at ${time}`,
  sentLate: (time) => `The line is back, the answers were sent at ${time}`,
  waiting: 'Saving…',
  offline:
    'No connection: the answers are kept in this browser and go by themselves when the line is back or when you open the form again.',
  offlineUnkept: 'No connection, and this browser keeps nothing: do not close the page until the answers have gone.',
  signedOut: 'You are signed out: the answers are kept in this browser. Sign in again and they go by themselves.',
  refused: 'The last answers were not taken and are only in this browser.',
  discard: 'Drop what was not sent',
  conflicts: 'Somebody else changed these answers at the same time. Choose which one stays.',
  mine: 'Your answer',
  theirs: 'The other answer',
  none: 'no answer',
  keepMine: (label) => `Keep mine: “${label}”`,
  keepTheirs: (label) => `Keep the other: “${label}”`,
  mineVerb: 'Keep mine',
  theirsVerb: 'Keep the other',
  reasonOf: (label) => `Reason: ${label}`,
};
