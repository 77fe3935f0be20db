import type { GroupingsWords } from './ru.ts';

export const en: GroupingsWords = {
  title: (groups, day) =>
    groups === 0
      ? 'There are no groups of schools yet'
      : `${String(groups)} ${groups === 1 ? 'group' : 'groups'} of schools as of ${day}`,
  lead: 'A group is schools together for a time: a project, users of a service. Every school has its days in it.',
  empty: 'Groups of schools will be here',
  emptyText: 'The operator of the region makes a group: by a list, by the filter of the page of schools, or by a file.',
  on: 'As of the day',
  earlier: (day) => `No group has schools today. Shown is ${day}, the last day on which some had.`,
  grouping: 'Group',
  schools: 'Schools on that day',
  term: 'When',
  actions: 'Actions',
  rename: 'Rename',
  end: 'End',
  renameOf: (name) => `Rename “${name}”`,
  endOf: (name) => `End “${name}”`,
  to: 'New name',
  endOn: 'From which day nobody is in it',
  save: 'Save',
  cancel: 'Leave it',
  form: 'Make a group or change who is in it',
  name: 'Group',
  nameHint: 'The name of a group there is, or a new one.',
  act: 'What to do',
  acts: { add: 'Put schools in', remove: 'Take schools out' },
  day: 'From the day',
  pasted: 'Schools as a list',
  pastedHint: 'One a line: code, login or name. A column of a table can be pasted.',
  check: 'Check',
  counted: (meant, changed) => `Known: ${String(meant)}. To be changed: ${String(changed)}.`,
  action: { add: (count) => `Put in: ${String(count)}`, remove: (count) => `Take out: ${String(count)}` },
  done: 'Done.',
};
