import type { ChartLine, PointLook, StackLook } from './definition.ts';

/** The tokens of src/ui/tokens.css, for drawings that leave the page. */
export const ink = '#17242b';
export const inkQuiet = '#4a5a63';
export const line = '#dfe3e1';
export const band = '#eceff1';
export const paper = '#ffffff';
export const family = 'PT Sans';

export const pointLooks: Readonly<
  Record<PointLook, { readonly symbol: string; readonly size: number; readonly fill: string; readonly edge: string }>
> = {
  quiet: { symbol: 'circle', size: 5, fill: '#ffffff', edge: '#7c8a90' },
  usual: { symbol: 'circle', size: 6, fill: '#9fb4ba', edge: '#4a5a63' },
  above: { symbol: 'triangle', size: 9, fill: '#2c4a80', edge: '#17242b' },
  below: { symbol: 'diamond', size: 9, fill: '#0b5c63', edge: '#084a50' },
  own: { symbol: 'rect', size: 12, fill: '#e0a100', edge: '#17242b' },
};

export const lineLooks: Readonly<
  Record<ChartLine['look'], { readonly color: string; readonly width: number; readonly type: 'solid' | number[] }>
> = {
  reference: { color: '#0b5c63', width: 2, type: 'solid' },
  limit: { color: '#4a5a63', width: 1.2, type: [5, 4] },
  bound: { color: '#7c8a90', width: 1, type: [1, 3] },
};

interface Hatch {
  readonly symbol: 'line';
  readonly rotation: number;
  readonly dashArrayX: readonly [number, number];
  readonly dashArrayY: readonly [number, number];
  readonly color: string;
}
const hatch = (rotation: number, color: string): Hatch => ({
  symbol: 'line',
  rotation,
  dashArrayX: [1, 0],
  dashArrayY: [1, 6],
  color,
});

/** Lightness and hatching differ beside the colour: the picture is read in black and white too. */
export const stackLooks: Readonly<
  Record<StackLook, { readonly fill: string; readonly text: string; readonly decal: Hatch | null }>
> = {
  first: { fill: '#c5d3e8', text: ink, decal: null },
  second: { fill: '#7f9cc9', text: ink, decal: hatch(Math.PI / 4, 'rgba(23,36,43,0.35)') },
  third: { fill: '#2c4a80', text: paper, decal: hatch(-Math.PI / 4, 'rgba(255,255,255,0.35)') },
  other: { fill: '#eceff1', text: ink, decal: hatch(0, 'rgba(23,36,43,0.25)') },
};
