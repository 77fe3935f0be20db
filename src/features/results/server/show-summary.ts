import type { z } from 'zod';
import { sharesOf } from '#features/lists/domain/shown-share.ts';
import { publish, sumRows, type CountedRow } from '#kernel/small-cells.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { resultsContract, SummaryRow } from '../contract.ts';
import { listSummaryYears, sumByMunicipality } from './store-summary.ts';

type Shown = z.input<typeof resultsContract.summary.output>;

/** Sums of a year for everybody, without those that would tell of a few children; null when the year has no results. */
export async function showSummary({ db, scope }: Ctx, wished: number | undefined): Promise<Shown | null> {
  const years = [...(await listSummaryYears(db, scope))];
  const year = wished ?? years[0] ?? null;
  if (year === null) return { years, year, region: rowOf(region, sumRows([]), false), municipalities: [] };
  if (!years.includes(year)) return null;
  const sums = await sumByMunicipality(db, scope, year);
  const { isHidden, isTotalHidden } = publish(sums);
  const schools = sums.reduce((sum, row) => sum + row.schools, 0);
  return {
    years,
    year,
    region: rowOf({ ...region, schools }, sumRows(sums), isTotalHidden),
    municipalities: sums.map((sum, place) => rowOf(sum, sum, isHidden[place] === true)),
  };
}

const region = { municipalityId: null, municipality: null, schools: 0 };

function rowOf(
  { municipalityId, municipality, schools }: Pick<SummaryRow, 'municipalityId' | 'municipality' | 'schools'>,
  { whole, part }: CountedRow,
  isHidden: boolean,
): SummaryRow {
  const place = { municipalityId, municipality, schools };
  if (isHidden || whole === 0) return { ...place, state: isHidden ? 'hidden' : 'empty', ...nothing };
  return { ...place, state: 'shown', participants: whole, low: part, ...sharesOf(part, whole) };
}

const nothing = {
  ...{ participants: null, low: null },
  ...{ sharePercent: null, wilsonLowPercent: null, wilsonHighPercent: null },
};
