import type { ReactElement } from 'react';
import { useWave } from '../api.ts';
import { WaveActions } from './wave-actions.tsx';

/** What the reader may do with a whole wave, on a page that does not show the wave itself. */
export function WaveVerbs({ waveId }: { readonly waveId: number }): ReactElement | null {
  const { data } = useWave(waveId);
  return data === undefined ? null : <WaveActions wave={data.wave} may={data.may} />;
}
