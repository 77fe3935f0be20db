import type { ResultsWebWords } from './ru.ts';

const many = (count: number, one: string, other: string): string => `${String(count)} ${count === 1 ? one : other}`;
const files = (count: number): string => many(count, 'file', 'files');

const columns: ResultsWebWords['columns'] = {
  heading: 'How the columns are understood',
  caption: 'A column of the file and what it is taken for',
  inFile: 'Column of the file',
  readAs: 'Read as',
  example: 'Example',
  skip: 'not read',
  again: 'Read again with these columns',
  hint: 'Mend it if it is wrong: the choice is remembered for files with the same headings.',
  preview: 'First rows',
  previewCaption: 'First rows of the file as the system sees them',
  previewMasked:
    'Codes and names of pupils and columns that are not read are masked: rows of pupils are shown to nobody.',
};

const batch: ResultsWebWords['batch'] = {
  back: 'All files',
  titles: {
    reading: 'The file is being read',
    staged: (total, totalCount, rejected, rejectedCount) =>
      rejectedCount === 0
        ? `The whole file is understood: ${total} ${totalCount === 1 ? 'row' : 'rows'}`
        : `The file is understood: ${total} rows, ${rejected} rejected`,
    refused: 'This file can not be accepted',
    committing: 'The results are being loaded',
    committed: (accepted, count) => `${accepted} ${count === 1 ? 'row is' : 'rows are'} loaded`,
    rolled_back: 'The file is taken back: none of its results are in the system',
    failed: 'The file was not processed because of a fault in the program',
  },
  file: (name, when) => `${name}, ${when}`,
  reading: 'The file is being read. The page may be closed: the reading goes on.',
  committing: 'The results are being loaded and the lists computed. The page may be closed.',
  verdicts: {
    accept: 'No remarks. The file can be loaded.',
    accept_with_warnings: 'The file can be loaded. There are remarks below. Rejected rows will not be loaded.',
    reject: 'The file is rejected whole: below is why and what to do. Mend it and drop it again.',
  },
  failed: 'Give the file to the administrator. Nothing changed in the system.',
  rolledBack: 'The results before it are in force again, the lists are computed from them.',
  same: 'This very file is loaded already: loading it again changes nothing.',
  openSame: 'Open that loading',
  summary: (participants, low) => `Participants: ${participants}, below the minimum: ${low}.`,
  commit: 'Load into the system',
  discard: 'Put aside',
  rollback: 'Take the loading back',
  openList: (year) => `Open the list of ${String(year)}`,
  openLists: 'Open the lists',
  confirm: {
    title: 'Take the loading back?',
    returns: 'The results before it return:',
    vanishes: 'The results of these procedures vanish, there were none before:',
    slice: (procedure, year, schools, participants) =>
      `${procedure}, ${String(year)}: ${many(schools, 'school', 'schools')}, participants ${participants}`,
    lists: 'The lists will be computed anew.',
    action: 'Take the loading back',
  },
};

export const en: ResultsWebWords = {
  refusals: {
    not_staged: 'The file is still being read or is already decided on. Reload the page.',
    not_committed: 'This loading is taken back already. Reload the page.',
    same_as_committed: 'This very file is loaded already: there is no need to load it again.',
    lineage_faulty: 'The lists can not be computed: the registry contradicts itself about mergers. Mend the registry.',
  },
  summary: {
    title: (year, share, low, all) =>
      `In ${String(year)} ${share}\u202f% of the results of the region are below the minimum: ${low} of ${all}`,
    titleHidden: (year) => `Results of ${String(year)} by municipality`,
    lead: 'Results are counted, not pupils: one pupil has several. All procedures of the year are summed.',
    none: 'There are no results yet',
    noneLead: 'The summary comes when the operator of the region loads the first file.',
    year: 'Year of results',
    caption: 'Summary by municipality',
    municipality: 'Municipality',
    region: 'Region',
    schools: 'Schools',
    participants: 'Results',
    low: 'Below the minimum',
    share: 'Share, % and interval',
    hidden: 'hidden, so that nobody learns the results of single children',
    empty: 'no results',
    aboutHidden:
      'Rows with fewer than 10 participants, or with one or two pupils below the minimum, are hidden, and some more: otherwise what is hidden could be computed from the total.',
  },
  start: {
    title: 'Load results, and see which schools are in the list and why',
    lead: 'There is nothing here yet. One file is enough to start; a list needs results of two years running.',
    steps: [
      'You drop a file of VPR, OGE or EGE results: CSV or XLSX, as it came.',
      'The system shows what it understood and what is wrong: row, column, what to do. Nothing is loaded without your consent.',
      'You get the list: cluster, years running, what changed, and “why this school” on one page.',
    ],
    how: 'What will happen',
    waiting: (count) => `${files(count)} read and waiting for your decision.`,
    openWaiting: 'Open',
  },
  drop: {
    title: 'Drop a file of results',
    hint: 'CSV or XLSX, several at once if you like. The file stays on this computer.',
    button: 'Choose a file',
    sample: 'Download sample columns (CSV)',
    sampleName: 'sample-results.csv',
    sampleHint: 'The sample has headings and four rows. Columns may come in any order.',
    sampleRows: [
      [
        'school_code',
        'school_name',
        'municipality',
        'procedure',
        'subject',
        'grade',
        'year',
        'student_id',
        'score',
        'mark',
      ],
      ['760101', 'School 1', 'North', 'VPR', 'ru', '5', '2022', '5001', '17', '3'],
      ['760101', 'School 1', 'North', 'VPR', 'ru', '5', '2022', '5002', '', ''],
      ['760101', 'School 1', 'North', 'VPR', 'ma', '5', '2022', '5001', '6', '2'],
      ['760102', 'School 2', 'North', 'OGE', 'ma', '9', '2022', '9001', '14', '3'],
    ],
    uploading: (name) => `Sending: ${name}`,
    failed: (name) => `The file “${name}” was not loaded.`,
  },
  batches: {
    title: (all, waiting, committed) => {
      if (all === 0) return 'No results were loaded yet';
      const loaded = committed === 0 ? 'Nothing is loaded yet' : `${files(committed)} loaded`;
      return waiting === 0 ? loaded : `${loaded}, ${files(waiting)} waiting for a decision`;
    },
    caption: 'Files, newest first',
    file: 'File',
    state: 'State',
    rows: 'Rows accepted',
    rejected: 'Rejected',
    when: 'Received',
    more: 'Show more',
    states: {
      reading: 'being read',
      staged: 'waiting for a decision',
      refused: 'can not be accepted',
      committing: 'being loaded',
      committed: 'loaded',
      rolled_back: 'taken back',
      failed: 'fault of the program',
    },
  },
  batch,
  columns,
  slices: {
    heading: 'What will change in the system',
    headingDone: 'What is loaded',
    caption: 'Results of the file against what is loaded, by year and procedure',
    year: 'Year',
    procedure: 'Procedure',
    schools: 'Schools',
    participants: 'Participants',
    low: 'Below the minimum',
    change: 'Before → after',
    none: 'There is no result in the file that can be loaded.',
    fresh: 'new',
    same: 'unchanged',
  },
  problems: {
    heading: (count) => `Remarks: ${count}`,
    none: 'There are no remarks.',
    shown: (shown, all) => `The first ${String(shown)} of ${all} are shown. The rest in a file:`,
    download: 'Download all remarks:',
  },
};
