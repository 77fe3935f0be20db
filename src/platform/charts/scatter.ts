import type { EChartsCoreOption } from 'echarts/core';
import type { ChartLine, PointGroup, ScatterChart } from './definition.ts';
import { band, family, ink, inkQuiet, line, lineLooks, paper, pointLooks } from './looks.ts';

/** Right of the plot, for the names of lines. */
const nameRoom = 168;
/** On the right half of the last figure of the axis finds room. */
const narrowGrid = { left: 34, right: 22, top: 34, bottom: 52, outerBoundsMode: 'none' } as const;

/** Points come first, so that the number of a series is the number of its group. */
export function scatterOption(chart: ScatterChart): EChartsCoreOption {
  const { bands, groups, lines, xMax, yMax, xName, yName, isNarrow = false } = chart;
  const area = bands.map(({ name, from, to }) => [{ name, xAxis: from }, { xAxis: to }]);
  return {
    grid: isNarrow ? narrowGrid : { left: 52, right: nameRoom, top: 34, bottom: 52 },
    xAxis: {
      ...axisOf(xName),
      type: 'value',
      min: 0,
      max: xMax,
      nameLocation: 'middle',
      nameGap: 32,
      splitLine: { show: false },
    },
    yAxis: { ...axisOf(yName), type: 'value', min: 0, max: yMax, nameTextStyle: { align: 'left', color: inkQuiet } },
    series: [
      ...groups.map((group) => pointsOf(group)),
      ...lines.map((one) => lineOf(one, isNarrow)),
      {
        type: 'line',
        data: [],
        silent: true,
        markArea: {
          silent: true,
          itemStyle: { color: band },
          label: { position: 'insideTopLeft', distance: 6, color: inkQuiet, fontSize: 12, fontFamily: family },
          data: area,
        },
        z: 0,
      },
    ],
  };
}

/** A comma between thousands is a decimal one to a Russian reader. */
function grouped(value: number | string): string {
  return String(value).replace(/^\d{4,}$/, (digits) =>
    digits.length === 4 && /^(?:19|20|21)/.test(digits) ? digits : digits.replaceAll(/\B(?=(?:\d{3})+$)/g, '\u00a0'),
  );
}

export function axisOf(name: string): object {
  return {
    name,
    nameTextStyle: { color: inkQuiet, fontSize: 13 },
    axisLabel: { color: inkQuiet, fontSize: 13, hideOverlap: true, formatter: grouped },
    axisLine: { show: true, lineStyle: { color: inkQuiet } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: line } },
  };
}

function pointsOf({ look, points, name }: PointGroup): object {
  const { symbol, size, fill, edge } = pointLooks[look];
  return {
    type: 'scatter',
    data: points.map(([x, y], index) => ({
      value: [x, y],
      ...(name !== undefined && index === 0 && { label: { show: true, formatter: () => name } }),
    })),
    symbol,
    symbolSize: size,
    itemStyle: { color: fill, borderColor: edge, borderWidth: 1, opacity: 1 },
    label: { position: 'right', color: ink, fontSize: 13, fontWeight: 'bold', fontFamily: family },
    cursor: 'default',
    z: look === 'own' ? 5 : 3,
  };
}

/** Over the end of its line, readable over what it covers. */
const insideLooks = {
  align: 'right',
  verticalAlign: 'bottom',
  distance: 0,
  offset: [0, -1],
  color: ink,
  textBorderColor: paper,
  textBorderWidth: 3,
} as const;

function lineOf({ name, look, points }: ChartLine, isNarrow: boolean): object {
  const { color, width, type } = lineLooks[look];
  return {
    type: 'line',
    data: points,
    silent: true,
    showSymbol: false,
    lineStyle: { color, width, type },
    endLabel: {
      show: name !== '',
      formatter: () => name,
      // Limits make room upwards, so that the region's name stays on its line.
      ...{
        color: inkQuiet,
        fontSize: 12,
        lineHeight: 14,
        fontFamily: family,
        offset: look === 'limit' ? [0, -5] : [0, 0],
        ...(isNarrow && insideLooks),
      },
    },
    labelLayout: { moveOverlap: 'shiftY' },
    z: isNarrow ? 4 : 2,
  };
}
