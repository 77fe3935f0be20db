import type { ObjectivityWebWords } from './ru.ts';

const signs = (count: number): string => `${String(count)} ${count === 1 ? 'sign' : 'signs'}`;

export const en: ObjectivityWebWords = {
  title: (year, open) =>
    open === 0
      ? `No unlooked signs in the results of ${String(year)}`
      : `${signs(open)} that results of ${String(year)} are not objective wait for a look`,
  lead: 'A sign is a reason to look, not a finding: neither marks nor lists change. The region and the school itself see it.',
  none: {
    title: 'Signs appear once results are loaded',
    text: 'Here the region looks at results worth checking again and writes what explains them.',
  },
  notLooked: {
    title: (year) => `Results of ${String(year)} are not checked yet`,
    heading: 'What will be found',
    text: 'VPR clearly above the region that OGE does not confirm; a heap of works right at the boundary of a mark; a sharp rise of marks of the same pupils within a year.',
  },
  looking: 'Looking. You may close the page: the result will be kept.',
  failed: 'The check failed: the reason is in the log of the program. Start it again.',
  looked: (schools, scores, date) => `Checked ${date}: ${schools} schools, ${scores} single scores.`,
  noScores: 'There are no single scores: a heap at the boundary of a mark cannot be looked for.',
  untold: 'Single tasks, marks of the class journal and medals are not checked: files of results do not hold them.',
  look: 'Check the results',
  lookAgain: 'Check again',
  year: 'Year',
  table: 'Signs that results are not objective',
  columns: { school: 'School', procedure: 'Procedure', sign: 'Sign', state: 'Finding', action: 'Look' },
  kind: 'Sign',
  anyKind: (all) => `All signs (${String(all)})`,
  option: (sign, count) => `${sign} (${String(count)})`,
  marks: (counts) => `Marks: ${counts}`,
  batchOf: (procedure) => `${procedure}: the file the results came with`,
  open: 'not looked at',
  nothing: 'No signs found',
  said: (open, all) => `${signs(all)}, ${String(open)} not looked at`,
  review: {
    action: 'Look at it',
    title: (school) => `Look at the sign: ${school}`,
    verdict: 'Finding',
    verdicts: { explained: 'explained', confirmed: 'confirmed' },
    note: 'What explains it, or what was found out',
    noteHint: 'The school will read it. No names of people',
    wrongNote: 'Write an explanation, three characters at least',
    save: 'Save the finding',
  },
  refusals: {
    no_results: 'No results of this year are loaded. Load them first.',
    not_found: 'This sign is gone: the results were checked anew. Reload the page.',
  },
};
