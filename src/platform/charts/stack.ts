import type { EChartsCoreOption } from 'echarts/core';
import type { StackChart } from './definition.ts';
import { family, ink, inkQuiet, stackLooks } from './looks.ts';
import { axisOf } from './scatter.ts';

/** Too low for a number inside. */
const LOWEST_WITH_NUMBER = 14;

/** Bars begin at zero; the numbers stand in them, the names beside the last one, or apart where one of them has nothing in the last. */
export function stackOption(chart: StackChart): EChartsCoreOption {
  const { categories, series, xName, yName, width, height, isNarrow = false } = chart;
  const sums = categories.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
  const least = (LOWEST_WITH_NUMBER * Math.max(1, ...sums)) / Math.max(1, height - 86);
  const isNamedAtLast = series.every(({ values }) => (values.at(-1) ?? 0) > 0);
  return {
    ...(isNamedAtLast
      ? {}
      : {
          legend: legendOf(
            series.map(({ name }) => name),
            width - (isNarrow ? 100 : 142),
          ),
        }),
    grid: isNarrow
      ? { left: 40, right: 108, top: 34, bottom: 52, outerBoundsMode: 'none' }
      : { left: 52, right: 150, top: 34, bottom: 52 },
    xAxis: { ...axisOf(xName), type: 'category', data: [...categories], nameLocation: 'middle', nameGap: 32 },
    yAxis: {
      ...axisOf(yName),
      type: 'value',
      min: 0,
      minInterval: 1,
      nameTextStyle: { align: 'left', color: inkQuiet },
    },
    series: series.map(({ look, values, name }) => {
      const { fill, text, decal } = stackLooks[look];
      return {
        type: 'bar',
        name,
        labelLayout: { moveOverlap: 'shiftY' },
        stack: 'all',
        barMaxWidth: 72,
        itemStyle: { color: fill, borderColor: '#ffffff', borderWidth: 1, ...(decal !== null && { decal }) },
        data: values.map((value, index) => ({
          // A bar of nothing would cut the axis.
          value: value === 0 ? '-' : value,
          label: labelOf(isNamedAtLast && index === values.length - 1 ? `${name} ${String(value)}` : null, {
            ...{ value, least, fill, text },
          }),
        })),
      };
    }),
  };
}

/** From above as they lie in the bars, right of the plot: the width of text is only guessed here, so it stands by its left edge. */
function legendOf(names: readonly string[], left: number): object {
  return {
    ...{ orient: 'vertical', left, padding: 0, top: 40, itemWidth: 16, itemHeight: 14, align: 'left' },
    ...{ data: names.toReversed(), textStyle: { color: ink, fontSize: 13, fontFamily: family } },
  };
}

interface Labelled {
  readonly value: number;
  readonly least: number;
  readonly fill: string;
  readonly text: string;
}

/** @param named what stands beside the bar; null: the number stands in it */
function labelOf(named: string | null, { value, least, fill, text }: Labelled): object {
  const font = { fontSize: 13, fontFamily: family };
  if (named !== null)
    return { ...font, show: value > 0, position: 'right', distance: 8, color: ink, formatter: () => named };
  return { ...font, show: value >= least, position: 'inside', color: text, backgroundColor: fill, padding: [1, 3] };
}
