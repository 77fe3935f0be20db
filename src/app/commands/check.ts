import type { Crunched } from '#features/results/server/crunch-types.ts';
import type { Command } from './command.ts';
import { inputOptions, withCrunched } from './input.ts';
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
    return withCrunched(invocation, async (crunched) => {
      if (options['problems'] === true) {
        await writeTable(terminal, format, problemHeadings, problemRows(crunched, terminal.language));
      } else {
        await writeTable(terminal, format, headings, fileRows(crunched));
      }
      return crunched.files.some((file) => file.verdict === 'reject') ? 1 : 0;
    });
  },
};

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
