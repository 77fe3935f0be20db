import * as openid from 'openid-client';

/** What is kept between leaving for the provider and coming back. */
export interface Handshake {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who the provider says it is. */
export interface Claims {
  readonly issuer: string;
  readonly subject: string;
  /** Only when the provider says that it is verified. */
  readonly email: string | null;
  readonly name: string | null;
}

export interface IdentityProvider {
  /** Written on the button: «Войти через …». */
  readonly name: string;
  /** @returns where to send the browser, and what to keep until it is back */
  start(redirectUri: string): Promise<{ readonly url: string; readonly handshake: Handshake }>;
  /** @param returnedTo the whole address the browser came back to. @throws Error when the answer does not fit the handshake */
  finish(returnedTo: string, handshake: Handshake): Promise<Claims>;
}

export interface IdentityProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
}

const PATIENCE_SECONDS = 10;

/** Any OpenID Connect provider, by authorization code with PKCE. It is looked up when first needed: the program starts without it. */
export function openIdentityProvider(settings: IdentityProviderSettings): IdentityProvider {
  let found: Promise<openid.Configuration> | null = null;
  const discover = async (): Promise<openid.Configuration> => {
    found ??= discovery(settings);
    return await found.catch((error: unknown) => {
      found = null;
      throw error;
    });
  };
  return {
    name: settings.name,
    start: async (redirectUri) => {
      const handshake = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier: openid.randomPKCECodeVerifier(),
      };
      const { href } = openid.buildAuthorizationUrl(await discover(), {
        redirect_uri: redirectUri,
        scope: 'openid profile email',
        state: handshake.state,
        nonce: handshake.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(handshake.verifier),
        code_challenge_method: 'S256',
      });
      return { url: href, handshake };
    },
    finish: async (returnedTo, { state, nonce, verifier }) => {
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      const tokens = await openid.authorizationCodeGrant(await discover(), new URL(returnedTo), checks);
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('the provider gave no identity');
      const { iss, sub } = claims;
      const said = { ...(await moreOf(await discover(), tokens.access_token, claims)), ...claims };
      const { email, name } = said;
      return {
        issuer: iss,
        subject: sub,
        email: said['email_verified'] === true && typeof email === 'string' ? email : null,
        name: typeof name === 'string' ? name : null,
      };
    },
  };
}

/** Many providers put no address into the identity itself and tell it when asked. */
async function moreOf(
  configuration: openid.Configuration,
  accessToken: string,
  { sub, email }: openid.IDToken,
): Promise<Readonly<Record<string, unknown>>> {
  const canAsk = configuration.serverMetadata().userinfo_endpoint !== undefined;
  return canAsk && email === undefined ? await openid.fetchUserInfo(configuration, accessToken, sub) : {};
}

interface Unsafe {
  readonly allowInsecureRequests: (configuration: openid.Configuration) => void;
}
/** The library marks it so that nobody uses it by mistake; here only the loopback does, where there is nobody to listen. */
const unsafe: Unsafe = openid;

/** A provider on this very machine may speak plain HTTP, for trying it out. */
async function discovery({ issuer, clientId, clientSecret }: IdentityProviderSettings): Promise<openid.Configuration> {
  const server = new URL(issuer);
  const isLocal = server.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(server.hostname);
  const options = { timeout: PATIENCE_SECONDS, ...(isLocal ? { execute: [unsafe.allowInsecureRequests] } : {}) };
  return await openid.discovery(server, clientId, clientSecret, undefined, options);
}
