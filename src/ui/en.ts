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
    sign_in_needed:
      'The session has ended, so nothing was done. Sign in again in another tab and repeat: what you typed here is kept.',
    forbidden: 'Your role does not give this right. If you need it for work, ask the administrator.',
    foreign_site: 'The request was refused: it did not come from this site. Open the page anew and repeat.',
    foreign_host: 'The server does not answer at this address. Use the address the administrator gave you.',
    disk_full: 'The disk of the server is full. Tell the administrator; what was written is safe.',
    too_many: 'Too many requests in a row. Wait a minute and repeat.',
    masquerade_reads_only: 'You look through the eyes of another person: nothing can be done. End the look to go on.',
  },
  form: {
    summary: (count) => `Not sent: ${count === 1 ? 'one field has' : `${String(count)} fields have`} to be mended`,
    refused: 'Not filled in properly: check this field',
    optional: '(optional)',
    show: 'Show',
    hide: 'Hide',
    showPassword: 'Show the password',
  },
  copy: {
    copy: 'Copy',
    copied: 'Copied',
    failed: 'Could not copy: select the text and press Ctrl+C',
    print: 'Print',
  },
  unavailable: {
    title: 'This page is not open to you',
    forbidden: 'Your roles give no right to this section. It is set so for everybody, this is no fault.',
    notFound: 'It does not exist, or it belongs to another territory: you see only your own.',
    reader: 'You are signed in as',
    todo: 'If you need the page for work, ask the administrator or whoever invited you: tell them your role and the address of the page.',
    home: 'Go to the first page',
    back: 'Go back',
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
