import type { CommandWords } from './words.ts';

const refusals = {
  no_results: 'there are no results for the years needed',
  unknown_method: 'there is no such methodology, or it does not hold for this year',
  lineage_faulty: 'schools of the registry succeed one another in a circle',
  version_taken: 'this version of the methodology exists and is another one; raise the version number',
} as const;

export const en: CommandWords = {
  usage: 'Usage',
  commands: 'Commands',
  options: 'Options',
  tagline: 'Opora: from a file of exam results to an explained list of low-result schools.',
  moreHelp: 'More about a command: ./opora COMMAND --help',
  summaries: {
    shares: 'shares below the minimum by school and procedure',
    list: 'the list of a year: cluster, recurrence, dynamics',
    flow: 'what changed between the lists of two years',
    why: 'why a school is or is not in the list',
    check: 'check files: accept, accept with warnings, reject',
    import: 'load results into the system',
    'registry import': 'load the registry of schools',
    identify: 'build the lists from the loaded results',
    demo: 'load the demonstration region',
    migrate: 'bring the database schema up to date',
    serve: 'start the server',
  },
  optionWords: {
    by: 'the level up to which counts are summed: municipality or region (for shares, school too)',
    method: 'methodology: federal, yaroslavl, krasnodar, smolensk or a JSON file',
    set: 'PARAM=VALUE: replace a parameter of the methodology; may be repeated',
    year: 'year of the list (with --set RESULT_YEAR_OFFSET=0, year of the results)',
    from: 'year of the old list',
    to: 'year of the new list',
    school: 'school code as in the file',
    registry: 'registry file: check codes and names, follow mergers',
    scale: 'scale file: bounds of scores and marks',
    problems: 'a table of every problem found instead of a row a file',
    format: 'csv (default), json or xlsx',
    'no-duplicates': 'do not look for repeated pupils (faster on tens of millions of rows)',
    'create-schools': 'add schools that the registry does not have',
    help: 'this help',
  },
  exitCodes: 'Exit code: 0 done, 1 the input was refused (reasons on stderr), 2 wrong usage.',
  unknownCommand: (given) => `There is no command "${given}". Commands: ./opora --help`,
  noFiles: 'No file was given.',
  unexpectedFiles: (given) => `Unexpected word: "${given}".`,
  needsOption: (option) => `Option ${option} is needed.`,
  notANumber: (option, given) => `${option}: a year such as 2023 is expected, found "${given}".`,
  notOneOf: (option, given, allowed) => `${option}: one of ${allowed.join(', ')} is expected, found "${given}".`,
  badOption: (option) =>
    `Option "${option}" not understood: the command has none such, or its value is missing. Options: --help`,
  noSuchFile: (file) => `File not found or not readable: ${file}`,
  problemLine: (place, sentence, code) => `${place}: ${sentence} [${code}]`,
  morePrompt: (count) => `… and ${String(count)} more. All problems as a table: ./opora check --problems FILE…`,
  rowsRefused: (count, total) => `Refused: ${String(count)} of ${String(total)} rows; the others are counted.`,
  yearsCrossed: (from, to) => `--from ${String(from)} must be earlier than --to ${String(to)}.`,
  noResultsForYear: (year, years) =>
    `The files hold no results of ${String(year)}${years.length === 0 ? '' : `; they hold ${years.join(', ')}`}.`,
  unknownSchool: (code) => `The files hold no school with code "${code}".`,
  reading: (percent) => `Reading: ${String(percent)} %`,
  place: (file, sheet, row, column) =>
    [
      file,
      sheet === null ? '' : `sheet "${sheet}"`,
      row === null ? '' : `row ${String(row)}`,
      column === null ? '' : `column "${column}"`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  foundExpected: (found, expected) =>
    [found === null ? '' : `found "${found}"`, expected === null ? '' : `expected ${expected}`]
      .filter((part) => part !== '')
      .join(', '),
  unknownProcedures: (names) =>
    `The methodology does not count: ${names.slice(0, 5).join('; ')}${names.length > 5 ? `; and ${String(names.length - 5)} more` : ''}. To count all: --set 'PROCEDURES=*'`,
  methodFileBad: (file) => `Methodology ${file} is not valid:`,
  imported: (file, count, batchId) => `${file}: loaded, ${String(count)} rows; batch ${String(batchId)}.`,
  sameFile: (file) => `${file}: this file is loaded already, nothing changed.`,
  refused: (file) => `${file}: refused whole, nothing was loaded.`,
  registryImported: (schools) => `Registry loaded: ${String(schools)} schools.`,
  identified: (years) => `Lists built: ${years.join(', ')}.`,
  identifyRefused: (code) => `No list was built: ${refusals[code]}.`,
  migrated: 'The database schema is up to date.',
  demoLoaded: 'The demonstration region is loaded.',
  regionNotEmpty: 'There are data in the system: the demonstration region goes only into an empty one.',
  unexpected: (detail) => `Unexpected error: ${detail}`,
};
