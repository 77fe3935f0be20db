import type { DemoWebWords } from './ru.ts';

export const en: DemoWebWords = {
  heading: 'Look at an example first',
  text: 'The demonstration region: 19 municipalities, about 330 invented schools, three years of VPR, OGE and EGE. All schools and people are invented; the files go through the ordinary import.',
  button: 'Load the demonstration region',
  loading: (file) =>
    `The region is loading${file === null ? '' : `: file “${file}”`}. It takes about a minute; the page may be closed.`,
  failed: 'The demonstration region did not load because of a fault in the program. Try again.',
  open: 'Open the list',
  refusals: { region_not_empty: 'There are data already: the example goes into an empty system only.' },
  loaded: 'The demonstration region is loaded.',
};
