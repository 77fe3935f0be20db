import type { z } from 'zod';
import { fillStep } from '#features/maps/domain/fill-step.ts';
import { formatPercent } from '#kernel/share.ts';
import type { TableFile } from '#platform/http/table-download.ts';
import { decimalOf, type OutputRow } from '#platform/tables/output-value.ts';
import type { funnelContract } from '../contract-funnel.ts';
import type { Counting, recurrenceContract } from '../contract-recurrence.ts';
import { russianVerdicts } from '../domain/funnel-verdicts.words.ts';
import { drawingWords } from './funnel.words.ts';
import { mapWords } from './map.words.ts';
import { recurrenceWords } from './recurrence.words.ts';
import type { MunicipalityCount } from './store-show.ts';
import { tableWords as words } from './tables.words.ts';

type Funnel = z.input<typeof funnelContract.funnel.output>;
type Recurrence = z.input<typeof recurrenceContract.recurrence.output>;

/** Schools that the reader sees by name, in the order of the printed list. */
export function funnelTable({ year, resultsYear, unnamed, schools }: Omit<Funnel, 'svg'>): TableFile {
  return {
    fileName: drawingWords.ru.funnelFile(year),
    filter: words.funnelScope(resultsYear, unnamed),
    headings: words.funnelHeadings,
    rows: schools.map((school) => [
      school.schoolName,
      school.municipality,
      school.participants,
      school.low,
      decimalOf(formatPercent(school.low, school.participants)),
      decimalOf(school.low95Percent),
      decimalOf(school.high95Percent),
      russianVerdicts[school.verdict],
      school.isListed ? words.listed : words.notListed,
    ]),
  };
}

export function mapTable(year: number, counts: readonly MunicipalityCount[]): TableFile {
  return {
    fileName: words.mapFile(year),
    headings: words.mapHeadings,
    rows: counts.map(({ name, listed, schools }) => [name, listed, schools, ...partOf(listed, schools)]),
  };
}

/** Of too few schools no share is told, as on the map. */
function partOf(listed: number, schools: number): OutputRow {
  const { steps, noSchools } = mapWords.ru;
  const step = fillStep(listed, schools);
  const said = new Map(steps).get(step) ?? noSchools;
  const hasShare = step !== 'few' && step !== 'empty';
  return [hasShare ? decimalOf(formatPercent(listed, schools, 0)) : null, said];
}

export function recurrenceTable({ year, window, ...parts }: Omit<Recurrence, 'listed'>, by: Counting): TableFile {
  const { axis, category, file, clusters: names } = recurrenceWords.ru;
  const { rows, clusters } = parts[by];
  return {
    fileName: file[by](year),
    headings: [axis[by](window), ...clusters.map((cluster) => names[cluster]), words.total],
    rows: rows.map(({ years, byCluster }) => {
      const counts = clusters.map((cluster) => byCluster[cluster]);
      return [category[by](years, window), ...counts, counts.reduce((sum, count) => sum + count, 0)];
    }),
  };
}
