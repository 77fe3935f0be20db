import type { CoverageWords } from './ru.ts';

const schools = (count: number): string => `${String(count)} ${count === 1 ? 'school' : 'schools'}`;

export const en: CoverageWords = {
  title: (year, missing) =>
    missing === 0
      ? `Results of ${String(year)} are loaded for every school they are expected of`
      : `${String(year)}: ${String(missing)} results of schools by procedure are missing`,
  lead: (count) =>
    `${schools(count)} stood this year. A result is expected of a school that teaches the grade: it may not have held the procedure.`,
  withoutLevel: (count) => `The registry has no level for ${schools(count)}: nothing is expected of them until it has.`,
  none: {
    title: 'Nothing to compare yet',
    text: 'Once the first results are loaded, you will see here whose are missing.',
  },
  year: 'Year',
  table: 'Loaded and expected',
  columns: { procedure: 'Procedure', expected: 'Schools expected', loaded: 'Loaded', missing: 'Missing' },
  show: (procedure) => `Show who is missing: ${procedure}`,
  missing: (procedure, count) => `${procedure}: no results, ${schools(count)}`,
  missingColumns: { school: 'School', municipality: 'Municipality' },
};
