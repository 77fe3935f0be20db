import { buildList } from '#features/lists/domain/build-list.ts';
import { buildFlow } from '#features/lists/domain/flow.ts';
import type { Flow, FlowCounts } from '#features/lists/domain/flow.ts';
import type { Command } from './command.ts';
import { UsageError } from './command.ts';
import { inputOptions, readCells, withResults } from './input.ts';
import { methodOptions, readMethodology } from './methodology.ts';
import { readFormat, writeTable } from './output.ts';
import type { Row } from './output.ts';
import { readLevel } from './shares.ts';
import { wordsFor } from './words.ts';
import { needResultsOf, needYear } from './years.ts';

const countHeadings = ['old', 'new_list', 'stayed', 'left', 'new', 'gone_no_data', 'labels'];

/** Who stayed, left, came or vanished without data between the lists of two years. */
export const flowCommand: Command = {
  takes: 'files',
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    by: { type: 'string' },
    ...methodOptions,
    ...inputOptions,
    format: { type: 'string' },
  },
  async run(invocation) {
    const { options, terminal } = invocation;
    const from = needYear(options, 'from', terminal);
    const to = needYear(options, 'to', terminal);
    const by = readLevel(invocation, 'region');
    if (by === 'school') {
      throw new UsageError(wordsFor(terminal).notOneOf('--by', by, ['municipality', 'region']));
    }
    if (from >= to) throw new UsageError(wordsFor(terminal).yearsCrossed(from, to));
    const format = readFormat(options, terminal);
    const { parameters } = await readMethodology(options, to, terminal);
    await withResults(invocation, async (crunched) => {
      const cells = await readCells(crunched, parameters, terminal);
      for (const year of [from, to]) needResultsOf(cells, year - parameters.RESULT_YEAR_OFFSET, terminal);
      const schools = new Map(crunched.schools.map((school) => [school.school, school]));
      const flow = buildFlow(
        buildList(cells, from, parameters, crunched.evidence),
        buildList(cells, to, parameters, crunched.evidence),
        {
          municipalityOf: (school) => schools.get(school)?.municipality ?? '',
          resultsYear: to - parameters.RESULT_YEAR_OFFSET,
          lineage: crunched.evidence.lineage,
        },
      );
      const headings = by === 'municipality' ? ['municipality', ...countHeadings] : countHeadings;
      await writeTable(terminal, format, headings, flowRows(flow, by));
    });
    return 0;
  },
};

function flowRows(flow: Flow, by: 'municipality' | 'region'): Row[] {
  if (by === 'region') return [countRow(flow.region)];
  return flow.municipalities.map((counts) => [counts.municipality, ...countRow(counts)]);
}

function countRow(counts: FlowCounts): Row {
  const { old, newList, stayed, left, new: fresh, goneNoData, labels } = counts;
  return [old, newList, stayed, left, fresh, goneNoData, labels.join(';')];
}
