import fc from 'fast-check';
import { z } from 'zod';
import type { Endpoint } from '#kernel/contract.ts';
import { schoolSpecs } from './places.ts';

/** The part of JSON schema that contracts use. */
interface Shape {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
}

/** Numbers of things of one's own, of the neighbour and of another region. */
export type Pool = readonly number[];

const words = Object.values(schoolSpecs).flatMap(({ code, name, municipality }) => [code, name, municipality]);
const nasty = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1.5',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    'null',
    'undefined',
    'true',
    '[object Object]',
    '[]',
  ],
  ...['2147483647', '2147483648', '9007199254740991', '9007199254740993', '99999999999999999999', '1e308', '-0'],
  ...[
    'a\u0000b',
    '\u0000',
    '\ud800',
    '\udfff x',
    '\u202eabc',
    '\ufeff',
    'ё'.repeat(201),
    'я'.repeat(5000),
    '%',
    '%00',
    '\\',
    "'",
  ],
  ...[
    "'; drop table person; --",
    '" or 1=1',
    '${7*7}',
    '{{7*7}}',
    '<script>alert(1)</script>',
    '../../etc/passwd',
    'C:\\con',
  ],
  ...[
    '0000-01-01',
    '9999-12-31',
    '10000-01-01',
    '2025-02-30',
    '-000001-01-01',
    '2025-09-01T00:00:00Z',
    'infinity',
    'now',
  ],
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', '*', '_', '%%%', '\\u0000', '\r\nx-evil: 1', 'csv\n'],
];
/** Where the store's kinds of numbers and dates end. */
const edges = [...nasty.slice(14, 21), ...nasty.filter((text) => /^\S*\d\d-\d\d/.test(text))];
const numbers = [0, -1, 1.5, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 2 ** 53 - 1, 1e21, 1e308, Number.MIN_VALUE];

/** Anything at all, of every type JSON has. */
const anything: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<unknown>(...nasty) },
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...edges) },
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...numbers, null, true, false, [], {}, [[]], [null]) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  {
    weight: 1,
    arbitrary: fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'id', '', 'a'), fc.constantFrom(...nasty)),
  },
);

const dates = fc.constantFrom(
  '2025-09-01',
  '2025-09-15',
  '2025-12-31',
  '2024-02-29',
  '1900-01-01',
  '0000-01-01',
  '9999-12-31',
);
const texts = fc.oneof(
  fc.constantFrom('Проверка доступа', 'nobody@example.org', 'a'.repeat(43), 'lists.why', 'sessions'),
  fc.string({ unit: 'grapheme', minLength: 2, maxLength: 30 }),
);

/** What a program of ours could send for this shape. */
function likely(name: string, shape: Shape, pool: Pool): fc.Arbitrary<unknown> {
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  if (shape.anyOf !== undefined) return fc.oneof(...shape.anyOf.map((one) => likely(name, one, pool)));
  // What is looked for may be there; what may be kept must not look like a name of somewhere else.
  if (name === 'q') return fc.oneof(fc.constantFrom(...words), texts);
  if (/^(.*Ids?|school|municipality|person|subject|before)$/.test(name) && shape.type !== 'array')
    return fc.constantFrom(...pool);
  if (/^(year|from|to)$/.test(name) && shape.format === undefined) return fc.constantFrom(2022, 2023, 2024);
  return ofType(name, shape, pool);
}

function ofType(name: string, shape: Shape, pool: Pool): fc.Arbitrary<unknown> {
  const inner = (key: string, one: Shape): fc.Arbitrary<unknown> => likely(key, one, pool);
  if (shape.type === 'array') return fc.array(inner(name, shape.items ?? {}), { minLength: 1, maxLength: 4 });
  if (shape.type === 'object') return record(shape, inner);
  if (shape.type === 'boolean') return fc.boolean();
  if (shape.type === 'null') return fc.constant(null);
  if (shape.type === 'number' || shape.type === 'integer') return fc.integer({ min: 1, max: 200 });
  return shape.format === 'date' ? dates : texts;
}

function record({ properties = {}, required = [] }: Shape, of: (key: string, shape: Shape) => fc.Arbitrary<unknown>) {
  const fields = Object.fromEntries(Object.entries(properties).map(([key, shape]) => [key, of(key, shape)]));
  const always = required.filter((key) => key in fields);
  return fc.record(fields, { requiredKeys: always });
}

/** Inputs by the schema of an endpoint: right ones, and right ones in which something is not. */
export function inputsOf(endpoint: Endpoint, pool: Pool): fc.Arbitrary<Record<string, unknown>> {
  const shape = z.toJSONSchema(endpoint.input, { io: 'input', unrepresentable: 'any' }) as Shape;
  const plausible = record(shape, (key, inner) => likely(key, inner, pool));
  const spiced = record(shape, (key, inner) =>
    fc.oneof({ weight: 3, arbitrary: likely(key, inner, pool) }, { weight: 1, arbitrary: anything }),
  );
  const strange = fc.dictionary(
    fc.oneof(fc.constantFrom(...Object.keys(shape.properties ?? {}), 'x'), fc.string()),
    anything,
  );
  return fc.oneof(
    { weight: 4, arbitrary: plausible },
    { weight: 4, arbitrary: spiced },
    { weight: 1, arbitrary: strange },
  );
}
