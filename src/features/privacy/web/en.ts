import type { PrivacyWebWords } from './ru.ts';

const days = (count: number): string => (count === 1 ? '1 day' : `${String(count)} days`);
const records = (count: number): string => (count === 1 ? '1 record' : `${String(count)} records`);

export const en: PrivacyWebWords = {
  title: (due) =>
    due === 0 ? 'Personal data: everything is kept within its term' : `Personal data: ${records(due)} past the term`,
  lead: 'Terms of keeping and acts of deletion. The law wants data about people kept no longer than needed, and deletion proved by an act.',
  terms: {
    heading: 'Terms of keeping',
    caption: 'Kinds of data, how long they are kept and what is to be deleted',
    category: 'Kind of data',
    term: 'Kept',
    due: 'To be deleted',
    actions: 'Actions',
    days: (count) => (count % 365 === 0 ? `${String(count / 365)} years` : days(count)),
    usual: 'The usual term.',
    changed: (count) => `Changed, usually ${days(count)}.`,
    notLess: (count) => `Not less than ${days(count)}.`,
    nothingDue: 'nothing',
    dueCount: records,
    keptUntil: (date) => `everything from ${date} is kept`,
    change: 'Change the term',
    changeOf: (name) => `Change the term: ${name}`,
    remove: 'Delete with an act',
    newDays: (name) => `Days to keep: ${name}`,
    daysHint: (usual, least) => `Usually ${String(usual)}, not less than ${String(least)}. A year is 365.`,
    wrongDays: (least) => `Enter a whole number of days from ${String(least)} to 36500.`,
    save: 'Save the term',
    cancel: 'Leave as it is',
    confirm: {
      title: (due) => `Delete ${records(due)} for good?`,
      action: 'Delete and write the act',
      text: (name, date) =>
        `${name}: everything before ${date} is deleted. It can not be brought back. An act remains: what, how much, when and by whom.`,
    },
  },
  acts: {
    heading: 'Acts of deletion',
    none: 'No acts yet. One is written when data past their term or the data of a person are deleted.',
    more: 'Show earlier ones',
    act: 'Act',
    number: (id) => `Act no. ${String(id)}`,
    title: (id, date) => `Act no. ${String(id)} of ${date} on the deletion of data`,
    lead: {
      retention: 'The data were deleted because their term of keeping was over.',
      erasure: 'The data of one person were deleted. The act does not say whose on purpose.',
    },
    back: 'Personal data',
    what: 'What',
    deleted: 'Deleted',
    keptUntil: 'Everything before',
    reason: 'Reason',
    order: 'Order',
    by: 'By whom',
    at: 'When',
    program: 'the program, by the term',
    erasure: 'Data of one person',
    nothing: 'nothing',
    print: 'Print the act',
    signature:
      'Responsible for personal data ______________________ / ______________________ /\nDate ______________________',
  },
  persons: {
    heading: 'Data of one person',
    text: 'The data of a person are exported or erased on their card: People, the name, “Personal data” at the end of the card.',
  },
  categories: {
    pupil_rows: {
      name: 'Rows of pupils from files of results',
      note: 'Codes and marks without names. The sums of schools stay: lists do not change.',
    },
    sessions: { name: 'Ended sessions', note: 'When, from where and in which browser people signed in.' },
    outbox: { name: 'Letters', note: 'To whom and about what; texts with links are wiped once handed over.' },
    invitations: { name: 'Invitations', note: 'Accepted, withdrawn and expired ones.' },
    audit_log: { name: 'Log of actions', note: 'Only its beginning is deleted; it can still be checked.' },
    person: { name: 'Data of one person', note: null },
  },
  deletedKinds: {
    account: (count) => `accounts: ${String(count)}`,
    session: (count) => `sessions: ${String(count)}`,
    sessions: (count) => `sessions: ${String(count)}`,
    message: (count) => `letters: ${String(count)}`,
    outbox: (count) => `letters: ${String(count)}`,
    invitations: (count) => `invitations: ${String(count)}`,
    mentions: (count) => `mentions: ${String(count)}`,
    assignments_ended: (count) => `roles ended: ${String(count)}`,
    audit_details: (count) => `particulars of log rows: ${String(count)}`,
    audit_log: (count) => `log rows: ${String(count)}`,
    consent: (count) => `consents: ${String(count)}`,
    pupil_rows: (count) => `files of pupil rows: ${String(count)}`,
  },
  refusals: {
    below_minimum: 'The term is shorter than allowed. Give more days.',
    nothing_due: 'Nothing is past its term any more. Refresh the page.',
  },
};
