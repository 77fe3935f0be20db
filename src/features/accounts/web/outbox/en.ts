import type { OutboxWords } from './ru.ts';

const letters = (count: number): string => (count === 1 ? '1 letter' : `${String(count)} letters`);

export const en: OutboxWords = {
  title: (waiting, hasMore) =>
    waiting === 0
      ? 'All letters are sent or handed over'
      : `${hasMore ? 'More than ' : ''}${letters(waiting)} to be sent or handed over`,
  titleAll: 'All letters of the system',
  leadMail:
    'Letters go by the mail server on their own. Here is what did not go; it can be sent again, or printed and handed over.',
  leadNoMail: 'There is no mail server: print the letters and hand them to the people in person.',
  states: 'Which letters to show',
  waiting: 'Waiting',
  all: 'All',
  none: 'Nothing is waiting. Letters come here when you invite a person or make a link for a new password.',
  noneAll: 'There were no letters yet.',
  more: 'Show earlier ones',
  noMail: {
    summary: 'What to do without a mail server',
    steps: [
      'Choose letters and press “Show and print”: every letter prints on a sheet of its own.',
      'Hand the sheets to the people in person: the link on a sheet serves once and is not to be passed on.',
      'Press “Mark as handed over”: the texts with the links are wiped.',
    ],
    settings:
      'For letters to go on their own, set the OPORA_MAIL_… variables and start the program again; see docs/operating.md.',
  },
  table: {
    caption: 'Letters, newest first',
    choose: 'Choose',
    chooseAll: 'Choose all',
    chooseOne: (name) => `Choose the letter: ${name}`,
    to: 'To',
    subject: 'About',
    state: 'State',
    made: 'Made',
    onPaper: 'to be handed over on paper',
    actions: 'Actions',
    sendAgain: 'Send again',
    sendAgainTo: (name) => `Send again: ${name}`,
    attempts: (count) => (count === 1 ? '1 attempt' : `${String(count)} attempts`),
    failure: (text) => `The mail server said: ${text}`,
  },
  kinds: { invitation: 'invitation', reset: 'new password', notice: 'notice' },
  messageStates: {
    waiting: 'waiting',
    sent: 'sent',
    failed: 'not sent',
    printed: 'handed over',
    withdrawn: 'withdrawn',
  },
  chosen: (count) => `Chosen: ${letters(count)}.`,
  show: 'Show and print',
  showing: 'Opening the letters…',
  mark: 'Mark as handed over',
  marked: (count) => `Marked: ${letters(count)}. The texts with links are wiped; make a new link when needed.`,
  confirm: {
    title: (count) => `Mark ${letters(count)} as handed over?`,
    action: 'Mark and wipe the texts',
    text: 'The texts with links are wiped: they can not be shown or printed again. Mark them when the sheets are with the people.',
  },
  letters: {
    heading: (count) => `${letters(count)} to print`,
    print: 'Print',
    close: 'Hide',
    warning: 'The link in a letter serves once and opens the system: do not leave the sheets lying about.',
    to: (name) => `To: ${name}`,
    square: 'The same link for the camera of a phone',
  },
  refusals: {
    text_gone: 'The text is gone: it was sent or marked as handed over. Make a new link.',
    no_mail: 'There is no mail server. Print the letter and hand it over in person.',
    no_address: 'The person has no e-mail address. Print the letter and hand it over in person.',
    not_waiting: 'The letter was sent, handed over or withdrawn. Refresh the page.',
  },
};
