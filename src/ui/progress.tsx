import type { ReactElement } from 'react';
import { useFormats } from './use-formats.ts';

interface ProgressProps {
  readonly label: string;
  readonly percent: number;
}

/**
 * Long work: a bar for the eye and a sentence for the screen reader, which is not told every percent.
 * Until the first percent is known the bar only shows that something goes on.
 */
export function Progress({ label, percent }: ProgressProps): ReactElement {
  const formats = useFormats();
  const whole = Math.max(0, Math.min(100, Math.floor(percent)));
  return (
    <div className="progress">
      <div className="progress-words">
        <span aria-live="polite">{label}</span>
        {whole === 0 ? null : <span className="number">{`${formats.count(whole)}\u202f%`}</span>}
      </div>
      <progress max={100} {...(whole > 0 && { value: whole })} aria-label={label} />
    </div>
  );
}
