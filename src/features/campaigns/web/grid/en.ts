import type { GridWords } from './ru.ts';

const values = (count: number): string => `${String(count)} ${count === 1 ? 'value' : 'values'}`;

export const en: GridWords = {
  title: (label) => `One question over all: ${label}`,
  none: 'One question over all',
  lead: 'Copy a column in Excel and paste it into the first cell: the values go down the rows. Enter and arrows lead to the next row, everything saves itself.',
  back: 'To the board',
  question: 'Question',
  choose: 'Choose',
  noQuestions: 'This form has no question of one value: fill it in on its sheet.',
  table: (label) => `Answers to “${label}”`,
  unit: 'Organisation',
  municipality: 'Municipality',
  value: 'Answer',
  mark: 'Saving',
  valueOf: (name) => `Answer: ${name}`,
  hidden: 'not asked: other answers hide it',
  readOnly: 'others fill it in',
  marks: {
    waiting: '… saving',
    saved: '✓ saved',
    same: '✓ unchanged',
    conflict: '! somebody else changed it',
    locked: '✕ closed',
    not_yours: '✕ others fill it in',
    not_found: '✕ no such row',
    failed: '✕ not saved',
    wrong: '! saved, but check it',
  },
  theirs: (text) => `there stands: ${text}`,
  keepMine: 'Keep mine',
  again: 'Try again',
  pasted: (count) => `${values(count)} pasted.`,
  beyond: (count) => `${values(count)} did not fit: there are fewer rows than were copied.`,
  said: (shown, all) => `${String(shown)} of ${String(all)}`,
};
