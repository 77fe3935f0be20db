import type { ReactElement } from 'react';
import { layFlow, type FlowBand, type FlowCounted } from '../../domain/flow-bands.ts';
import { useListsWords } from '../words.ts';

interface FlowPictureProps extends FlowCounted {
  readonly from: number;
  readonly to: number;
  /** Pixels of the bands; the words in them keep the size of text. */
  readonly width: number;
}

/** Two lists as columns, the bands between them as high as they have schools. */
export function FlowPicture(props: FlowPictureProps): ReactElement {
  const { web } = useListsWords();
  const { from, to, stayed, left, new: added, goneNoData } = props;
  const old = stayed + left + goneNoData;
  const listed = stayed + added;
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

function Bands(counts: FlowPictureProps): ReactElement {
  const { cards } = useListsWords().web;
  const { stayed, left, new: added, width } = counts;
  const { depth, bands } = layFlow(counts, width);
  const said = { stayed: cards.stayed(stayed), left: cards.left(left), new: cards.new(added) };
  return (
    <svg
      className="flow-bands"
      viewBox={`0 0 ${String(width)} ${String(depth)}`}
      width={width}
      role="img"
      aria-label={cards.picture(stayed, left, added)}
    >
      {bands.map(({ move, path }) => (
        <path key={move} className={`band-${move}`} d={path} />
      ))}
      {bands.map(({ move, label }) => (label === null ? null : <BandLabel key={move} {...label} text={said[move]} />))}
    </svg>
  );
}

interface BandLabelProps extends NonNullable<FlowBand['label']> {
  readonly text: string;
}

/** What ends at its place lies on the dark band. */
function BandLabel({ x, y, isEnd, text }: BandLabelProps): ReactElement {
  return (
    <text x={x} y={y} fontSize="12.5" textAnchor={isEnd ? 'end' : 'start'} className={isEnd ? 'on-accent' : ''}>
      {text}
    </text>
  );
}
