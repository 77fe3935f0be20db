import { basename } from 'node:path';
import { openTables, type OpenedTables } from '#platform/tables/open-tables.ts';
import { mapHeadings, scoreHeading, type HeadingMap } from '#features/results/domain/headings.ts';
import { maskHeadings } from '#features/results/domain/mask.ts';
import { reasonEffects } from '#features/results/domain/reason.ts';
import type { ResultsWords } from '#features/results/domain/words.ts';
import type { CrunchOptions, InputFile, RowProblem } from './crunch-types.ts';
import { placeHeadingProblem } from './problems.ts';
import type { MappedTable } from './store-source.ts';

/** One file of the call on its way through the crunch. */
export interface FileState {
  readonly file: string;
  /** Tables that are read. */
  tables: readonly MappedTable[];
  /** All tables, the ones not read too. */
  readonly seen: readonly MappedTable[];
  /** Problems of the file and its tables, not of single rows. */
  readonly problems: RowProblem[];
  isRefused: boolean;
  readonly opened: OpenedTables;
}

/** Opens every file and understands its headings. `nextId` numbers tables through the whole call. */
export async function openFile(
  input: InputFile,
  options: CrunchOptions & { readonly words: ResultsWords; readonly nextId: number },
): Promise<FileState> {
  const fileName = input.fileName ?? basename(input.path);
  const opened = await openTables(input.path, { fileName, workDir: options.workDir, scoreHeading });
  const seen = opened.tables.map((given, index) => {
    const source = { ...given, headings: maskHeadings(given.headings) };
    const map = mapHeadings(source.headings, options.mapping);
    return { id: options.nextId + index, source, map, yearMatters: options.registry !== undefined };
  });
  const complete = seen.filter(({ map }) => !isIncomplete(map));
  // a sheet of something else beside sheets of results is no fault of the file
  const tables =
    complete.length > 0 ? seen.filter((table) => complete.includes(table) || !lacksColumn(table.map)) : seen;
  const skipped = seen.filter((table) => !tables.includes(table)).map((table) => skippedSheet(table));
  const headings = tables.flatMap((table) =>
    table.map.problems.map((problem) => placeHeadingProblem(table, problem, options.words)),
  );
  const ofTables = tables.flatMap(({ source }) => source.problems);
  const problems = [...opened.refusals, ...opened.warnings, ...ofTables, ...skipped, ...headings];
  const isRefused = opened.refusals.length > 0 || headings.some(({ code }) => reasonEffects[code] === 'file');
  return { file: fileName, tables: isRefused ? [] : tables, seen, problems, isRefused, opened };
}

function isIncomplete(map: HeadingMap): boolean {
  return map.problems.some(({ code }) => reasonEffects[code] === 'file');
}

function lacksColumn(map: HeadingMap): boolean {
  return map.problems.some(({ code }) => code === 'missing_column');
}

function skippedSheet({ source: { file, sheet } }: MappedTable): RowProblem {
  return { code: 'several_sheets', file, sheet, row: null, column: null, found: null, expected: null };
}
