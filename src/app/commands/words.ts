import { en } from './en.ts';
import { ru } from './ru.ts';
import type { Terminal } from './command.ts';

/** Words of the command line; both languages have the same shape. */
export interface CommandWords {
  readonly usage: string;
  readonly commands: string;
  readonly options: string;
  readonly tagline: string;
  readonly moreHelp: string;
  readonly summaries: Readonly<Record<CommandName, string>>;
  readonly optionWords: Readonly<Record<string, string>>;
  readonly exitCodes: string;
  readonly unknownCommand: (given: string) => string;
  readonly noFiles: string;
  readonly unexpectedFiles: (given: string) => string;
  readonly needsOption: (option: string) => string;
  readonly notANumber: (option: string, given: string) => string;
  readonly notOneOf: (option: string, given: string, allowed: readonly string[]) => string;
  readonly badOption: (option: string) => string;
  readonly noSuchFile: (file: string) => string;
  readonly problemLine: (place: string, sentence: string, code: string) => string;
  readonly morePrompt: (count: number) => string;
  readonly rowsRefused: (count: number, total: number) => string;
  readonly yearsCrossed: (from: number, to: number) => string;
  readonly noResultsForYear: (year: number, years: readonly number[]) => string;
  readonly unknownSchool: (code: string) => string;
  readonly reading: (percent: number) => string;
  readonly place: (file: string, sheet: string | null, row: number | null, column: string | null) => string;
  readonly foundExpected: (found: string | null, expected: string | null) => string;
  readonly unknownProcedures: (names: readonly string[]) => string;
  readonly methodFileBad: (file: string) => string;
  readonly imported: (file: string, rows: number, batchId: number) => string;
  readonly sameFile: (file: string) => string;
  readonly refused: (file: string) => string;
  readonly registryImported: (schools: number) => string;
  readonly identified: (years: readonly number[]) => string;
  readonly identifyRefused: (code: 'no_results' | 'unknown_method' | 'lineage_faulty' | 'version_taken') => string;
  readonly migrated: string;
  readonly demoLoaded: string;
  readonly regionNotEmpty: string;
  readonly unexpected: (detail: string) => string;
}

export const commandNames = [
  'shares',
  'list',
  'flow',
  'why',
  'check',
  'import',
  'registry import',
  'identify',
  'demo',
  'migrate',
  'serve',
] as const;
export type CommandName = (typeof commandNames)[number];

export function wordsFor(terminal: Pick<Terminal, 'language'>): CommandWords {
  return terminal.language === 'ru' ? ru : en;
}
