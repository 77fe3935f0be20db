import { resolve } from 'node:path';
import { z } from 'zod';
import type { IdentityProviderSettings } from './identity-provider.ts';
import type { MailSettings } from './mail.ts';
import { StartupRefusal, type StartupWords } from './startup-refusal.ts';

/** What the installation decides, in environment variables; all have defaults. An empty variable counts as not set. */
const schema = z.object({
  OPORA_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  OPORA_HOST: z.enum(['127.0.0.1', '::1', 'localhost']).default('127.0.0.1'),
  OPORA_DATA: z
    .string()
    .default('data')
    .transform((folder) => resolve(folder)),
  OPORA_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  OPORA_OPEN_BROWSER: z.enum(['0', '1']).default('1'),
  OPORA_UPLOAD_LIMIT_MB: z.coerce.number().int().min(1).max(100_000).default(4096),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  OPORA_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  OPORA_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  OPORA_MAIL_FROM: z.string().includes('@').optional(),
  OPORA_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OPORA_OIDC_CLIENT_ID: z.string().optional(),
  OPORA_OIDC_CLIENT_SECRET: z.string().optional(),
  OPORA_OIDC_NAME: z.string().optional(),
});

export interface Config {
  readonly host: '127.0.0.1' | '::1' | 'localhost';
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
  /** Null: messages wait in the outbox. */
  readonly mail: MailSettings | null;
  readonly identityProvider: IdentityProviderSettings | null;
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
  OPORA_HOST: 'loopbackExpected',
  OPORA_LOG: 'logExpected',
  OPORA_OPEN_BROWSER: 'switchExpected',
  OPORA_UPLOAD_LIMIT_MB: 'uploadLimitExpected',
  DATABASE_URL: 'databaseUrlExpected',
  OPORA_PUBLIC_URL: 'webAddressExpected',
  OPORA_SMTP_URL: 'smtpExpected',
  OPORA_MAIL_FROM: 'senderExpected',
  OPORA_OIDC_ISSUER: 'webAddressExpected',
};

/** @throws StartupRefusal naming every variable that is wrong, not only the first */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const wrong = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    throw new StartupRefusal((words) => wrong.map((name) => sentence(words, name, given[name] ?? '')).join('\n'));
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
    publicUrl: data.OPORA_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    mail: mailOf(data),
    identityProvider: identityProviderOf(data),
  };
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
