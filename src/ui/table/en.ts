import type { TableWords } from './ru.ts';

export const en: TableWords = {
  tools: 'Save, print, choose columns',
  print: 'Print',
  columns: 'Columns',
  columnsHint: 'Which columns to show',
  asAtFirst: 'As at first',
  nothing: 'Nothing found. Remove one of the conditions or correct the question.',
  loading: 'The table is loading…',
  keys: 'Arrows, Home, End, Page Up and Page Down move between rows; Enter opens a row.',
};
