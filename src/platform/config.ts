import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { IdentityProviderSettings } from './identity-provider.ts';
import type { MailSettings } from './mail.ts';
import { StartupRefusal, type StartupWords } from './startup-refusal.ts';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/** What the installation decides, in environment variables; all have defaults. An empty variable counts as not set. */
const schema = z.object({
  OPORA_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  OPORA_HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  OPORA_DATA: z
    .string()
    .default('data')
    .transform((folder) => resolve(folder)),
  OPORA_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  OPORA_OPEN_BROWSER: z.enum(['0', '1']).default('1'),
  OPORA_UPLOAD_LIMIT_MB: z.coerce.number().int().min(1).max(100_000).default(4096),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  OPORA_PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .refine(isOwnSite)
    .optional(),
  OPORA_TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter((part) => part !== ''))
    .pipe(z.array(z.string().refine(isNetwork))),
  OPORA_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  OPORA_MAIL_FROM: z.string().includes('@').optional(),
  OPORA_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OPORA_OIDC_CLIENT_ID: z.string().optional(),
  OPORA_OIDC_CLIENT_SECRET: z.string().optional(),
  OPORA_OIDC_NAME: z.string().optional(),
});

/**
 * The whole of a host, as the cookie wants it, and over TLS: browsers keep no `__Host-` cookie of a page that was not encrypted, so
 * nobody could sign in.
 */
function isOwnSite(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, pathname, search, hash, username } = new URL(address);
  const isSafe = protocol === 'https:' || LOOPBACK.has(hostname);
  return isSafe && pathname === '/' && [search, hash, username].every((part) => part === '');
}

/** An address, or a range of them: 10.0.0.0/8. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const width = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return width > 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= width));
}

/** Variables of which one is of no use without the others. */
const groups: readonly (readonly Variable[])[] = [
  ['OPORA_SMTP_URL', 'OPORA_MAIL_FROM'],
  ['OPORA_OIDC_ISSUER', 'OPORA_OIDC_CLIENT_ID', 'OPORA_OIDC_CLIENT_SECRET'],
];

export interface Config {
  readonly host: string;
  /** 0 lets the system choose a free one. */
  readonly port: number;
  readonly dataDir: string;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  readonly opensBrowser: boolean;
  readonly uploadLimitBytes: number;
  /** Null: the embedded PostgreSQL in the data folder. */
  readonly databaseUrl: string | null;
  /** Address as people type it, no slash at the end; null: the program is for this computer alone. */
  readonly publicUrl: string | null;
  /** Whose word about the address of a browser is believed. */
  readonly trustedProxies: readonly string[];
  /** Null: messages wait in the outbox. */
  readonly mail: MailSettings | null;
  readonly identityProvider: IdentityProviderSettings | null;
}

/** As a browser on this very computer opens it. */
export function localUrl({ host, port }: Pick<Config, 'host' | 'port'>): string {
  return `http://${isIP(host) === 6 ? `[${host}]` : host}:${String(port)}`;
}

type Given = z.output<typeof schema>;
type Variable = keyof typeof schema.shape;
type ExpectedKey = { [K in keyof StartupWords]: StartupWords[K] extends string ? K : never }[keyof StartupWords];
const expectations: Readonly<
  Record<
    Exclude<Variable, 'OPORA_DATA' | 'OPORA_OIDC_CLIENT_ID' | 'OPORA_OIDC_CLIENT_SECRET' | 'OPORA_OIDC_NAME'>,
    ExpectedKey
  >
> = {
  OPORA_PORT: 'portExpected',
  OPORA_HOST: 'hostExpected',
  OPORA_LOG: 'logExpected',
  OPORA_OPEN_BROWSER: 'switchExpected',
  OPORA_UPLOAD_LIMIT_MB: 'uploadLimitExpected',
  DATABASE_URL: 'databaseUrlExpected',
  OPORA_PUBLIC_URL: 'publicUrlExpected',
  OPORA_TRUSTED_PROXIES: 'proxiesExpected',
  OPORA_SMTP_URL: 'smtpExpected',
  OPORA_MAIL_FROM: 'senderExpected',
  OPORA_OIDC_ISSUER: 'webAddressExpected',
};

/** @throws StartupRefusal naming everything that is wrong, not only the first */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  const wrong = parsed.success ? [] : [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
  const faults = [
    ...wrong.map(
      (name): Fault =>
        (words) =>
          sentence(words, name, given[name] ?? ''),
    ),
    ...gaps(given),
  ];
  if (!parsed.success || faults.length > 0) {
    throw new StartupRefusal((words) => faults.map((fault) => fault(words)).join('\n'));
  }
  const { data } = parsed;
  return {
    host: data.OPORA_HOST,
    port: data.OPORA_PORT,
    dataDir: data.OPORA_DATA,
    logLevel: data.OPORA_LOG,
    opensBrowser: data.OPORA_OPEN_BROWSER === '1',
    uploadLimitBytes: data.OPORA_UPLOAD_LIMIT_MB * 2 ** 20,
    databaseUrl: data.DATABASE_URL ?? null,
    publicUrl: data.OPORA_PUBLIC_URL === undefined ? null : new URL(data.OPORA_PUBLIC_URL).origin,
    trustedProxies: data.OPORA_TRUSTED_PROXIES,
    mail: mailOf(data),
    identityProvider: identityProviderOf(data),
  };
}

type Fault = (words: StartupWords) => string;

/** What is missing between variables that are right one by one. */
function gaps(given: Readonly<Record<string, string | undefined>>): readonly Fault[] {
  const { OPORA_HOST: host = '127.0.0.1' } = given;
  const halves = groups.flatMap((names): readonly Fault[] => {
    const [set, missing] = [true, false].map((isSet) => names.filter((name) => (given[name] !== undefined) === isSet));
    if (set === undefined || missing === undefined || set.length === 0 || missing.length === 0) return [];
    return [(words) => words.halfSet(set.join(', '), missing.join(', '))];
  });
  if (LOOPBACK.has(host) || given['OPORA_PUBLIC_URL'] !== undefined) return halves;
  return [(words) => words.badVariable('OPORA_HOST', host, words.loopbackExpected), ...halves];
}

function mailOf({ OPORA_SMTP_URL: url, OPORA_MAIL_FROM: from }: Given): MailSettings | null {
  return url === undefined || from === undefined ? null : { url, from };
}

function identityProviderOf(data: Given): IdentityProviderSettings | null {
  const { OPORA_OIDC_ISSUER: issuer, OPORA_OIDC_CLIENT_ID: clientId, OPORA_OIDC_CLIENT_SECRET: clientSecret } = data;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  return { issuer, clientId, clientSecret, name: data.OPORA_OIDC_NAME ?? new URL(issuer).host };
}

/** Such an address may hold a password: it is not repeated on the screen. */
const secretive = new Set(['DATABASE_URL', 'OPORA_SMTP_URL']);

function sentence(words: StartupWords, name: string, found: string): string {
  const expected = expectations[name as keyof typeof expectations];
  return words.badVariable(name, secretive.has(name) ? '…' : found, words[expected]);
}
