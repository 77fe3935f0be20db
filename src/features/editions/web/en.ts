import type { EditionsWords } from './ru.ts';

/** The rule of Russian counts would say “21 school”. */
const counted = (count: number, one: string, more: string): string =>
  `${String(count)}\u00a0${count === 1 ? one : more}`;
const schools = (count: number): string => counted(count, 'school', 'schools');
const said = (what: string, day: string, name: string | null): string =>
  name === null ? `${what} ${day}.` : `${what} ${day}, ${name}.`;

const changed = (added: number, gone: number, other: number): string =>
  [
    added === 0 ? '' : `${schools(added)} would come`,
    gone === 0 ? '' : `${schools(gone)} would go`,
    other === 0 ? '' : `${schools(other)} would change cluster`,
  ]
    .filter((part) => part !== '')
    .join(', ');

const waits: EditionsWords['waits'] = {
  fresh: 'There is a newer computation: take it first.',
  stale: 'There is no newer computation.',
  unshown: 'Schools have been shown their sheets already.',
  shown: 'Show schools their sheets first.',
  due: 'The day of publication has not come yet.',
  authority: 'The region has an authority or a coordinator: they publish and change the list.',
  second_person: 'You have checked this edition: somebody else has to publish it.',
};

export const en: EditionsWords = {
  federal: {
    heading: 'Federal list',
    none: 'There is no federal list of the year yet. Load its file: it counts for nothing until it is accepted.',
    noneHere: 'There is no federal list of the year yet.',
    drop: {
      title: 'Drag the file here or choose it',
      hint: 'XLSX or CSV. A code, login or name of the school is needed; cluster and municipality if there are.',
      button: 'Choose a file',
    },
    sending: (file) => `Sending and reading “${file}”`,
    read: (count) => `The file is read: ${schools(count)}. Look at the comparison and accept the list.`,
    refused: 'The file was not taken: mend what is said below and load it again.',
    draft: (file) => `The file “${file}” is read, the list is not accepted yet.`,
    accepted: (day) => `The federal list was accepted on ${day}: it counts for track 1.`,
    accept: 'Accept the federal list',
    putAside: 'Put the file aside',
    caption: (kind) => `Comparison: ${kind}`,
    against: (number) =>
      number === null ? 'Compared with the computation.' : `Compared with regional edition ${String(number)}.`,
    kinds: {
      only_first: 'Only in the federal one',
      only_second: 'Only in the own one',
      other_cluster: 'Another cluster',
      same: 'The same',
    },
    code: 'Code',
    school: 'School',
    federal: 'Federal',
    own: 'Own',
    absent: 'absent',
    unnamed: 'no cluster',
    why: 'Why',
    whyOf: (school) => `Why: ${school}`,
    noWhy: 'no results',
    empty: 'There are no such schools.',
    xlsx: 'Comparison as XLSX',
    csv: 'Comparison as CSV',
    reasons: {
      duplicate_school: 'The school is named in the file above already; leave one row.',
      unknown_cluster: 'The cluster is named by an unknown word; use one of the known ones.',
      too_many_rows: 'Too many rows for a list of schools; see whether this is the right file.',
    },
  },
  states: {
    draft: 'draft',
    checked: 'checked',
    published: 'published',
    amended: 'changed by a decision',
    withdrawn: 'withdrawn',
  },
  bar: {
    heading: 'Edition of the list',
    computed: 'The list is computed, there is no edition of it yet',
    computedWhy: 'Only the regional office and the analyst see it. Make a draft edition to have it become official.',
    draft: (number, listed) => `Draft of edition ${String(number)}: ${schools(listed)}`,
    draftWhy: 'Only the regional office sees a draft. Look it through and mark it as checked.',
    checked: (number, listed) => `Edition ${String(number)} is checked: ${schools(listed)}`,
    checkedWhy: 'Next, show schools their sheets: each reads its own before others read any.',
    shown: (number, day) => `Schools read their sheets of edition ${String(number)}, publication from ${day}`,
    shownWhy: (read, listed) =>
      `${String(read)} of ${schools(listed)} of the list have read. Others see the edition once it is published.`,
    published: (number, day) => `Edition ${String(number)} was published on ${day}`,
    publishedWhy: 'A published edition does not change: only a decision with a document amends it.',
    old: 'The list is older than the order of editions and is kept as edition 1.',
    created: (day, name) => said('Made', day, name),
    checkedBy: (day, name) => said('Checked', day, name),
    publishedBy: (name) => `Published by ${name}.`,
    document: (title, number, day) => `${title}, no. ${number} of ${day}`,
    newer: (day, added, gone, other) =>
      added + gone + other === 0
        ? `The list was computed anew on ${day}: the same schools in the same clusters.`
        : `The list was computed anew on ${day}: ${changed(added, gone, other)}. The edition itself does not change.`,
    federal: (count) =>
      count === 0
        ? 'Compared with the federal list: no difference'
        : `Compared with the federal list: ${counted(count, 'difference', 'differences')}`,
    all: 'History of editions and decisions',
  },
  verbs: {
    make: 'Make a draft edition',
    check: 'Mark as checked',
    renew: 'Take the new computation',
    reopen: 'Back to draft',
    withdraw: 'Withdraw the edition',
    showToSchools: 'Show to schools',
    publish: 'Publish',
    amend: 'Amend by a decision',
  },
  waits,
  ask: {
    check: 'The edition becomes checked. What is in it stays until it goes back to draft.',
    renew:
      'This edition is withdrawn with the marks of reading, and a draft of the new computation takes its place. Checking and showing begin anew.',
    reopen: 'The edition becomes a draft again. Schools stop seeing it; checking and showing begin anew.',
    withdraw: 'The edition is withdrawn and stays in the history. A new one can be made of the current computation.',
    showToSchools: 'Each school sees its own sheet only. Others see nothing until publication.',
    publish:
      'Everybody with a right to read lists will see it, each on their territory. Only a decision can change it afterwards.',
    amend: '',
  },
  page: {
    title: (year, count) =>
      count === 0
        ? `The list of ${String(year)} has no editions yet`
        : `The list of ${String(year)}: ${counted(count, 'edition', 'editions')}`,
    lead: 'An edition is a list the region answers for. A published one does not change: a decision with a document makes the next one, the one before stays in the history.',
    back: (year) => `List of ${String(year)}`,
    history: 'All editions',
    number: 'Edition',
    state: 'State',
    listed: 'In the list',
    clusters: 'By cluster',
    when: 'When and by whom',
    basis: 'Ground',
    federalOf: (file) => `Federal list, file “${file}”`,
    own: (number) => `Regional ${String(number)}`,
    federal: (number) => `Federal list ${String(number)}`,
    changes: (number, document) => `What edition ${String(number)} changed (${document})`,
    school: 'School',
    change: 'Change',
    reason: 'Reason',
    noDocument: 'no document',
  },
  changes: { added: 'take into the list', removed: 'take out of the list', cluster: 'change the cluster' },
  clusters: { basic: 'basic', moderate: 'moderate', strong: 'strong', below_range: 'below the scale' },
  form: {
    opensOn: 'Publication not before',
    opensOnHint: 'Usually in five working days: that is what schools have to read and object.',
    answerDays: 'For the answer to an objection, working days',
    answerDaysHint: 'The head sees the last day of the answer. It does not change after publication.',
    note: 'Note on the check',
    noteHint: 'What was compared. Only the regional office sees it.',
    documentTitle: 'Title of the document',
    documentTitleHint: 'For example: order of the ministry of education on the list',
    documentNumber: 'Number',
    documentDate: 'Date',
    withDocument: 'The document that approves the list',
    cancel: 'Cancel',
    amendHeading: 'Amend the list by a decision',
    amendLead: 'A document is needed. Every change has its own reason: the school will read it.',
    newer: (day) => `Newer computation of ${day}`,
    newerSays: (count) =>
      `By it the list would change in ${counted(count, 'place', 'places')}. Take them into the decision at once, then mend or remove any.`,
    newerDecided: (count) =>
      `Of ${counted(count, 'school', 'schools')} a decision was made before; the computation does not undo it.`,
    newerReason: 'Reason, the same for these changes',
    newerReasonHint: 'For example: corrected results were loaded. The reason of each school can be changed below.',
    newerTake: (count) => `Take ${counted(count, 'change', 'changes')} into the decision`,
    find: 'Find a school',
    findHint: 'Part of the name, code or login',
    add: 'Add to the decision',
    nothing: 'There are no changes yet.',
    chosen: 'Changes of the decision',
    remove: (school) => `Take out of the decision: ${school}`,
    cluster: 'Cluster',
    choose: 'Choose',
    publishAmended: 'Publish the amended edition',
    wrong: {
      day: 'Choose the next working day or a later one',
      answerDays: 'Give a whole number of working days, from 1 to 60',
      title: 'Write the title of the document',
      number: 'Write the number of the document',
      date: 'Choose the date of the document',
      document: 'Give the document in full: title, number and date, or leave all three empty',
      changes: 'Add at least one change',
      reason: 'Write a reason for every change, three letters at least',
      cluster: 'Choose a cluster',
    },
    problems: {
      unknown_school: 'has no results of the year and cannot be taken into the list this way',
      already_listed: 'is in the list already',
      not_listed: 'is not in the list',
      same_cluster: 'has that cluster already',
      cluster_needed: 'has no cluster chosen',
      twice: 'is named twice',
    },
    refused: 'Nothing was changed: the decision contradicts the list.',
  },
  refusals: {
    ...waits,
    wrong_state: 'The edition is in another state: somebody else has changed it. Reload the page.',
    not_found: 'There is no such edition.',
    no_computation: 'The list of the year is not computed yet: load results first.',
    open_already: 'The year has a draft or a checked edition already.',
    published_already: 'The list of the year is published: only a decision changes it.',
    opens_too_soon: 'Schools need one working day at least: choose a later day of publication.',
    not_shown: 'The school has not been shown a sheet of that year yet.',
  },
};
