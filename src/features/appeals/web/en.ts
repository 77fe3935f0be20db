import type { AppealsWords } from './ru.ts';

const days = (count: number): string => `${String(count)} ${count === 1 ? 'day' : 'days'}`;
const appeals = (count: number): string => `${String(count)} ${count === 1 ? 'appeal' : 'appeals'}`;

export const en: AppealsWords = {
  grounds: {
    results: 'a fault in the results',
    registry: 'a fault in what is known of the school',
    rule: 'the rule was applied wrongly',
    circumstances: 'circumstances that numbers do not show',
  },
  states: {
    submitted: 'submitted',
    in_review: 'in review',
    asked: 'waits for the school',
    accepted: 'accepted',
    rejected: 'rejected',
    withdrawn: 'withdrawn by the school',
  },
  refusals: {
    edition_closed: 'This edition has been replaced. Open the sheet anew: one objects to what counts.',
    already_open: 'The school has an open appeal to this edition. Wait for the answer or withdraw it.',
    wrong_state: 'The appeal has moved on: somebody was faster. Refresh the page.',
  },
  due: (day, left) =>
    left < 0
      ? `was due ${day}, ${days(-left)} late`
      : left === 0
        ? `due today, ${day}`
        : `by ${day}, ${days(left)} left`,
  edition: {
    draft: (number) => `Edition ${String(number)}, a draft: schools do not see it yet.`,
    shown: (number, opensOn) =>
      `Edition ${String(number)}, not published yet. Until ${opensOn} only the school itself and the region see the sheet.`,
    published: (number, on, document) =>
      `Edition ${String(number)}, published on ${on}${document === '' ? '' : ` (${document})`}.`,
    closed: (number) => `Edition ${String(number)}, replaced by another.`,
    document: (title, number) => (number === null ? title : `${title} No. ${number}`),
  },
  now: {
    heading: 'What now',
    shown: (opensOn) =>
      `The school reads its sheet first. On ${opensOn} or later the list may be published: then the municipality and all who work with your school see it.`,
    published: 'The list holds until the next edition. By it the school gets support: a track, a curator, a programme.',
    howTo: (workingDays, day) =>
      `You disagree? Appeal: the answer comes within ${String(workingDays)} working days, by ${day} if you appeal today. Until then the edition stays as it is.`,
    whoSubmits: 'The director appeals for the school.',
    read: 'I have read it',
    readAt: (at) => `You read the sheet on ${at}.`,
    object: 'Appeal',
    earlier: 'Appeals of the school about this year',
  },
  paper: (workingDays) =>
    `What now. If the school disagrees, the director appeals on the page of the sheet in Opora; the answer comes within ${String(workingDays)} working days.`,
  form: {
    heading: 'Appeal of the school',
    grounds: 'What you disagree with',
    choose: 'Choose',
    text: 'What is wrong, and what proves it',
    textHint:
      'Name the procedure, the year and the numbers. No names of pupils, nothing about their health. The draft stays in this browser until you send it.',
    wrong: {
      grounds: 'Choose what you disagree with',
      text: 'Say what is wrong: one sentence at least',
      long: 'No more than 4000 letters: shorten the text',
    },
    check: 'Check',
    cancel: 'Close, the draft stays',
    checkHeading: 'Check before sending',
    checkLead: (day) => `What is sent cannot be changed, only withdrawn. The answer comes by ${day}.`,
    send: 'Send the appeal',
    mend: 'Mend',
    sent: 'The appeal is sent.',
    open: 'Open the appeal',
  },
  queue: {
    title: (open, overdue) =>
      open === 0
        ? 'No appeal waits for an answer'
        : `${appeals(open)} unanswered${overdue === 0 ? '' : `, ${String(overdue)} overdue`}`,
    lead: 'A school appeals against its sheet, the regional operator answers. Everything that was said stays.',
    show: 'Show',
    queues: {
      open: 'Unanswered',
      overdue: 'Overdue',
      asked: 'Waiting for the school',
      answered: 'Answered',
      all: 'All',
    },
    condition: 'Shown',
    year: 'Year of the list',
    anyYear: 'all years',
    grounds: 'Grounds',
    anyGrounds: 'any',
    table: 'Appeals of schools',
    school: 'School',
    municipality: 'Municipality',
    state: 'State',
    due: 'Answer due',
    madeAt: 'Submitted',
    said: appeals,
    empty: 'Appeals of schools will be here',
    emptyText:
      'A director appeals on the page “Why this school” once the school was shown its sheet. The appeal then stands here with the day of its answer.',
    nothing: 'No appeal meets the conditions.',
    overdue: 'overdue',
  },
  appeal: {
    title: (school, year) => `${school} appeals against the list of ${String(year)}`,
    lead: (state, reason) => `State: ${state}. Grounds: ${reason}.`,
    back: 'All appeals',
    previous: 'Previous',
    next: 'Next',
    keys: 'Alt + Page Up and Alt + Page Down leaf through appeals',
    trace: 'What was said',
    sheet: 'The sheet the school objects to',
    act: 'What to do',
    steps: {
      submit: 'The school appealed',
      review: 'The regional operator took the appeal into review',
      ask: 'The regional operator asked the school',
      reply: 'The school replied',
      accept: 'The appeal is accepted',
      reject: 'The appeal is rejected',
      withdraw: 'The school withdrew the appeal',
    },
    review: 'Take into review',
    ask: 'Ask the school',
    askText: 'Question to the school',
    askHint: 'Until the school replies the days of the answer do not count.',
    accept: 'Accept',
    reject: 'Reject',
    reason: 'Reason of the decision',
    reasonHint: 'The school will read it. A decision cannot be changed.',
    sendAccept: 'Accept the appeal',
    sendReject: 'Reject the appeal',
    sendAsk: 'Send the question',
    reply: 'Reply to the question',
    replyHint: 'The regional operator will read it.',
    sendReply: 'Send the reply',
    withdraw: 'Withdraw the appeal',
    withdrawSure: 'Withdraw the appeal?',
    withdrawText: 'A withdrawn appeal stays in the history. The school may make another one later.',
    short: 'One sentence at least',
    cancel: 'Cancel',
    followUps: {
      amendment: 'The list is published, so a new edition will amend it by a decision of the region.',
      recomputation: 'The list is not published yet, so it is computed anew before it is.',
    },
    followedBy: (number, on) => `Carried out: edition ${String(number)} of ${on}.`,
    notFollowed: 'No new edition has come out yet.',
    toEditions: 'Open the list of the year',
  },
};
