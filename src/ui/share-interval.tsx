import type { ReactElement } from 'react';
import { wilsonInterval } from '#kernel/share.ts';

interface ShareIntervalProps {
  readonly part: number;
  readonly whole: number;
  /** Percent at which each darker band begins, ascending. */
  readonly bands: readonly number[];
  /** Pixels. */
  readonly width?: number;
  /** The same in words. */
  readonly label: string;
}

/** A dot for the share, a whisker for its interval, bands for what the share is compared with; 0 to 100 %. */
export function ShareInterval({ part, whole, bands, width = 190, label }: ShareIntervalProps): ReactElement | null {
  const bounds = wilsonInterval(part, whole);
  if (bounds === null) return null;
  const x = (percent: number): number => (percent * width) / 100;
  const radius = 5;
  const dot = Math.max(radius, Math.min(width - radius, x((100 * part) / whole)));
  return (
    <svg className="share" viewBox={`0 0 ${String(width)} 20`} width={width} height={20} role="img" aria-label={label}>
      <rect className="share-base" x="0" y="9.5" width={width} height="1" />
      {bands.map((from, index) => (
        <rect
          key={from}
          className={`share-band share-band-${String(index + 1)}`}
          x={x(from)}
          y="0"
          width={x((bands[index + 1] ?? 100) - from)}
          height="20"
        />
      ))}
      <line className="share-whisker" x1={x(bounds.lowPercent)} x2={x(bounds.highPercent)} y1="10" y2="10" />
      <circle className="share-dot" cx={dot} cy="10" r={radius} />
    </svg>
  );
}
