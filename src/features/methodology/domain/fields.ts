import { biasedResultPolicies, clusterAggregates, poolings, rules, type Parameters } from './parameters.ts';

/** How a parameter is asked for. `percent` and `count` have a slider over the usual range; any valid number may be typed. */
export type FieldKind =
  | { readonly kind: 'percent' | 'count'; readonly least: number; readonly most: number }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'bounds' | 'procedures' | 'kinds' };

export type FieldPath =
  Exclude<keyof Parameters, 'LOW_SHARE_PCT'> | 'LOW_SHARE_PCT.VPR' | 'LOW_SHARE_PCT.OGE' | 'LOW_SHARE_PCT.EGE';
export type FieldGroup = 'low' | 'rule' | 'few' | 'cluster' | 'data';

export interface Field {
  readonly path: FieldPath;
  readonly group: FieldGroup;
  readonly asked: FieldKind;
}

const share = { kind: 'percent', least: 5, most: 80 } as const;
const yesNo = { kind: 'choice', options: ['true', 'false'] } as const;
const count = (least: number, most: number): FieldKind => ({ kind: 'count', least, most });

export const fieldGroups: readonly FieldGroup[] = ['low', 'rule', 'few', 'cluster', 'data'];

/** Every parameter a person may change, in the order in which the rule uses them. */
export const fields: readonly Field[] = [
  { path: 'LOW_SHARE_PCT.VPR', group: 'low', asked: share },
  { path: 'LOW_SHARE_PCT.OGE', group: 'low', asked: share },
  { path: 'LOW_SHARE_PCT.EGE', group: 'low', asked: share },
  { path: 'LOW_SHARE_INCLUSIVE', group: 'low', asked: yesNo },
  { path: 'RULE', group: 'rule', asked: { kind: 'choice', options: rules } },
  { path: 'MIN_LOW_PROCEDURES', group: 'rule', asked: count(1, 8) },
  { path: 'MIN_REPEATED_PROCEDURES', group: 'rule', asked: count(1, 8) },
  { path: 'MIN_PARTICIPANTS', group: 'few', asked: count(1, 30) },
  { path: 'SMALL_SCHOOL_POOLING', group: 'few', asked: { kind: 'choice', options: poolings } },
  { path: 'SMALL_N', group: 'few', asked: count(0, 30) },
  { path: 'CLUSTER_AGGREGATE', group: 'cluster', asked: { kind: 'choice', options: clusterAggregates } },
  { path: 'CLUSTER_BOUNDS', group: 'cluster', asked: { kind: 'bounds' } },
  { path: 'PROCEDURES', group: 'data', asked: { kind: 'procedures' } },
  { path: 'INCLUDE_GVE', group: 'data', asked: yesNo },
  { path: 'BIASED_RESULTS', group: 'data', asked: { kind: 'choice', options: biasedResultPolicies } },
  { path: 'EXCLUDE_KINDS', group: 'data', asked: { kind: 'kinds' } },
  { path: 'RESULT_YEAR_OFFSET', group: 'data', asked: count(0, 2) },
  { path: 'RECURRENCE_WINDOW', group: 'data', asked: count(1, 10) },
];

/** Settings as a form has them: the text of each changed field. */
export type Settings = Readonly<Record<string, string>>;

/** A parameter as the text of its field. */
export function textOf(parameters: Parameters, path: FieldPath): string {
  if (path.startsWith('LOW_SHARE_PCT.')) {
    const thresholds = parameters.LOW_SHARE_PCT;
    return String(thresholds[path.slice('LOW_SHARE_PCT.'.length)] ?? thresholds.default);
  }
  const value = parameters[path as Exclude<keyof Parameters, 'LOW_SHARE_PCT'>];
  if (path === 'CLUSTER_BOUNDS' || path === 'EXCLUDE_KINDS') return (value as readonly unknown[]).join(',');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The texts of `PATH=VALUE` settings, the later over the earlier. */
export function readTexts(settings: readonly string[]): Settings {
  return Object.fromEntries(
    settings.map((setting) => {
      const equals = setting.indexOf('=');
      return equals < 0 ? [setting, ''] : [setting.slice(0, equals), setting.slice(equals + 1)];
    }),
  );
}

/** Only what differs from the base: an address says no more than it has to. */
export function writeTexts(texts: Settings, base: Parameters): readonly string[] {
  const known = new Map(fields.map(({ path }) => [path as string, textOf(base, path)]));
  return Object.entries(texts)
    .filter(([path, text]) => known.get(path) !== text)
    .map(([path, text]) => `${path}=${text}`);
}
