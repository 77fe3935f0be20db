import type { Db } from '#platform/db/database.ts';
import type { ShownOccasion } from '../contract-shapes.ts';
import type { Current } from '../domain/catalogue.ts';
import { formsBehind } from '../domain/reckon.ts';
import { listPublished } from './store-facts.ts';
import { listWavesOf, type WaveOfForm } from './store-units.ts';

/** A wave of a form or the year of a published list: an indicator has one value on each. */
export interface Occasion extends ShownOccasion {
  readonly wave: WaveOfForm | null;
  readonly year: number | null;
}

/** So many are shown beside each other. */
const MOST = 8;

/** The occasions of each indicator, oldest first. */
export async function occasionsOf(
  db: Db,
  regionId: number,
  indicators: readonly Current[],
): Promise<(indicator: Current) => readonly Occasion[]> {
  const forms = [...new Set(indicators.flatMap(({ definition }) => formsBehind(definition)))];
  const waves = await listWavesOf(db, regionId, forms);
  const isWithoutForm = indicators.some(({ definition }) => formsBehind(definition).length === 0);
  const years = isWithoutForm ? await listPublished(db, regionId) : [];
  const byForm = Map.groupBy(waves.map(ofWave), ({ wave }) => wave?.form);
  return ({ definition }) => {
    const [form] = formsBehind(definition);
    return (form === undefined ? years.map(({ year }) => ofYear(year)) : (byForm.get(form) ?? [])).slice(-MOST);
  };
}

function ofWave(wave: WaveOfForm): Occasion {
  const { waveId, title, periodTo, isClosed } = wave;
  return { key: `w${String(waveId)}`, title, on: periodTo, isClosed, wave, year: null };
}

function ofYear(year: number): Occasion {
  const own = { wave: null, year } as const;
  return { key: `y${String(year)}`, title: null, on: `${String(year)}-12-31`, isClosed: true, ...own };
}

export function shownOccasion({ key, title, on, isClosed }: Occasion): ShownOccasion {
  return { key, title, on, isClosed };
}
