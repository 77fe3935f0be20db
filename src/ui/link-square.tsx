import type { ReactElement } from 'react';
import { encode } from 'uqr';

interface LinkSquareProps {
  readonly text: string;
  readonly label: string;
}

/** The link for the camera of a phone: nobody has to type it from paper. */
export function LinkSquare({ text, label }: LinkSquareProps): ReactElement {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const dots = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
  );
  return (
    <figure className="link-square">
      <svg viewBox={`0 0 ${String(size)} ${String(size)}`} width="160" height="160" role="img" aria-label={label}>
        <path d={dots.join('')} />
      </svg>
      <figcaption className="small">{label}</figcaption>
    </figure>
  );
}
