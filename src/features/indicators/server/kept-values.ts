import type { Current } from '../domain/catalogue.ts';
import type { Reckoned } from '../domain/reckon.ts';

/** The values of one indicator on one occasion. */
export interface Counted {
  readonly version: number;
  readonly byMunicipality: ReadonlyMap<number, Reckoned>;
  readonly region: Reckoned;
}

interface KeptValue {
  /** Of the wave when it was counted; another one: something has changed since. */
  readonly mark: string;
  readonly counted: Counted;
}

/** Indicators by waves; what was counted longest ago goes first. */
const MOST = 2000;
const kept = new Map<string, KeptValue>();

/** An indicator on a wave that answers may still come to. */
export interface OpenValue {
  readonly regionId: number;
  readonly waveId: number;
  readonly mark: string;
  readonly indicator: Pick<Current, 'code' | 'version'>;
}

/** What was counted of the wave by this version of the formula while it was as it is; null: it is to be counted. */
export function findCounted(of: OpenValue | null): Counted | null {
  const found = of === null ? undefined : kept.get(keyOf(of));
  return found !== undefined && found.mark === of?.mark ? found.counted : null;
}

export function keepCounted(of: OpenValue | null, counted: Counted): void {
  if (of === null) return;
  const key = keyOf(of);
  kept.delete(key);
  kept.set(key, { mark: of.mark, counted });
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
}

function keyOf({ regionId, waveId, indicator: { code, version } }: OpenValue): string {
  return `${String(regionId)} ${String(waveId)} ${String(version)} ${code}`;
}
