import type { Endpoint } from '#kernel/contract.ts';
import type { TestApp } from '#tests/support/app.ts';
import type { Answer } from './leaks.ts';

let asked = 0;

/** Each question comes from another address: what is tested is not the limit of one. */
export function nextAddress(): string {
  asked += 1;
  return `10.${String((asked >> 16) & 255)}.${String((asked >> 8) & 255)}.${String(asked & 255)}`;
}

export interface Question {
  readonly endpoint: Pick<Endpoint, 'verb' | 'kind'>;
  /** Null: nobody who has signed in. */
  readonly cookie: string | null;
  readonly input: object;
  readonly body?: Buffer | undefined;
}

/** One question by verb, as a browser would put it. */
export async function ask(app: TestApp, { endpoint, cookie, input, body }: Question): Promise<Answer> {
  const { verb, kind } = endpoint;
  const shared = { url: `/api/${verb}`, remoteAddress: nextAddress() };
  const headers = cookie === null ? {} : { cookie };
  if (kind === 'command') return await app.inject({ ...shared, method: 'POST', payload: input, headers });
  const query = Object.fromEntries(Object.entries(input).map(([key, value]) => [key, String(value)]));
  if (kind !== 'upload') return await app.inject({ ...shared, method: 'GET', query, headers });
  const octets = { ...headers, 'content-type': 'application/octet-stream' };
  return await app.inject({ ...shared, method: 'POST', query, payload: body ?? Buffer.alloc(0), headers: octets });
}
