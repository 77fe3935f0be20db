import { z } from 'zod';
import { limits } from './domain/check-type.ts';
import {
  comparisons,
  registryFacts,
  type Condition,
  type Expression,
  type FormDefinition,
} from './domain/definition.ts';

/**
 * How much of a definition there may be and of what; what it means is looked at by `compileForm`, so that a draft may be kept while
 * it is half written.
 */
const code = z.string().max(60);
const label = z.string().max(500);
const sentence = z.string().max(1000);
const figures = z.string().max(30);
const path = z.string().max(190);
const whole = z.number().int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);

const options = z.array(z.strictObject({ code, label })).max(limits.options);

/** Depths within what the server reads of any input. */
const DEEPEST_EXPRESSION = 2;
const DEEPEST_CONDITION = 3;

const leaves = [
  z.strictObject({ kind: z.literal('number'), value: figures }),
  z.strictObject({ kind: z.literal('field'), of: path }),
  z.strictObject({ kind: z.literal('before'), of: path }),
  z.strictObject({ kind: z.literal('other'), form: code, of: path }),
  z.strictObject({ kind: z.literal('rows'), of: path }),
] as const;

/** What stands many times in others has a name: the description of the interface says it once. */
function expressionShape(depth: number): z.ZodType<Expression> {
  const name = { id: `FormExpression${String(depth)}` };
  if (depth === 0) return z.discriminatedUnion('kind', [...leaves]).meta(name);
  const inner = expressionShape(depth - 1);
  const sums = [
    z.strictObject({ kind: z.literal('sum'), terms: z.array(inner).max(100) }),
    z.strictObject({ kind: z.literal('difference'), from: inner, less: inner }),
    z.strictObject({ kind: z.literal('times'), factor: figures, of: inner }),
  ] as const;
  return z.discriminatedUnion('kind', [...leaves, ...sums]).meta(name);
}
const expression = expressionShape(DEEPEST_EXPRESSION);

const tests = [
  z.strictObject({ kind: z.literal('compare'), left: expression, is: z.enum(comparisons), right: expression }),
  z.strictObject({ kind: z.literal('chosen'), of: code, option: code }),
  z.strictObject({ kind: z.literal('answered'), of: code }),
] as const;

function conditionShape(depth: number): z.ZodType<Condition> {
  const name = { id: `FormCondition${String(depth)}` };
  if (depth === 0) return z.discriminatedUnion('kind', [...tests]).meta(name);
  const inner = conditionShape(depth - 1);
  const several = z.strictObject({ kind: z.enum(['all', 'any']), of: z.array(inner).max(50) });
  const not = z.strictObject({ kind: z.literal('not'), of: inner });
  return z.discriminatedUnion('kind', [...tests, several, not]).meta(name);
}
const condition = conditionShape(DEEPEST_CONDITION);

const prefill = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('before') }),
  z.strictObject({ from: z.literal('form'), form: code, of: code }),
  z.strictObject({ from: z.literal('registry'), fact: z.enum(registryFacts) }),
  z.strictObject({
    from: z.literal('results'),
    count: z.enum(['participants', 'low']),
    procedureType: z.string().max(20),
  }),
]);

const integer = {
  type: z.literal('integer'),
  min: whole.exactOptional(),
  max: whole.exactOptional(),
  unit: z.string().max(30).exactOptional(),
};
const decimal = {
  type: z.literal('decimal'),
  digits: whole,
  min: figures.exactOptional(),
  max: figures.exactOptional(),
  unit: z.string().max(30).exactOptional(),
};
const choice = { type: z.literal('choice'), options };
const text = { type: z.literal('text'), maxLength: whole, isLong: z.boolean().exactOptional() };
const date = {
  type: z.literal('date'),
  min: z.string().max(10).exactOptional(),
  max: z.string().max(10).exactOptional(),
};
const link = { type: z.literal('link') };

const inColumn = { code, label, isRequired: z.boolean() };
const column = z.discriminatedUnion('type', [
  z.strictObject({ ...inColumn, ...integer }),
  z.strictObject({ ...inColumn, ...decimal }),
  z.strictObject({ ...inColumn, ...choice }),
  z.strictObject({ ...inColumn, ...text }),
  z.strictObject({ ...inColumn, ...date }),
  z.strictObject({ ...inColumn, ...link }),
]);
const table = {
  type: z.literal('table'),
  columns: z.array(column).max(limits.columns),
  rows: z.union([z.strictObject({ fixed: options }), z.strictObject({ most: whole })]),
};
const matrix = {
  type: z.literal('matrix'),
  ...{ indicators: options, categories: options },
  min: whole.exactOptional(),
  max: whole.exactOptional(),
};

const asked = {
  ...{ code, label },
  hint: z.string().max(300).exactOptional(),
  isRequired: z.boolean(),
  mayBeUnknown: z.boolean().exactOptional(),
  visibleWhen: condition.exactOptional(),
  prefill: prefill.exactOptional(),
};
const field = z.discriminatedUnion('type', [
  z.strictObject({ ...asked, ...integer }),
  z.strictObject({ ...asked, ...decimal }),
  z.strictObject({ ...asked, type: z.literal('percent'), partLabel: label, wholeLabel: label }),
  z.strictObject({ ...asked, ...choice }),
  z.strictObject({ ...asked, type: z.literal('many'), options, most: whole.exactOptional() }),
  z.strictObject({ ...asked, ...text }),
  z.strictObject({ ...asked, ...date }),
  z.strictObject({ ...asked, ...link }),
  z.strictObject({ ...asked, type: z.literal('file'), maxFiles: whole }),
  z.strictObject({ ...asked, ...table }),
  z.strictObject({ ...asked, ...matrix }),
]);

const section = z.strictObject({
  ...{ code, title: label },
  fields: z.array(field).max(limits.fields),
  visibleWhen: condition.exactOptional(),
});

const check = z.strictObject({
  ...{ code, left: expression, is: z.enum(comparisons), right: expression },
  when: condition.exactOptional(),
  severity: z.enum(['error', 'warning']),
  message: sentence,
});

const definition: z.ZodType<FormDefinition> = z.strictObject({
  title: z.string().max(200),
  purpose: sentence,
  minutes: whole,
  sections: z.array(section).max(limits.sections),
  checks: z.array(check).max(limits.checks),
});

export const definitionShape = definition.meta({ id: 'FormDefinition' });
