import type { Contract } from '#kernel/contract.ts';
import type { TestApp } from './app.ts';
import { hashPassword } from '#features/accounts/server/passwords.ts';
import type { TestRole } from './people.ts';

/** A browser somewhere: it keeps the cookies it is given, as a real one does. */
export interface Visitor {
  readonly cookies: Map<string, string>;
  /** What the last answer set, as it was written. */
  readonly set: readonly string[];
  ask(endpoint: Contract[string], input?: object): Promise<{ readonly status: number; readonly body: unknown }>;
}

export function openBrowser(app: TestApp, address = '203.0.113.5', userAgent = 'Test/1.0'): Visitor {
  const cookies = new Map<string, string>();
  let set: readonly string[] = [];
  return {
    cookies,
    get set() {
      return set;
    },
    ask: async ({ verb, kind }, input = {}) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const headers = { 'user-agent': userAgent, ...(cookie === '' ? {} : { cookie }) };
      const url = `/api/${verb}`;
      const query = Object.fromEntries(Object.entries(input).map(([key, value]) => [key, String(value)]));
      const answer = await app.inject(
        kind === 'command'
          ? { method: 'POST', url, payload: input, headers, remoteAddress: address }
          : { method: 'GET', url, query, headers, remoteAddress: address },
      );
      set = [answer.headers['set-cookie'] ?? []].flat().map(String);
      for (const line of set) keep(cookies, line);
      return answer;
    },
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split('; ');
  const at = pair.indexOf('=');
  const isGone = attributes.some((one) => one === 'Max-Age=0' || one.startsWith('Expires=Thu, 01 Jan 1970'));
  if (isGone) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), pair.slice(at + 1));
}

export interface Account {
  readonly personId: number;
  readonly login: string;
  readonly password: string;
}

/** Somebody with a password who has never signed in. */
export async function addAccount(
  app: TestApp,
  account: {
    readonly name: string;
    readonly login: string;
    readonly password?: string;
    readonly email?: string | null;
    /** Nobody has shown that the address is theirs. */
    readonly isUnproven?: boolean;
  },
  roles: readonly TestRole[] = [],
): Promise<Account> {
  const { workDb } = app.services;
  const { name, login, password = 'жёлтый трамвай едет', email = login.includes('@') ? login : null } = account;
  const emailProvenAt = email === null || account.isUnproven === true ? null : app.services.now();
  const { personId } = await app.addPerson(name, roles);
  await workDb.deleteFrom('session').where('personId', '=', personId).execute();
  await workDb.updateTable('person').set({ login, email, emailProvenAt }).where('personId', '=', personId).execute();
  const passwordHash = await hashPassword(password);
  await workDb.insertInto('credential').values({ regionId: 1, personId, passwordHash }).execute();
  return { personId, login, password };
}

/** The same, signed in in a browser of their own. */
export async function signIn(
  app: TestApp,
  endpoint: Contract[string],
  { login, password }: Pick<Account, 'login' | 'password'>,
  address?: string,
): Promise<Visitor> {
  const browser = openBrowser(app, address);
  const { body } = await browser.ask(endpoint, { login, password });
  if ((body as { outcome?: string }).outcome !== 'signed_in') throw new Error(JSON.stringify(body));
  return browser;
}
