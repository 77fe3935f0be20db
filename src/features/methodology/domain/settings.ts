import { nearest } from './nearest.ts';
import { defaultParameters, type Parameters } from './parameters.ts';

/** What is wrong with a parameter: where, what was found, what is expected (a code with words in ru.ts and en.ts). */
export interface ParameterProblem {
  readonly path: string;
  readonly found: string;
  readonly expected: Expectation;
  /** Allowed values, or the nearest known name. */
  readonly options: readonly string[];
}

export const expectations = [
  'assignment',
  'known_name',
  'json',
  'object',
  'required',
  'true_or_false',
  'one_of',
  'percent',
  'count_from_1',
  'count_from_0',
  'years_0_to_5',
  'years_1_to_50',
  'ascending_bounds',
  'patterns',
  'kinds',
  'grades',
  'name',
  'text',
  'list_year',
] as const;
export type Expectation = (typeof expectations)[number];

export const parameterNames = Object.keys(defaultParameters) as readonly (keyof Parameters)[];

export type RawParameters = Readonly<Record<string, unknown>>;

/**
 * Puts `PARAM=VALUE` texts into parameters without judging the values: `LOW_SHARE_PCT.VPR=25`, `LOW_SHARE_PCT=25` (every type),
 * `CLUSTER_BOUNDS=30,40,50`, `PROCEDURES=*` (every procedure), JSON for lists and objects. A later setting wins.
 */
export function readSettings(
  parameters: Parameters,
  settings: readonly string[],
): { readonly raw: RawParameters; readonly problems: readonly ParameterProblem[] } {
  const raw: Record<string, unknown> = { ...parameters };
  const problems: ParameterProblem[] = [];
  for (const setting of settings) {
    const problem = applySetting(raw, setting);
    if (problem !== null) problems.push(problem);
  }
  return { raw, problems };
}

function applySetting(raw: Record<string, unknown>, setting: string): ParameterProblem | null {
  const equals = setting.indexOf('=');
  if (equals <= 0) return { path: setting, found: setting, expected: 'assignment', options: [] };
  const path = setting.slice(0, equals).trim();
  const text = setting.slice(equals + 1).trim();
  const [name = '', part, ...rest] = path.split('.');
  const isKnown = isParameterName(name) && (part === undefined || (name === 'LOW_SHARE_PCT' && part !== ''));
  if (!isKnown || rest.length > 0) return unknownName(path, parameterNames);
  if (part !== undefined) {
    raw[name] = { ...(raw[name] as Record<string, unknown>), [part]: readNumber(text) };
    return null;
  }
  const value = readValue(name, text);
  if (value === undefined) return { path, found: text, expected: 'json', options: [] };
  raw[name] = value;
  return null;
}

function isParameterName(name: string): name is keyof Parameters {
  return (parameterNames as readonly string[]).includes(name);
}

export function unknownName(path: string, known: readonly string[]): ParameterProblem {
  const near = nearest(path.split('.')[0] ?? path, known);
  return { path, found: path, expected: 'known_name', options: near === null ? [] : [near] };
}

/** undefined: the text begins like JSON and is not. */
function readValue(name: keyof Parameters, text: string): unknown {
  if (/^[[{"]/.test(text)) return readJson(text);
  const read = listReaders[name];
  return read === undefined ? readScalar(text, typeof defaultParameters[name]) : read(text);
}

const listReaders: Partial<Record<keyof Parameters, (text: string) => unknown>> = {
  LOW_SHARE_PCT: (text) => ({ default: readNumber(text) }),
  PROCEDURES: (text) => (text === '*' ? [{}] : text),
  CLUSTER_BOUNDS: (text) => readList(text).map(readNumber),
  EXCLUDE_KINDS: readList,
};

function readScalar(text: string, type: string): unknown {
  if (type === 'number') return readNumber(text);
  if (type !== 'boolean') return text;
  return text === 'true' ? true : text === 'false' ? false : text;
}

function readList(text: string): string[] {
  return text === '' ? [] : text.split(/[,;]/).map((part) => part.trim());
}

/** A number with point or comma, or the text itself, for the schema to refuse. */
function readNumber(text: string): number | string {
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
