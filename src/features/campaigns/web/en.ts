import type { CampaignWords } from './ru.ts';

type Words = CampaignWords;
const noun = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;
const units: Words['units'] = (subject, count) =>
  subject === 'school' ? noun(count, 'school', 'schools') : noun(count, 'municipality', 'municipalities');
const answers = (count: number): string => noun(count, 'answer', 'answers');
const days = (count: number): string => noun(count, 'day', 'days');

export const en: Words = {
  states: {
    expected: 'not begun',
    draft: 'being filled in',
    submitted: 'submitted',
    returned: 'sent back',
    confirmed: 'confirmed',
    excused: 'excused',
  },
  waveStates: { draft: 'draft', open: 'open', closed: 'closed' },
  answerers: {
    school: 'the school',
    municipality: 'the municipal coordinator',
    region: 'the regional coordinator or an expert',
    anyone: 'by a link, without a name',
  },
  confirmers: { municipality: 'the municipal coordinator', region: 'the regional coordinator' },
  units,
  left: (count) => (count < 0 ? `${days(-count)} late` : count === 0 ? 'last day' : `${days(count)} left`),
  overdue: 'late',
  inGrace: 'days of grace',
  sections: 'Monitoring',
  waves: {
    title: (open, overdue) =>
      open === 0
        ? 'No monitoring is open now'
        : `${noun(open, 'monitoring is', 'monitorings are')} open${overdue === 0 ? '' : `, ${answers(overdue)} late`}`,
    titleMine: (due, surveys) =>
      due > 0
        ? `${noun(due, 'form', 'forms')} to fill in`
        : surveys > 0
          ? 'Slips of a survey to hand out'
          : 'Nothing to fill in now',
    lead: 'Forms that schools and municipalities fill in: who submitted, who is awaited, what to confirm.',
    leadMine: 'Answers are saved as you type. What is known already is filled in: check it and submit.',
    mine: 'My forms',
    done: 'Submitted',
    all: 'All monitorings',
    empty: 'Monitorings will be here',
    emptyText:
      'A monitoring is a form, who is asked, and a term. The regional operator chooses a published form, sees how many minutes it takes of schools, and launches it.',
    emptyMine: 'Forms to fill in will appear here. Each comes with a letter and stands on the home page.',
    launch: 'Launch a monitoring',
    overview: 'Who submitted what',
    table: 'Monitorings',
    wave: 'Monitoring',
    state: 'State',
    due: 'Due',
    given: 'Submitted',
    confirmed: 'Confirmed',
    late: 'Late',
    givenOf: (given, all) => `${given} of ${all}`,
    said: (count) => noun(count, 'monitoring', 'monitorings'),
    fill: 'Fill in',
    go: 'Continue',
    mend: 'Correct',
    open: 'Open',
    invite: 'Hand out slips',
    survey: 'an anonymous survey',
    surveyText: 'an anonymous survey: print slips and hand them out',
    dayWas: (day) => `was due ${day}`,
    dayIs: (day) => `until ${day}`,
    minutes: (count) => `about ${noun(count, 'minute', 'minutes')}`,
    filled: (percent) => `${String(percent)}% filled in`,
    returned: 'sent back with a remark',
    clone: 'Repeat',
    cloneOf: (title) => `Repeat “${title}”`,
    cloneTitle: 'Repeat the monitoring?',
    cloneText:
      'A draft with the same form and population is made, its dates a year later. It can be changed before the launch.',
    close: 'Close',
    closeTitle: 'Close the monitoring?',
    closeText: (owing, toConfirm) =>
      `Not submitted: ${String(owing)}, to be confirmed: ${String(toConfirm)}. Answers do not change afterwards; single schools may still be given a term of their own.`,
    closeSurveyText:
      'Nobody can answer by a slip any more, and no more slips can be made. Results open for schools and groups with answers enough.',
    delete: 'Delete the draft',
    deleteTitle: 'Delete the draft?',
    deleteText: 'Nobody has filled it in, no answers are lost.',
    toDraft: 'Change and launch',
  },
  board: {
    title: (subject, given, all, say) =>
      `${say(given)} of ${say(all)} ${subject === 'school' ? 'schools' : 'municipalities'} submitted`,
    late: (overdue) => `, ${overdue} late`,
    draftTitle: 'The monitoring is not launched yet',
    back: 'All monitorings',
    closed: (day) => `Closed on ${day}.`,
    lead: (due) => `Due: ${due}.`,
    minutes: (minutes) => `One answer takes ${minutes}.`,
    grace: (day) => `Days of grace until ${day}.`,
    by: (who) => `Filled in by ${who}.`,
    confirms: (who) => `Confirmed by ${who}.`,
    document: (text) => `On the ground of ${text}.`,
    chips: 'Show by state',
    allStates: 'all',
    flags: { overdue: 'late', changed: 'changed after confirmation', faulty: 'with errors' },
    municipality: 'Municipality',
    anyMunicipality: 'all municipalities',
    search: 'Name or code',
    table: 'Who submitted and who is awaited',
    school: 'School',
    unit: 'Municipality',
    state: 'State',
    filled: 'Filled in',
    filledOf: (answered, asked) => `${String(answered)} of ${String(asked)}`,
    errors: 'Errors',
    noErrors: 'none',
    due: 'Due',
    ownTerm: 'own term',
    age: 'Draft age',
    ageOf: (count) => (count === 0 ? 'today' : days(count)),
    nudged: 'Reminded',
    call: 'Who to call',
    callOf: (name) => `Who to call: ${name}`,
    said: (shown, all, subject) => (shown === all ? units(subject, all) : `${String(shown)} of ${units(subject, all)}`),
    more: 'Show the rest',
    nothing: 'Nobody fits these conditions. Remove one of them.',
    changed: (count) => `${answers(count)} changed after confirmation`,
    result: 'Results and all answers',
    grid: 'One question over all',
    nobody: 'Nobody of this organisation is known here. Call the number on the card of the school.',
    noPhone: 'no telephone',
    nudge: (subject, count) => `Remind ${units(subject, count)}`,
    nudgeTitle: (subject, count) => `Remind ${units(subject, count)}?`,
    nudgeText:
      'A letter goes to those who answer for the units that fit the conditions and did not submit, at most one a day about each. A letter that was sent cannot be taken back.',
    nudgeDo: 'Send reminders',
    nudgeDone: (letters, unreachable) =>
      `${noun(letters, 'letter', 'letters')} sent.${unreachable === 0 ? '' : ` ${String(unreachable)} cannot be reached by a letter, without an address or their consent: call them.`}`,
    confirm: (count) => `Confirm ${answers(count)}`,
    confirmTitle: (count) => `Confirm ${answers(count)}?`,
    confirmText:
      'Submitted answers of the units that fit the conditions are confirmed. It can be undone today, while nothing else happened to them.',
    confirmDone: (count) => `${answers(count)} confirmed.`,
    undo: 'Undo the confirmation',
    undone: (count) => `Confirmation undone: ${answers(count)}.`,
  },
};
