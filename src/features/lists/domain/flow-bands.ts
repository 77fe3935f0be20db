import type { FlowCounts } from './flow.ts';

export type FlowCounted = Pick<FlowCounts, 'stayed' | 'left' | 'new' | 'goneNoData'>;

export interface FlowBand {
  readonly move: 'left' | 'stayed' | 'new';
  /** Outline as SVG has it. */
  readonly path: string;
  /** Where its words begin, or end; null: it is thinner than words are high. */
  readonly label: { readonly x: number; readonly y: number; readonly isEnd: boolean } | null;
}

export interface FlowScene {
  readonly depth: number;
  readonly bands: readonly FlowBand[];
}

const HEIGHT = 116;
const DEPTH = HEIGHT + 16;
const GAP = 6;
const LEAST_WITH_WORDS = 13;

/** Bands between two lists as high as they have schools: new ones come in from above, the stayed go across, the others go down and out. */
export function layFlow({ stayed, left, new: added, goneNoData }: FlowCounted, width: number): FlowScene {
  const gone = left + goneNoData;
  const scale = (HEIGHT - 2 * GAP) / Math.max(1, stayed + gone + added);
  const high = { new: added * scale, stayed: stayed * scale, gone: gone * scale };
  const top = { from: high.new / 2 + GAP, to: high.new + GAP };
  const goneTop = top.from + high.stayed + GAP;
  const across = { x: [0, width], top: [top.from, top.to], high: [high.stayed, high.stayed] } as const;
  const out = {
    x: [0, 0.65 * width],
    top: [goneTop, DEPTH - high.gone / 2],
    high: [high.gone, high.gone / 2],
  } as const;
  const into = { x: [0.42 * width, width], top: [0, 0], high: [high.new / 2, high.new] } as const;
  const label = (thick: number, x: number, middle: number, isEnd = false): FlowBand['label'] =>
    thick < LEAST_WITH_WORDS ? null : { x: tenth(x), y: tenth(middle + 4), isEnd };
  return {
    depth: DEPTH,
    bands: [
      { move: 'left', path: outline(out), label: label(high.gone, 6, goneTop + high.gone / 2 + 4) },
      {
        move: 'stayed',
        path: outline(across),
        label: label(high.stayed, 0.35 * width, (top.from + top.to + high.stayed) / 2),
      },
      { move: 'new', path: outline(into), label: label(high.new, width - 6, high.new / 2, true) },
    ],
  };
}

type Pair = readonly [from: number, to: number];

function outline({ x, top, high }: { readonly x: Pair; readonly top: Pair; readonly high: Pair }): string {
  const middle = (x[0] + x[1]) / 2;
  const curve = (y: number, toX: number, toY: number): string =>
    ['C', middle, y, middle, toY, toX, toY].map((part) => (typeof part === 'number' ? tenth(part) : part)).join(' ');
  const [start, end] = [top[0] + high[0], top[1] + high[1]];
  const there = `M${String(tenth(x[0]))} ${String(tenth(top[0]))}${curve(top[0], x[1], top[1])}`;
  return `${there}L${String(tenth(x[1]))} ${String(tenth(end))}${curve(end, x[0], start)}Z`;
}

function tenth(value: number): number {
  return Math.round(10 * value) / 10;
}
