import type { ResultWords } from './ru.ts';

const noun = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

export const en: ResultWords = {
  title: (given, all, subject) =>
    `Results: ${given} of ${subject === 'school' ? noun(all, 'school', 'schools') : noun(all, 'municipality', 'municipalities')} answered`,
  lead: 'Only answers that were sent count. Percentages are made of sums, not of percentages.',
  back: 'Progress of the monitoring',
  views: 'How the results are shown',
  questions: 'By question',
  answers: 'All answers',
  municipality: 'Municipality',
  anyMunicipality: 'all municipalities',
  empty: 'No answers yet',
  emptyText: 'Results appear here with the first answer. Who is awaited is seen in the progress of the monitoring.',
  unit: { school: 'School', municipality: 'Municipality' },
  state: 'State',
  table: 'All answers',
  said: (shown, all) =>
    shown === all ? noun(all, 'answer', 'answers') : `${String(shown)} of ${noun(all, 'answer', 'answers')}`,
  more: 'Show the others',
  answered: (answered, asked) => `Answered by ${answered} of ${asked}.`,
  unknown: (count) => `“No data”: ${count}.`,
  nobodyAsked: 'This question was shown to nobody.',
  nobody: 'Nobody answered this question.',
  sum: (sum, unit) => `${sum}${unit === '' ? '' : ` ${unit}`} in all`,
  range: (least, most) => `From ${least} to ${most}.`,
  days: (first, last) => (first === last ? first : `${first} – ${last}`),
  shareOf: (part, partLabel, whole, wholeLabel) => `${partLabel}: ${part}. ${wholeLabel}: ${whole}.`,
  option: 'Answer',
  count: 'Taken',
  share: 'Share',
  bar: 'Share as a bar',
  row: 'Row',
  total: 'In all',
  filled: (count) => `filled in: ${count}`,
  files: (count) => `${noun(count, 'file', 'files')} attached.`,
  filesWhere: 'Files are opened from the answer of a school.',
  rows: (count) => `${noun(count, 'row', 'rows')} added.`,
  texts: 'Answers in words',
  moreTexts: (count) => `And ${noun(count, 'more answer', 'more answers')}: in the table`,
};
