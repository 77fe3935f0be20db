import type { UiWords } from './ru.ts';

export const en: UiWords = {
  name: 'Opora',
  loading: 'Loading…',
  retry: 'Try again',
  faultNumber: (id) => `Fault number: ${id}.`,
  failure: {
    title: 'The data could not be read',
    unknown: 'The program met a fault. The data are safe; try again a little later.',
  },
  refusals: {
    unreachable: 'The server does not answer. Check that the program is running and try again.',
    not_found: 'There is no such record: it may have been removed, or the address is mistyped.',
    invalid: 'The question is not well formed. Go back and try again.',
  },
  problems: {
    caption: 'Remarks with their place in the file and advice',
    sheet: 'Sheet',
    row: 'Row',
    column: 'Column',
    found: 'Found',
    expected: 'Expected',
    todo: 'What happened and what to do',
    wholeFile: 'whole file',
    empty: 'empty',
  },
  drop: {
    over: 'Release to load the file',
  },
  cancel: 'Leave as it is',
  progress: (percent) => `${String(percent)} %`,
};
