import type { z } from 'zod';
import type { Contract, EndpointKind } from '#kernel/contract.ts';

/** Names of the endpoints of one kind. */
type Of<C extends Contract, K extends EndpointKind> = {
  [N in keyof C & string]: C[N]['kind'] extends K ? N : never;
}[keyof C & string];

type OptionalKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];
/** What the endpoint means (numbers, lists), optional where the address may leave it out. */
type Meaning<In, Out> = Omit<Out, OptionalKeys<In> & keyof Out> & Partial<Pick<Out, OptionalKeys<In> & keyof Out>>;
export type InputOf<C extends Contract, N extends keyof C> = Meaning<z.input<C[N]['input']>, z.output<C[N]['input']>>;
export type OutputOf<C extends Contract, N extends keyof C> = z.output<C[N]['output']>;

/** A refusal in the form of RFC 9457, as the server sends it. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string | null;
  /** Number under which the server logged the fault. */
  readonly faultId: string | null;
  /** Names of the fields that the server found wrong. */
  readonly fields: readonly string[];

  constructor(status: number, said: Said) {
    super(said.detail ?? '');
    this.name = 'Refusal';
    this.status = status;
    this.code = said.code;
    this.faultId = said.faultId ?? null;
    this.fields = said.fields ?? [];
  }
}

interface Said {
  readonly code: string | null;
  readonly detail?: string;
  readonly faultId?: string | null;
  readonly fields?: readonly string[];
}

export interface Client<C extends Contract> {
  query<N extends Of<C, 'query'>>(name: N, input: InputOf<C, N>, signal?: AbortSignal): Promise<OutputOf<C, N>>;
  command<N extends Of<C, 'command'>>(name: N, input: InputOf<C, N>): Promise<OutputOf<C, N>>;
  upload<N extends Of<C, 'upload'>>(name: N, input: InputOf<C, N>, body: Upload): Promise<OutputOf<C, N>>;
  /** Address of a file to download. */
  href<N extends Of<C, 'download'>>(name: N, input: InputOf<C, N>): string;
}

export interface Upload {
  readonly file: Blob;
  readonly onProgress: (percent: number) => void;
}

/** Lists travel as one comma-separated parameter; what is not said is left out. */
export function flatQuery(input: object): string {
  const pairs = Object.entries(input).flatMap(([key, value]) => {
    const text = Array.isArray(value) ? value.map(String).join(',') : String(value ?? '');
    return text === '' ? [] : [[key, text]];
  });
  return new URLSearchParams(pairs).toString().replaceAll('%2C', ',');
}

/**
 * The browser's side of a contract. Only the types of the contract come here: its schemas stay on the server, and an old PC
 * does not have to load them.
 */
export function createClient<C extends Contract>(feature: string): Client<C> {
  const address = (name: string, input: object): string => {
    const query = flatQuery(input);
    return `/api/${feature}.${name}${query === '' ? '' : `?${query}`}`;
  };
  return {
    query: async (name, input, signal) => {
      const response = await reach(address(name, input), signal === undefined ? {} : { signal });
      return (await response.json()) as OutputOf<C, typeof name>;
    },
    command: async (name, input) => {
      const headers = { 'content-type': 'application/json' };
      const response = await reach(address(name, {}), { method: 'POST', headers, body: JSON.stringify(input) });
      return (await response.json()) as OutputOf<C, typeof name>;
    },
    upload: async (name, input, body) => (await send(address(name, input), body)) as OutputOf<C, typeof name>,
    href: address,
  };
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  const response = await fetch(address, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Refusal(0, { code: 'unreachable' });
  });
  if (!response.ok) throw refusalOf(response.status, await response.text());
  return response;
}

function refusalOf(status: number, body: string): Refusal {
  const said = parseObject(body);
  const text = (key: string): string | null => (typeof said[key] === 'string' ? said[key] : null);
  const detail = [text('title'), text('detail')].filter((part) => part !== null).join(': ');
  const errors: unknown = said['errors'];
  const fields = Array.isArray(errors) ? errors.map(firstName).filter((name) => name !== '') : [];
  return new Refusal(status, { code: text('code'), detail, faultId: text('faultId'), fields });
}

/** The field of the form in which a problem lies: `items.0.text` is of `items`. */
function firstName(problem: unknown): string {
  const { path } = (typeof problem === 'object' && problem !== null ? problem : {}) as { path?: unknown };
  return typeof path === 'string' ? (path.split('.')[0] ?? '') : '';
}

function parseObject(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** `fetch` does not tell how much of a body is sent; the old request does. */
function send(address: string, { file, onProgress }: Upload): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress((100 * event.loaded) / event.total);
    });
    request.addEventListener('load', () => {
      if (request.status < 400) resolve(parseObject(request.responseText));
      else reject(refusalOf(request.status, request.responseText));
    });
    request.addEventListener('error', () => {
      reject(new Refusal(0, { code: 'unreachable' }));
    });
    request.send(file);
  });
}
