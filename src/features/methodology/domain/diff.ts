import type { Parameters } from './parameters.ts';
import { parameterNames } from './settings.ts';

/** One difference of two parameter sets; a page or a document says it in words. */
export interface ParameterChange {
  /** `RULE`, or `LOW_SHARE_PCT.VPR` where types of procedures differ. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What differs, in the order of the parameters. A threshold that changes alike for every type is said once. */
export function diffParameters(before: Parameters, after: Parameters): readonly ParameterChange[] {
  return parameterNames.flatMap((name): readonly ParameterChange[] => {
    if (name === 'LOW_SHARE_PCT') return diffThresholds(before.LOW_SHARE_PCT, after.LOW_SHARE_PCT);
    const isSame = JSON.stringify(before[name]) === JSON.stringify(after[name]);
    return isSame ? [] : [{ path: name, before: before[name], after: after[name] }];
  });
}

type Thresholds = Parameters['LOW_SHARE_PCT'];

function diffThresholds(before: Thresholds, after: Thresholds): readonly ParameterChange[] {
  const types = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const of = (thresholds: Thresholds, type: string): number => thresholds[type] ?? thresholds.default;
  const changed = types
    .map((type) => ({ path: `LOW_SHARE_PCT.${type}`, before: of(before, type), after: of(after, type) }))
    .filter((change) => change.before !== change.after);
  const [first] = changed;
  const isAlike =
    changed.length === types.length &&
    changed.every((change) => change.before === first?.before && change.after === first.after);
  return isAlike && first !== undefined ? [{ ...first, path: 'LOW_SHARE_PCT' }] : changed;
}
