import type { RespondentWords } from './ru.ts';

export const en: RespondentWords = {
  forWhom: {
    parents: 'A survey for parents.',
    pupils: 'A survey for pupils.',
    teachers: 'A survey for teachers.',
  },
  until: (day) => `You can answer until ${day}.`,
  minutes: (count) => `It takes about ${String(count)} ${count === 1 ? 'minute' : 'minutes'}.`,
  nobodyLearns: 'Nobody learns who answered',
  nobodyLearnsText:
    'We ask no name. Answers are added to sums at once; the answer itself, the code of the slip and the time are kept together nowhere. The school sees only sums, and only when at least ten people answered.',
  kept: 'The answers stay on this device until you send them.',
  unkept: 'The browser does not let us keep the answers: leave the page open until you have sent them.',
  send: 'Send the answers',
  sending: 'Sending…',
  once: 'You can send once, and change nothing afterwards.',
  offline:
    'There is no connection. The answers are kept on this device. They go by themselves when it is back, if the page stays open. You can press the button again.',
  offlineUnkept:
    'There is no connection. Leave the page open: the answers go by themselves when it is back. You can press the button again.',
  thanks: 'Thank you, the answers are taken',
  thanksText:
    'The slip is of no more use, throw it away. The answers are wiped from this device, you can close the page.',
  asked: 'Type the code of your slip',
  askedText: 'The school hands out slips with a code and a square. Point the camera at the square or type the code.',
  code: 'Code',
  codeHint: 'Capitals do not matter, and you may leave out the dashes.',
  codeNeeded: 'Type the whole code as it is printed',
  open: 'Open the survey',
  titles: {
    link_invalid: 'There is no such code',
    used: 'This slip was used already',
    not_begun: 'The survey has not begun yet',
    closed: 'The survey is over',
    excused: 'Your school does not take part in this survey',
  },
  texts: {
    link_invalid:
      'Compare the code with the slip and type it again. If that does not help, ask the school for another.',
    used: 'Each slip is for one answer. If it was not you who answered, ask the school for another slip.',
    not_begun: 'Keep the slip and open the page later. The school will tell from which day on you can answer.',
    closed: 'Answers are not taken any more. Thank you for the wish to answer.',
    excused: 'You need not answer. If you were given the slip lately, ask the school about it.',
  },
  broken: 'The survey cannot be opened: there is a mistake in it. Tell the school that gave you the slip.',
};
