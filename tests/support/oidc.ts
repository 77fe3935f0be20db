import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Somebody as the provider knows them. The login of its form is the subject. */
export interface KnownPerson {
  readonly email: string;
  readonly email_verified: boolean;
  readonly name: string;
}

export interface LocalProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly people: Map<string, KnownPerson>;
  close(): Promise<void>;
}

/** A certified implementation of a provider, over real HTTP on the loopback, with its own login form. */
export async function startProvider(redirectUri: string): Promise<LocalProvider> {
  const people = new Map<string, KnownPerson>();
  const client = { clientId: 'opora', clientSecret: 'a-secret-between-the-two-of-them' };
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['for-tests-only'] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    pkce: { required: () => true },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...people.get(id) }) }),
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    issuer,
    ...client,
    people,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/**
 * What a person does in the provider's pages: types a login, agrees, and is sent back.
 * @returns what stands behind the question mark of the address the browser is sent to
 */
export async function passProvider(startUrl: string, login: string): Promise<string> {
  const cookies = new Map<string, string>();
  let asked: Asked = { url: startUrl, form: null };
  for (let step = 0; step < 20; step += 1) {
    const answer = await ask(asked, cookies);
    const location = answer.headers.get('location');
    if (location === null) {
      asked = fillIn(asked.url, await answer.text(), login);
      continue;
    }
    const next = new URL(location, asked.url);
    if (next.origin !== new URL(startUrl).origin) return next.search.slice(1);
    asked = { url: next.href, form: null };
  }
  throw new Error('the provider sends the browser in a circle');
}

interface Asked {
  readonly url: string;
  readonly form: URLSearchParams | null;
}

async function ask({ url, form }: Asked, cookies: Map<string, string>): Promise<Response> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const sent = form === null ? {} : { method: 'POST', body: form };
  const answer = await fetch(url, { redirect: 'manual', headers: { cookie }, ...sent });
  for (const line of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    cookies.set(name, value);
  }
  return answer;
}

/** The form of a page: who it is, or that it may be told. */
function fillIn(url: string, page: string, login: string): Asked {
  const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
  if (action === undefined) throw new Error(`no form: ${page.slice(0, 300)}`);
  const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '';
  const typed = prompt === 'login' ? { login, password: 'any' } : {};
  return { url: new URL(action, url).href, form: new URLSearchParams({ prompt, ...typed }) };
}
