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
  menu: 'Sections',
  demonstration: 'demonstration',
  lists: 'Lists',
  flow: 'What changed',
  schools: 'Schools',
  results: 'Results',
  language: 'Language',
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
