import type { HandoverWords } from './ru.ts';

const several =
  (one: string, many: string) =>
  (count: number): string =>
    `${String(count)} ${count === 1 ? one : many}`;

export const en: HandoverWords = {
  kinds: { matter: 'Matter', decision: 'Decision', contact: 'Contact', promise: 'Promise' },
  passed: {
    items: several('open item of earlier handovers', 'open items of earlier handovers'),
    acting: several('substitution', 'substitutions'),
    invitations: several('unanswered invitation', 'unanswered invitations'),
    guest_links: several('guest link', 'guest links'),
  },
  act: {
    back: (name) => name,
    title: (role) => `Handing over: ${role}`,
    lead: (name) =>
      `The role is held by ${name}. In one act it ends for them and begins for the successor, and everything open goes with it.`,
    passes: 'Passes by itself',
    passesNothing: 'There is no open business in the system: only the role passes.',
    role: 'the role and everything it sees',
    openItems: 'Items of earlier handovers not done yet:',
    to: 'Successor',
    toHint: 'Name or login. No account yet? Invite the person first, to this very role if you like.',
    invite: 'Invite a new person',
    on: 'From which day the successor works',
    onHint: 'From that day the former person does not see the territory',
    order: 'Order',
    own: 'What else to pass on',
    ownHint: 'What the successor does not learn from the system: agreements, decisions, people, promises.',
    item: (index) => `Item ${String(index)}`,
    kind: 'Kind',
    text: 'What exactly',
    due: 'Due',
    school: 'School',
    add: 'Add an item',
    remove: (index) => `Take item ${String(index)} away`,
    note: 'Note to the successor',
    noteHint: 'What matters in the first month',
    action: 'Check and hand over',
    confirm: {
      title: 'Hand over?',
      action: 'Hand over',
      text: (from, to, day) => `${from} → ${to}, from ${day}. It can not be undone, only handed back.`,
      items: (count) => `With it ${count === 1 ? 'goes 1 item' : `go ${String(count)} items`}.`,
    },
    wrong: {
      to: 'Find and choose the successor.',
      on: 'Give a day.',
      text: 'Say what is passed on, or take the item away.',
    },
  },
  pack: {
    title: (role, day) => `Handover page: ${role}, from ${day}`,
    lead: (from, to) => `${from} hands over, ${to} takes over.`,
    order: 'Order',
    from: 'Whom to ask',
    print: 'Print on one sheet',
    note: 'Note',
    passed: 'Passed in the system',
    items: 'Matters, decisions, contacts, promises',
    itemsOpen: (open) => (open === 0 ? 'All is done.' : `Not done: ${String(open)}. Tick what is done.`),
    due: (date) => `until ${date}`,
    done: 'done',
    contacts: 'Whom to work with',
    schools: several('school', 'schools'),
    signature: 'Handed over ____________________      Taken over ____________________      Date ______________',
    toProfile: 'My profile',
    toPeople: 'People',
  },
};
