/** What a chart shows, said once: drawn as SVG for pages, as PNG for documents. Texts are plain; nothing in them is markup. */
export type Chart = ScatterChart | StackChart;

interface Frame {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly xName: string;
  readonly yName: string;
  /** For a phone or for large letters: names take no room of their own beside the plot. */
  readonly isNarrow?: boolean;
}

export interface ScatterChart extends Frame {
  readonly kind: 'scatter';
  readonly xMax: number;
  readonly yMax: number;
  /** Bands over the whole height, with their names. */
  readonly bands: readonly { readonly name: string; readonly from: number; readonly to: number }[];
  readonly lines: readonly ChartLine[];
  /** In the order in which they are drawn: the later lie above. Marks of the drawing carry the number of their group and point. */
  readonly groups: readonly PointGroup[];
}

export interface ChartLine {
  /** Stands at the end of the line. */
  readonly name: string;
  readonly look: 'reference' | 'limit' | 'bound';
  readonly points: readonly Point[];
}
type Point = readonly [x: number, y: number];

export interface PointGroup {
  readonly look: PointLook;
  readonly points: readonly Point[];
  /** Name beside the first point. */
  readonly name?: string;
}
/** Differ in shape too, so that they are told apart without colour. */
export type PointLook = 'quiet' | 'usual' | 'above' | 'below' | 'own';

export interface StackChart extends Frame {
  readonly kind: 'stack';
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly look: StackLook;
    readonly values: readonly number[];
  }[];
}
export type StackLook = 'first' | 'second' | 'third' | 'other';
