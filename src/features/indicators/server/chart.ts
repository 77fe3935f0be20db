import type { ScatterChart } from '#platform/charts/definition.ts';
import { drawOnce } from '#platform/charts/draw-once.ts';
import type { MunicipalityValue } from '../contract.ts';
import type { Value } from '../domain/aggregate.ts';
import type { IndicatorDefinition } from '../domain/definition.ts';
import { chartWords } from './chart.words.ts';

interface Drawn {
  /** By name; the point of a municipality has its place among those that have something to divide by. */
  readonly municipalities: readonly MunicipalityValue[];
  readonly region: Value;
  readonly language: 'ru' | 'en';
}

/** Shares by size with the line of the region: in a small municipality a share says less. Null: nothing to compare. */
export function drawMunicipalities(
  { unit, denominatorTitle }: IndicatorDefinition,
  { municipalities, region, language }: Drawn,
): string | null {
  const drawn = municipalities.filter(({ value }) => value.denominator > 0);
  if (unit !== 'percent' || drawn.length < 2 || region.denominator === 0) return null;
  const words = chartWords[language];
  const xMax = Math.max(...drawn.map(({ value }) => value.denominator));
  const share = (100 * region.numerator) / region.denominator;
  const chart: ScatterChart = {
    ...{ kind: 'scatter', width: 900, height: 360, xName: denominatorTitle, yName: words.share, bands: [] },
    ...{ xMax, yMax: 100 },
    lines: [
      {
        name: words.region,
        look: 'reference',
        points: [
          [0, share],
          [xMax, share],
        ],
      },
    ],
    groups: [
      {
        look: 'usual',
        points: drawn.map(({ value: { numerator, denominator } }) => [denominator, (100 * numerator) / denominator]),
      },
    ],
  };
  return drawOnce(chart);
}
