import { counted } from '#kernel/plural.ts';
import type { EditionsWords } from './ru.ts';

const schools = (count: number): string => counted(count, 'school', 'schools', 'schools');
const said = (what: string, day: string, name: string | null): string =>
  name === null ? `${what} ${day}.` : `${what} ${day}, ${name}.`;

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
        : `The list was computed anew on ${day}: ${schools(added)} would come, ${schools(gone)} go, ${schools(other)} change cluster. The edition itself does not change.`,
    federal: (count) =>
      count === 0
        ? 'Compared with the federal list: no difference'
        : `Compared with the federal list: ${counted(count, 'difference', 'differences', 'differences')}`,
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
        : `The list of ${String(year)}: ${counted(count, 'edition', 'editions', 'editions')}`,
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
