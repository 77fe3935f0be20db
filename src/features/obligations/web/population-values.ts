import { listClusters, type ListCluster, type Population, type Rule } from '../domain/population.ts';

/** Rules that a form offers; all others come with what was made elsewhere, and stay. */
export const offeredRules = ['all', 'list', 'cluster', 'track', 'grouping', 'municipality'] as const;
export type OfferedRule = (typeof offeredRules)[number];

/** A population as fields of a form. */
export interface PopulationValues {
  readonly subject: 'school' | 'municipality' | '';
  readonly rule: OfferedRule | 'kept' | '';
  readonly year: string;
  readonly cluster: ListCluster | '';
  readonly track: string;
  readonly grouping: string;
  readonly groupingOn: string;
  readonly municipality: string;
}

export const nobodyMeant: PopulationValues = {
  ...{ subject: '', rule: 'all', year: '', cluster: '', track: '1', grouping: '', groupingOn: '', municipality: '' },
};

export function valuesOf(population: Population | null): PopulationValues {
  if (population === null) return nobodyMeant;
  const [rule, ...more] = population.any;
  const { subject } = population;
  const isPlain = more.length === 0 && population.also.length === 0 && population.except.length === 0;
  const fields = isPlain && rule !== undefined ? fieldsOf(rule) : null;
  return { ...nobodyMeant, subject, ...(fields ?? { rule: 'kept' }) };
}

/** Null: more than the form can say. */
function fieldsOf(rule: Rule): Partial<PopulationValues> | null {
  if (rule.kind === 'all') return { rule: 'all' };
  if (rule.kind === 'list') return { rule: 'list', year: String(rule.year) };
  if (rule.kind === 'grouping') return { rule: 'grouping', grouping: rule.name, groupingOn: rule.on };
  return choiceOf(rule);
}

/** One of several that a rule may name. */
function choiceOf(rule: Rule): Partial<PopulationValues> | null {
  if (rule.kind === 'cluster') {
    const [cluster, second] = rule.clusters;
    return second === undefined && cluster !== undefined ? { rule: 'cluster', year: String(rule.year), cluster } : null;
  }
  if (rule.kind === 'track') {
    const [track, second] = rule.tracks;
    const isOne = second === undefined && rule.groups === undefined;
    return isOne ? { rule: 'track', year: String(rule.year), track: String(track) } : null;
  }
  if (rule.kind !== 'municipality') return null;
  const [municipality, second] = rule.municipalityIds;
  return second === undefined ? { rule: 'municipality', municipality: String(municipality) } : null;
}

/** The population that the fields say; `unfinished` when something of it is missing. */
export function populationOf(values: PopulationValues, kept: Population | null): Population | null | 'unfinished' {
  const { subject } = values;
  if (subject === '') return null;
  if (values.rule === 'kept') return kept ?? 'unfinished';
  const rule = ruleOf(values);
  return rule === null ? 'unfinished' : { subject, any: [rule], also: [], except: [] };
}

function ruleOf(values: PopulationValues): Rule | null {
  const { rule } = values;
  switch (rule) {
    case 'all':
      return { kind: 'all' };
    case 'grouping':
      return groupingOf(values);
    case 'municipality':
      return municipalityOf(values);
    case 'list':
    case 'cluster':
    case 'track':
      return /^(19|20)\d\d$/.test(values.year) ? ruleOfYear(rule, Number(values.year), values) : null;
    case 'kept':
    case '':
      return null;
  }
}

function municipalityOf({ municipality }: PopulationValues): Rule | null {
  return municipality === '' ? null : { kind: 'municipality', municipalityIds: [Number(municipality)] };
}

function groupingOf({ grouping, groupingOn }: PopulationValues): Rule | null {
  const name = grouping.trim();
  return name === '' || groupingOn === '' ? null : { kind: 'grouping', name, on: groupingOn };
}

function ruleOfYear(
  rule: 'list' | 'cluster' | 'track',
  year: number,
  { cluster, track }: Pick<PopulationValues, 'cluster' | 'track'>,
): Rule | null {
  if (rule === 'list') return { kind: rule, year };
  if (rule === 'cluster') return { kind: rule, year, clusters: cluster === '' ? listClusters : [cluster] };
  const named = ([1, 2, 3] as const).find((one) => String(one) === track);
  return named === undefined ? null : { kind: rule, year, tracks: [named] };
}
