import { z } from 'zod';
import { err, ok, type Result } from '#kernel/result.ts';
import { expected, parametersSchema, whole } from './contract-parameters.ts';
import type { Methodology, Parameters } from './domain/parameters.ts';
import { presets } from './domain/presets.ts';
import { expectations, parameterNames, readSettings, unknownName, type ParameterProblem } from './domain/settings.ts';

/** A method as a file holds it: parameters it does not name are those of the preset it is based on (`federal` unless said). */
const methodologyFile = z.strictObject({
  name: z.string(expected('name')).regex(/^[\p{L}\p{N}_-]{1,80}$/u, expected('name')),
  version: whole(1, 1_000_000, 'count_from_1'),
  validFrom: whole(1990, 2100, 'list_year').nullable().default(null),
  validTo: whole(1990, 2100, 'list_year').nullable().default(null),
  basedOn: z.enum(presets.map((preset) => preset.name) as [string, ...string[]], expected('one_of')).default('federal'),
  parameters: z.record(z.string(), z.unknown(), expected('object')).default({}),
});

type Checked<T> = Result<T, readonly ParameterProblem[]>;

export function parseParameters(value: unknown): Checked<Parameters> {
  return check(parametersSchema, value, '');
}

/** `--set` texts on top of parameters; every problem at once, those of the values too. */
export function applySettings(parameters: Parameters, settings: readonly string[]): Checked<Parameters> {
  const { raw, problems } = readSettings(parameters, settings);
  const parsed = parseParameters(raw);
  const all = [...problems, ...(parsed.ok ? [] : parsed.error)];
  return parsed.ok && all.length === 0 ? parsed : err(all);
}

/** The text of a methodology file (JSON). */
export function parseMethodology(text: string): Checked<Methodology> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    return err([{ path: '', found, expected: 'json', options: [] }]);
  }
  const file = check(methodologyFile, value, '');
  const basedOn = presets.find((preset) => preset.name === (file.ok ? file.value.basedOn : 'federal'));
  const own = file.ok ? file.value.parameters : parametersIn(value);
  const parameters = check(parametersSchema, { ...basedOn?.parameters, ...own }, 'parameters.');
  if (!file.ok || !parameters.ok) {
    return err([...(file.ok ? [] : file.error), ...(parameters.ok ? [] : parameters.error)]);
  }
  const { name, version, validFrom, validTo } = file.value;
  return ok({ name, version, validFrom, validTo, parameters: parameters.value });
}

function parametersIn(value: unknown): object {
  const parameters = typeof value === 'object' && value !== null && 'parameters' in value ? value.parameters : {};
  return typeof parameters === 'object' && parameters !== null ? parameters : {};
}

function check<T>(schema: z.ZodType<T>, value: unknown, prefix: string): Checked<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return err(parsed.error.issues.flatMap((issue) => problemsOf(issue, value, prefix)));
}

function problemsOf(issue: z.core.$ZodIssue, value: unknown, prefix: string): ParameterProblem[] {
  const path = prefix + issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = issue.path.length > 0 ? ['type', 'subject', 'grades', 'level'] : parameterNames;
    return issue.keys.map((key) => ({
      ...unknownName(key, known),
      path: path === '' || path.endsWith('.') ? path + key : `${path}.${key}`,
    }));
  }
  const at = issue.path.reduce<unknown>((inner, key) => member(inner, key), value);
  const code = at === undefined ? 'required' : (expectations.find((one) => one === issue.message) ?? 'object');
  const options = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  return [{ path, found: show(at), expected: code, options }];
}

function member(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
}

function show(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
