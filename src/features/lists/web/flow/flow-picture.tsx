import type { ReactElement } from 'react';
import { useListsWords } from '../words.ts';

interface FlowPictureProps {
  readonly from: number;
  readonly to: number;
  readonly stayed: number;
  readonly left: number;
  readonly fresh: number;
  readonly goneNoData: number;
  /** Pixels of the bands; the words in them keep the size of text. */
  readonly width: number;
}

/** Two lists as columns, the bands between them as high as they have schools. */
export function FlowPicture(props: FlowPictureProps): ReactElement {
  const { web } = useListsWords();
  const { from, to, stayed, left, fresh, goneNoData } = props;
  const old = stayed + left + goneNoData;
  const listed = stayed + fresh;
  return (
    <div className="flow">
      <div>
        <div className="flow-number">{old}</div>
        <div className="small">{web.cards.listOf(from)}</div>
      </div>
      <Bands {...props} />
      <div>
        <div className="flow-number">{listed}</div>
        <div className="small">{web.cards.listOf(to)}</div>
      </div>
    </div>
  );
}

const HEIGHT = 116;
const DEPTH = HEIGHT + 16;
const GAP = 6;

/** New schools come in from above, the stayed go across, the left go down and out. */
function Bands({ stayed, left, fresh, goneNoData, width }: FlowPictureProps): ReactElement {
  const { cards } = useListsWords().web;
  const gone = left + goneNoData;
  const scale = (HEIGHT - 2 * GAP) / Math.max(1, stayed + gone + fresh);
  const high = { fresh: fresh * scale, stayed: stayed * scale, gone: gone * scale };
  const y = { left: high.fresh / 2 + GAP, right: high.fresh + GAP };
  const goneTop = y.left + high.stayed + GAP;
  const out = {
    x: [0, 0.65 * width],
    from: goneTop,
    to: DEPTH - high.gone / 2,
    high: [high.gone, high.gone / 2],
  } as const;
  const across = { x: [0, width], from: y.left, to: y.right, high: [high.stayed, high.stayed] } as const;
  const into = { x: [0.42 * width, width], from: 0, to: 0, high: [high.fresh / 2, high.fresh] } as const;
  const middle = (y.left + y.right + high.stayed) / 2;
  return (
    <svg
      className="flow-bands"
      viewBox={`0 0 ${String(width)} ${String(DEPTH)}`}
      width={width}
      role="img"
      aria-label={cards.picture(stayed, left, fresh)}
    >
      <path className="band-left" d={band(out)} />
      <path className="band-stayed" d={band(across)} />
      <path className="band-new" d={band(into)} />
      <BandLabel x={width - 6} y={high.fresh / 2} high={high.fresh} isEnd text={cards.new(fresh)} />
      <BandLabel x={0.35 * width} y={middle} high={high.stayed} text={cards.stayed(stayed)} />
      <BandLabel x={6} y={goneTop + high.gone / 2 + 4} high={high.gone} text={cards.left(left)} />
    </svg>
  );
}

interface BandShape {
  readonly x: readonly [number, number];
  readonly from: number;
  readonly to: number;
  readonly high: readonly [number, number];
}

function band({ x: [x1, x2], from, to, high: [high1, high2] }: BandShape): string {
  const middle = (x1 + x2) / 2;
  const curve = (x: number, y: number, toX: number, toY: number): string =>
    `C${String(middle)} ${String(y)} ${String(middle)} ${String(toY)} ${String(toX)} ${String(toY)}`.replace(
      /^C/,
      `L${String(x)} ${String(y)}C`,
    );
  return `M${String(x1)} ${String(from)}${curve(x1, from, x2, to)}${curve(x2, to + high2, x1, from + high1)}Z`;
}

interface BandLabelProps {
  readonly x: number;
  readonly y: number;
  readonly high: number;
  readonly text: string;
  /** The words end at `x`, on the dark band. */
  readonly isEnd?: boolean;
}

/** A band thinner than its words is told by the text beside the picture only. */
function BandLabel({ x, y, high, text, isEnd = false }: BandLabelProps): ReactElement | null {
  if (high < 13) return null;
  return (
    <text x={x} y={y + 4} fontSize="12.5" textAnchor={isEnd ? 'end' : 'start'} className={isEnd ? 'on-accent' : ''}>
      {text}
    </text>
  );
}
