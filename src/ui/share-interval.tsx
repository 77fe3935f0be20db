import type { ReactElement } from 'react';
import { wilsonInterval } from '#kernel/share.ts';

interface ShareIntervalProps {
  readonly part: number;
  readonly whole: number;
  /** Percent at which each darker band begins, ascending. */
  readonly bands: readonly number[];
  /** The same in words. */
  readonly label: string;
}

/** A dot for the share, a whisker for its interval, bands for what the share is compared with; 0 to 100 %. */
export function ShareInterval({ part, whole, bands, label }: ShareIntervalProps): ReactElement | null {
  const bounds = wilsonInterval(part, whole);
  if (bounds === null) return null;
  const share = (100 * part) / whole;
  return (
    <svg className="share" viewBox="0 0 200 20" role="img" aria-label={label} preserveAspectRatio="none">
      <rect className="share-base" x="0" y="9.5" width="200" height="1" />
      {bands.map((from, index) => (
        <rect
          key={from}
          className={`share-band share-band-${String(index + 1)}`}
          x={2 * from}
          y="0"
          width={2 * ((bands[index + 1] ?? 100) - from)}
          height="20"
        />
      ))}
      <line className="share-whisker" x1={2 * bounds.lowPercent} x2={2 * bounds.highPercent} y1="10" y2="10" />
      <circle className="share-dot" cx={Math.max(5, Math.min(195, 2 * share))} cy="10" r="5" />
    </svg>
  );
}
