import { buildList } from '#features/lists/domain/build-list.ts';
import type { ListEntry } from '#features/lists/domain/evaluation.ts';
import { shareOfEvaluation } from '#features/lists/domain/shown-share.ts';
import type { Parameters } from '#features/methodology/domain/parameters.ts';
import type { Crunched } from '#features/results/server/crunch-types.ts';
import type { Command } from './command.ts';
import { inputOptions, readCells, withResults } from './input.ts';
import { methodOptions, readMethodology } from './methodology.ts';
import { readFormat, writeTable } from './output.ts';
import type { Row } from './output.ts';
import { needResultsOf, needYear } from './years.ts';

const headings = [
  'school_code',
  'municipality',
  'year',
  'listed',
  'warning',
  'evaluable',
  'reason',
  'cluster',
  'low_procedures',
  'repeated_procedures',
  'low',
  'participants',
  'share_percent',
  'recurrence',
  'dynamics',
  'previous_cluster',
];

/** The list of a year: every school with results up to the results year, listed or not. */
export const listCommand: Command = {
  takes: 'files',
  options: { year: { type: 'string' }, ...methodOptions, ...inputOptions, format: { type: 'string' } },
  async run(invocation) {
    const { options, terminal } = invocation;
    const year = needYear(options, 'year', terminal);
    const format = readFormat(options, terminal);
    const { parameters } = await readMethodology(options, year, terminal);
    await withResults(invocation, async (crunched) => {
      const cells = await readCells(crunched, parameters, terminal);
      needResultsOf(cells, year - parameters.RESULT_YEAR_OFFSET, terminal);
      const entries = buildList(cells, year, parameters, crunched.evidence);
      await writeTable(terminal, format, headings, listRows(entries, crunched, parameters));
    });
    return 0;
  },
};

function* listRows(entries: readonly ListEntry[], { schools }: Crunched, parameters: Parameters): Generator<Row> {
  const known = new Map(schools.map((school) => [school.school, school]));
  for (const entry of entries) {
    const school = known.get(entry.school);
    yield [
      school?.code ?? entry.school,
      school?.municipality ?? null,
      entry.year,
      entry.isListed,
      entry.isWarning,
      entry.isEvaluable,
      entry.reason,
      entry.cluster,
      entry.lowKeys.length,
      entry.repeatedKeys.length,
      entry.low,
      entry.participants,
      shareOfEvaluation(entry, parameters).sharePercent,
      entry.recurrence,
      entry.dynamics,
      entry.previousCluster,
    ];
  }
}
