import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import type { Endpoint } from '#kernel/contract.ts';
import { nextAddress } from './ask.ts';
import { inputsOf, type Pool } from './garbage.ts';

/** One request as it goes over the wire, but for whose cookie it has. */
export interface Hostile {
  readonly endpoint: Endpoint;
  readonly input: Readonly<Record<string, unknown>>;
  /** How the request differs from what a browser of ours would send. */
  readonly twist: Twist;
  /** Who sends it, as a number to choose by. */
  readonly who: number;
  readonly cookie: 'own' | 'forged' | 'cut' | 'twice' | 'expired' | 'garbage';
}

const twists = [
  ...(['none', 'none', 'none', 'none', 'none', 'none'] as const),
  ...([
    'method',
    'contentType',
    'malformed',
    'deep',
    'oversize',
    'notAnObject',
    'duplicateKeys',
    'path',
    'headers',
  ] as const),
] as const;
type Twist = (typeof twists)[number];

export function hostileRequests(endpoints: readonly Endpoint[], pool: Pool): fc.Arbitrary<Hostile> {
  const known = endpoints.map((endpoint) => ({ endpoint, inputs: inputsOf(endpoint, pool) }));
  return fc.constantFrom(...known).chain(({ endpoint, inputs }) =>
    fc.record({
      endpoint: fc.constant(endpoint),
      input: inputs,
      twist: fc.constantFrom(...twists),
      who: fc.nat({ max: 10_000 }),
      cookie: fc.oneof(
        { weight: 8, arbitrary: fc.constant('own' as const) },
        { weight: 1, arbitrary: fc.constantFrom('forged', 'cut', 'twice', 'expired', 'garbage') },
      ),
    }),
  );
}

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'] as const;
const contentTypes = [
  ...['text/plain', 'application/x-www-form-urlencoded', 'application/octet-stream', 'multipart/form-data; boundary=x'],
  ...['application/json; charset=utf-7', 'application/xml', 'x', '', 'application/problem+json'],
];
const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
const oversize = `{"a":"${'x'.repeat(2 ** 20)}"}`;
const paths = [
  '/api/',
  '/api/./accounts.me',
  '/api/..%2f..%2fetc%2fpasswd',
  '/api/%00',
  '/api/%',
  '/api/accounts.me/',
  '/api//',
];
const notObjects = [
  'null',
  '[]',
  '1',
  '"a"',
  '[[{}]]',
  '1e999',
  '{"__proto__":{"a":1}}',
  '{"constructor":{"prototype":{}}}',
];

export function wireOf(hostile: Hostile, cookie: string): InjectOptions {
  const { endpoint, input, twist, who } = hostile;
  const isRead = endpoint.kind === 'query' || endpoint.kind === 'download';
  const query = endpoint.kind === 'command' ? '' : `?${queryOf(input, twist)}`;
  const url = twist === 'path' ? pick(paths, who) : `/api/${endpoint.verb}${query}`;
  const usual = isRead ? 'GET' : 'POST';
  const method = twist === 'method' ? pick(methods, who) : usual;
  const headers = { cookie, ...headersOf(hostile, isRead) };
  const shared = { method, url, headers, remoteAddress: nextAddress() };
  return isRead && twist !== 'method' ? shared : { ...shared, payload: bodyOf(hostile) };
}

function headersOf({ endpoint, twist, who }: Hostile, isRead: boolean): Readonly<Record<string, string>> {
  const usual = endpoint.kind === 'upload' ? 'application/octet-stream' : 'application/json';
  if (twist === 'contentType') return { 'content-type': pick(contentTypes, who) };
  return { ...(isRead ? {} : { 'content-type': usual }), ...(twist === 'headers' ? pick(oddHeaders, who) : {}) };
}

const oddHeaders: readonly Record<string, string>[] = [
  { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'evil.test', 'x-real-ip': '127.0.0.1' },
  { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' },
  { origin: 'null' },
  { host: 'evil.test' },
  { 'content-encoding': 'gzip' },
  { 'accept-encoding': 'br;q=x, gzip;q=NaN, *' },
  { 'user-agent': 'я'.repeat(400), accept: 'text/html' },
  { 'x-http-method-override': 'DELETE', 'transfer-encoding': 'identity' },
  { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.', range: 'bytes=0-1' },
  { 'if-none-match': '*', 'if-modified-since': 'yesterday' },
];

function queryOf(input: Hostile['input'], twist: Twist): string {
  const pairs = Object.entries(input).map(([key, value]) => `${encode(key)}=${encode(textOf(value))}`);
  if (twist === 'duplicateKeys') return [...pairs, ...pairs].join('&');
  if (twist === 'malformed') return `${pairs.join('&')}&%E0%A4%A=%&=&&${pairs[0] ?? 'q'}%`;
  if (twist === 'deep') return `${pairs.join('&')}&a[b][c]=1&a.b.c=2&${'q='.repeat(3000)}`;
  return pairs.join('&');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Halves of letters have no form in an address. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function bodyOf({ endpoint, input, twist, who }: Hostile): string | Buffer {
  if (endpoint.kind === 'upload') return pick(files, who);
  const body = JSON.stringify(input);
  const spoilt: Partial<Record<Twist, string>> = {
    malformed: body.slice(0, -1 - (who % Math.max(1, body.length - 1))),
    deep: `{"a":${nested}}`,
    oversize,
    notAnObject: pick(notObjects, who),
    duplicateKeys: `${body.slice(0, -1)}${body === '{}' ? '' : ','}${body.slice(1)}`,
  };
  return spoilt[twist] ?? body;
}

const files: readonly Buffer[] = [
  Buffer.alloc(0),
  Buffer.alloc(2000),
  Buffer.from('a;b\n1;2\n'),
  Buffer.from('code;name;municipality\n;;\n'),
  Buffer.from('PK\u0003\u0004 not a workbook', 'latin1'),
  Buffer.from([0xff, 0xfe, 0x41, 0x04, 0xd8]),
  Buffer.from('"'.repeat(3000)),
  Buffer.from(`${';'.repeat(5000)}\n`.repeat(3)),
  Buffer.from('ФИО;Роль;Код ОО\n=cmd|1;Директор;911011\n'),
];

function pick<T>(items: readonly T[], by: number): T {
  const item = items[by % items.length];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}
