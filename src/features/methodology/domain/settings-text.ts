import type { Parameters } from './parameters.ts';
import { parameterNames } from './settings.ts';

/** Settings as one text of an address: `MIN_PARTICIPANTS=5~RULE=A_ONLY`. */
const BETWEEN = '~';

export function splitSettings(text: string): readonly string[] {
  return text
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

export function joinSettings(settings: readonly string[]): string {
  return settings.join(BETWEEN);
}

/** The settings that make `next` of `base`: what an address or a draft has to say, and no more. */
export function settingsBetween(base: Parameters, next: Parameters): readonly string[] {
  return parameterNames.flatMap((name) => {
    if (JSON.stringify(base[name]) === JSON.stringify(next[name])) return [];
    if (name === 'LOW_SHARE_PCT') return thresholdsBetween(base, next);
    const value = next[name];
    if (name === 'CLUSTER_BOUNDS') return [`${name}=${next.CLUSTER_BOUNDS.join(',')}`];
    return [`${name}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`];
  });
}

function thresholdsBetween({ LOW_SHARE_PCT: base }: Parameters, { LOW_SHARE_PCT: next }: Parameters): string[] {
  const isRemoved = Object.keys(base).some((type) => next[type] === undefined);
  if (isRemoved) return [`LOW_SHARE_PCT=${JSON.stringify(next)}`];
  return Object.entries(next)
    .filter(([type, percent]) => base[type] !== percent)
    .map(([type, percent]) => `LOW_SHARE_PCT.${type}=${String(percent)}`);
}
