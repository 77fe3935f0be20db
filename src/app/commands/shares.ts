import { formatHalfUp, formatPercent, wilsonInterval } from '#kernel/share.ts';
import type { Cell } from '#features/results/domain/cell.ts';
import type { Crunched } from '#features/results/server/crunch-types.ts';
import { clusterOf } from '#features/lists/domain/cluster.ts';
import { sumCells } from '#features/lists/domain/sum-cells.ts';
import { hasEnough, isLowShare } from '#features/lists/domain/usable.ts';
import type { Parameters } from '#features/methodology/domain/parameters.ts';
import type { Command, Invocation } from './command.ts';
import { UsageError } from './command.ts';
import { inputOptions, withResults } from './input.ts';
import { procedureLabel } from './labels.ts';
import { methodOptions, readMethodology } from './methodology.ts';
import { readFormat, writeTable } from './output.ts';
import type { Row } from './output.ts';
import { wordsFor } from './words.ts';

export const levels = ['school', 'municipality', 'region'] as const;
export type Level = (typeof levels)[number];

const unitHeadings: Readonly<Record<Level, readonly string[]>> = {
  school: ['school_code', 'municipality'],
  municipality: ['municipality'],
  region: [],
};
const countHeadings = [
  'procedure',
  'subject',
  'grade',
  'year',
  'registered',
  'participants',
  'low',
  'share_percent',
  'low_flag',
  'cluster',
  'small_n',
  'wilson_low_percent',
  'wilson_high_percent',
];

/** Shares below the minimum, one row a unit and procedure; the only thing kept in memory is what is being summed. */
export const sharesCommand: Command = {
  takes: 'files',
  options: { by: { type: 'string' }, ...methodOptions, ...inputOptions, format: { type: 'string' } },
  async run(invocation) {
    const { options, terminal } = invocation;
    const by = readLevel(invocation, 'school');
    const format = readFormat(options, terminal);
    const { parameters } = await readMethodology(options, null, terminal);
    await withResults(invocation, (crunched) =>
      writeTable(terminal, format, [...unitHeadings[by], ...countHeadings], shareRows(crunched, by, parameters)),
    );
    return 0;
  },
};

export function readLevel({ options, terminal }: Invocation, fallback: Level): Level {
  const given = options['by'];
  if (given === undefined) return fallback;
  const level = levels.find((known) => known === given);
  if (level === undefined) throw new UsageError(wordsFor(terminal).notOneOf('--by', String(given), levels));
  return level;
}

async function* shareRows(crunched: Crunched, by: Level, parameters: Parameters): AsyncGenerator<Row> {
  const schools = new Map(crunched.schools.map((school) => [school.school, school]));
  const municipalityOf = (cell: Cell): string => schools.get(cell.school)?.municipality ?? '';
  const rowOf = (cell: Cell, unit: Row): Row => [...unit, ...countRow(cell, crunched, parameters)];
  if (by === 'school') {
    for await (const some of crunched.cells()) {
      for (const cell of some) {
        yield rowOf(cell, [schools.get(cell.school)?.code ?? cell.school, municipalityOf(cell)]);
      }
    }
    return;
  }
  let sums: Cell[] = [];
  for await (const some of crunched.cells()) {
    sums = sumCells([...sums, ...some], by === 'region' ? () => '' : municipalityOf);
  }
  for (const cell of sums) yield rowOf(cell, by === 'region' ? [] : [cell.school]);
}

function countRow(cell: Cell, { labels }: Crunched, parameters: Parameters): Row {
  const { registered, participants, low } = cell;
  const label = procedureLabel(cell, labels);
  const isLow = hasEnough(participants, parameters) && isLowShare(low, participants, cell.procedure.type, parameters);
  const cluster = isLow ? clusterOf([cell], [cell], parameters) : null;
  const interval = wilsonInterval(low, participants);
  return [
    label.procedure,
    label.subject,
    label.grade,
    cell.year,
    registered,
    participants,
    low,
    formatPercent(low, participants),
    isLow,
    cluster === 'below_range' ? null : cluster,
    participants < parameters.SMALL_N,
    interval === null ? null : formatHalfUp(interval.lowPercent),
    interval === null ? null : formatHalfUp(interval.highPercent),
  ];
}
