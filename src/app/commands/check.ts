import type { Crunched } from '#features/results/server/crunch-types.ts';
import type { Command, Invocation } from './command.ts';
import { inputOptions, needFile, openCrunch } from './input.ts';
import { readFormat, writeTable } from './output.ts';
import type { Row } from './output.ts';
import { problemHeadings, problemRow } from './problems.ts';

const headings = [
  'file',
  'verdict',
  'reasons',
  'rows_total',
  'rows_accepted',
  'rows_rejected',
  'participants',
  'low',
] as const;

/** Says of each file whether it would be accepted, and why not; with --problems, of each row. */
export const checkCommand: Command = {
  takes: 'files',
  options: { ...inputOptions, problems: { type: 'boolean' }, format: { type: 'string' } },
  async run(invocation) {
    const { options, terminal } = invocation;
    const format = readFormat(options, terminal);
    const seen = { isRefused: false };
    const rows = checkEach(invocation, seen);
    await writeTable(terminal, format, options['problems'] === true ? problemHeadings : headings, rows);
    return seen.isRefused ? 1 : 0;
  },
};

/** Each file for itself: files that are checked together need not belong together. */
async function* checkEach(invocation: Invocation, seen: { isRefused: boolean }): AsyncGenerator<Row> {
  const { files, options, terminal } = invocation;
  await Promise.all(files.map((file) => needFile(file, terminal)));
  for (const file of files) {
    const { crunched, close } = await openCrunch({ ...invocation, files: [file] });
    try {
      seen.isRefused ||= crunched.files.some(({ verdict }) => verdict === 'reject');
      yield* options['problems'] === true ? problemRows(crunched, terminal.language) : fileRows(crunched);
    } finally {
      await close();
    }
  }
}

function fileRows({ files }: Crunched): Row[] {
  return files.map((file) => [
    file.file,
    file.verdict,
    file.reasons.join(';'),
    file.rowsTotal,
    file.rowsAccepted,
    file.rowsRejected,
    file.participants,
    file.low,
  ]);
}

async function* problemRows(crunched: Crunched, language: 'ru' | 'en'): AsyncGenerator<Row> {
  for await (const some of crunched.allProblems()) for (const problem of some) yield problemRow(problem, language);
}
