import type { Contract } from '#kernel/contract.ts';
import type { TestApp } from '#tests/support/app.ts';
import type { Answer } from './leaks.ts';

let asked = 0;

/** Each question comes from another address: what is tested is not the limit of one. */
export function nextAddress(): string {
  asked += 1;
  return `10.${String((asked >> 16) & 255)}.${String((asked >> 8) & 255)}.${String(asked & 255)}`;
}

/** One question by verb, with the cookie of somebody or of nobody. */
export async function askAs(
  app: TestApp,
  cookie: string | null,
  { verb, kind }: Contract[string],
  input: object,
  body: Buffer = Buffer.alloc(0),
): Promise<Answer> {
  const shared = { url: `/api/${verb}`, remoteAddress: nextAddress() };
  const headers = cookie === null ? {} : { cookie };
  if (kind === 'command') return await app.inject({ ...shared, method: 'POST', payload: input, headers });
  const query = Object.fromEntries(Object.entries(input).map(([key, value]) => [key, String(value)]));
  if (kind !== 'upload') return await app.inject({ ...shared, method: 'GET', query, headers });
  const octets = { ...headers, 'content-type': 'application/octet-stream' };
  return await app.inject({ ...shared, method: 'POST', query, payload: body, headers: octets });
}
