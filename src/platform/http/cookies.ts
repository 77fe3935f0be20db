import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Cookies } from './context.ts';

/** The prefix makes the browser refuse the cookie unless it is Secure, for this host alone and for the whole of it. */
const names = {
  session: '__Host-opora',
  device: '__Host-opora-device',
  handshake: '__Host-opora-handshake',
} as const;
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;
const MOST_LETTERS = 100;

export function sessionToken(request: FastifyRequest): string | null {
  return read(request, 'session');
}

export function deviceToken(request: FastifyRequest): string | null {
  return read(request, 'device');
}

export function cookiesOf(request: FastifyRequest, reply: FastifyReply): Cookies {
  return {
    session: read(request, 'session'),
    device: read(request, 'device'),
    handshake: read(request, 'handshake'),
    set: (name, token, maxAge) => void reply.setCookie(names[name], token, { ...attributes, maxAge }),
    clear: (name) => void reply.clearCookie(names[name], attributes),
  };
}

function read(request: FastifyRequest, name: keyof typeof names): string | null {
  const value = request.cookies[names[name]];
  return value === undefined || value === '' || value.length > MOST_LETTERS ? null : value;
}
