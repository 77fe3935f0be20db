import type { ShellWords } from './ru.ts';

export const en: ShellWords = {
  html: {
    name: 'Opora',
    opening: 'Opening the page…',
    noscript: 'JavaScript is needed: turn it on in the browser settings and reload the page.',
  },
  name: 'Opora',
  skip: 'Skip to content',
  sections: 'Sections',
  pressing: (count) => `${String(count)} overdue or due by the evening`,
  management: 'Management',
  pages: {
    today: 'Today',
    calendar: 'Calendar',
    lists: 'Lists',
    appeals: 'Appeals',
    flow: 'What changed',
    map: 'Map',
    tracks: 'Tracks',
    signs: 'Objectivity',
    coverage: 'Completeness',
    schools: 'Schools',
    summary: 'Summary',
    results: 'Results',
    methodology: 'Methodologies',
    people: 'People',
    roles: 'Roles',
    audit: 'Audit log',
    outbox: 'Outbox',
    privacy: 'Personal data',
  },
  account: {
    noRole: 'no role',
    more: (count) => ` and ${String(count)} more`,
    profile: 'Profile and safety',
    changePerson: 'Be somebody else',
    signOut: 'Sign out',
  },
  banners: {
    ended:
      'The session has ended: you signed out in another tab, somebody ended it or it grew old. What you typed here is kept until you close the page.',
    signInAgain: 'Sign in in a new tab',
    masqueradeLabel: 'A look through the eyes of another person',
    masquerade: (name) =>
      `You look through the eyes of another person: ${name}. Nothing can be done; the person will see this look in their profile.`,
    endMasquerade: 'End the look',
    guestLabel: 'A look of a guest',
    guest: (day) =>
      day === null ? 'A look of a guest: reading only.' : `A look of a guest: reading only, until ${day}.`,
    demonstrationLabel: 'Demonstration region',
    demonstration: 'Demonstration: schools and people are invented.',
    changePerson: 'Be somebody else',
  },
  self: 'English',
  notFound: {
    title: 'There is no such page',
    lead: 'The address is mistyped or the page was removed.',
    home: 'Go to the first page',
  },
  crash: {
    title: 'The page did not open because of a fault in the program',
    lead: 'The data are safe. Reload the page; if it happens again, tell the administrator the number.',
    id: 'Fault number',
    reload: 'Reload the page',
  },
};
