import type { ReactElement } from 'react';
import { useListsWords } from './words.ts';

interface FlowPictureProps {
  readonly from: number;
  readonly to: number;
  readonly stayed: number;
  readonly left: number;
  readonly fresh: number;
  readonly goneNoData: number;
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
const GAP = 6;

/** New schools come in from above, the stayed go across, the left go down and out. */
function Bands({ stayed, left, fresh, goneNoData }: FlowPictureProps): ReactElement {
  const { web } = useListsWords();
  const gone = left + goneNoData;
  const scale = (HEIGHT - 2 * GAP) / Math.max(1, stayed + gone + fresh);
  const high = { fresh: fresh * scale, stayed: stayed * scale, gone: gone * scale };
  const top = { stayedLeft: high.fresh / 2 + GAP, stayedRight: high.fresh + GAP };
  const goneTop = top.stayedLeft + high.stayed + GAP;
  const label = web.cards.picture(stayed, left, fresh);
  return (
    <svg className="flow-bands" viewBox={`0 0 260 ${String(HEIGHT + 16)}`} role="img" aria-label={label}>
      <path
        className="band-left"
        d={band({ x: [0, 170], from: goneTop, to: HEIGHT + 16 - high.gone / 2, high: [high.gone, high.gone / 2] })}
      />
      <path
        className="band-stayed"
        d={band({ x: [0, 260], from: top.stayedLeft, to: top.stayedRight, high: [high.stayed, high.stayed] })}
      />
      <path className="band-new" d={band({ x: [110, 260], from: 0, to: 0, high: [high.fresh / 2, high.fresh] })} />
      <BandLabel x={254} y={high.fresh / 2} high={high.fresh} isEnd className="on-accent" text={web.cards.new(fresh)} />
      <BandLabel
        x={96}
        y={(top.stayedLeft + top.stayedRight + high.stayed) / 2}
        high={high.stayed}
        text={web.cards.stayed(stayed)}
      />
      <BandLabel x={6} y={goneTop + high.gone / 2 + 4} high={high.gone} text={web.cards.left(left)} />
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
  readonly isEnd?: boolean;
  readonly className?: string;
}

/** A band thinner than its words is told by the text beside the picture only. */
function BandLabel({ x, y, high, text, isEnd = false, className }: BandLabelProps): ReactElement | null {
  if (high < 13) return null;
  return (
    <text x={x} y={y + 4} fontSize="12" textAnchor={isEnd ? 'end' : 'start'} className={className}>
      {text}
    </text>
  );
}
