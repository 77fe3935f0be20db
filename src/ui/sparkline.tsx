import type { ReactElement } from 'react';
import './parts.css';

export interface SparkPoint {
  /** Year or day, as it is read out. */
  readonly label: string;
  /** Null: no data, the line has a gap. */
  readonly value: number | null;
  /** The value in words: «12,5 %». */
  readonly text: string;
}

interface SparklineProps {
  readonly label: string;
  readonly points: readonly SparkPoint[];
  /** Ends of the scale; without them those of the values, so that lines of one table need them to be comparable. */
  readonly range?: readonly [number, number];
  readonly width?: number;
}

const HEIGHT = 24;
const EDGE = 4;

/** The course of a number over the years in the height of a line of text; the last value is a dot. Print the number beside it. */
export function Sparkline({ label, points, range, width = 96 }: SparklineProps): ReactElement {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [low, high] = range ?? [Math.min(...values), Math.max(...values)];
  const x = (index: number): number =>
    points.length < 2 ? width / 2 : EDGE + (index * (width - 2 * EDGE)) / (points.length - 1);
  const y = (value: number): number =>
    high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) * (HEIGHT - 2 * EDGE)) / (high - low);
  const last = points.findLastIndex(({ value }) => value !== null);
  const lastValue = points[last]?.value ?? null;
  const said = `${label}: ${points.map((point) => `${point.label} ${point.text}`).join(', ')}`;
  return (
    <svg
      className="spark"
      viewBox={`0 0 ${String(width)} ${String(HEIGHT)}`}
      width={width}
      role="img"
      aria-label={said}
    >
      <path d={pathOf(points, x, y)} />
      {lastValue === null ? null : <circle cx={x(last)} cy={y(lastValue)} r="3" />}
    </svg>
  );
}

/** A year without data breaks the line; a year alone between two gaps stays as a dot of the round line end. */
function pathOf(points: readonly SparkPoint[], x: (index: number) => number, y: (value: number) => number): string {
  return points
    .flatMap(({ value }, index) => {
      if (value === null) return [];
      const isStart = (points[index - 1]?.value ?? null) === null;
      return [`${isStart ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}${isStart ? 'h0' : ''}`];
    })
    .join('');
}
