import type { SchoolsWords } from './ru.ts';

const schools = (count: number): string => `${String(count)} ${count === 1 ? 'school' : 'schools'}`;

export const en: SchoolsWords = {
  caption: 'Schools',
  school: 'School',
  municipality: 'Municipality',
  code: 'Code',
  kind: 'Kind',
  level: 'Level',
  place: 'Rural or urban',
  status: 'State',
  grouping: 'Group',
  groupings: 'Groups',
  identifiers: 'Identifiers',
  on: 'The registry as it was on the day',
  onChip: (day) => `As of ${day}`,
  any: 'any',
  anyPlace: 'any',
  said: (shown, total) => (shown === total ? schools(total) : `${String(shown)} of ${schools(total)}`),
  nothing: 'No school meets the conditions. Remove one of them.',
  mayBe: 'Nothing was found. Perhaps you were looking for:',
  reorganise: 'Reorganisations',
  groupsPage: 'Groups of schools',
  put: {
    open: (count) => `Put ${schools(count)} into a group`,
    heading: 'Put the schools shown into a group',
    name: 'Group',
    nameHint: 'The name of a group there is, or a new one.',
    on: 'From the day',
    check: 'Check',
    counted: (meant, changed) =>
      changed === 0
        ? `All ${schools(meant)} are in the group already.`
        : `Shown: ${String(meant)}. To be put in: ${String(changed)}, the others are in it already.`,
    action: (count) => `Put in ${schools(count)}`,
    done: (count, name) => `${schools(count)} put into “${name}”.`,
    close: 'Close',
  },
};
