import { z } from 'zod';
import type { Endpoint } from '#kernel/contract.ts';
import type { Module } from './module.ts';

type Json = Readonly<Record<string, unknown>>;

const problem: Json = {
  type: 'object',
  description: 'RFC 9457',
  required: ['status', 'code', 'title'],
  properties: {
    status: { type: 'integer' },
    code: { type: 'string' },
    title: { type: 'string' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
    faultId: { type: 'string' },
  },
};

/** The public description of the interface, OpenAPI 3.1, derived from the very contracts the server runs. */
export function describeInterface(modules: readonly Module[], version: string): Json {
  const endpoints = modules.flatMap((module) => Object.values(module.contract));
  const named: Record<string, unknown> = { Problem: problem };
  const paths = endpoints.map((endpoint) => [`/api/${endpoint.verb}`, describeEndpoint(endpoint, named)] as const);
  const description = {
    openapi: '3.1.0',
    info: { title: 'Opora', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths: Object.fromEntries(paths),
    components: { schemas: named },
  };
  return JSON.parse(JSON.stringify(description).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
}

/** Schemas with a name are said once, beside the endpoints. */
function describeEndpoint({ verb, kind, input, output }: Endpoint, named: Record<string, unknown>): Json {
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
    const { $defs = {}, ...own } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
    Object.assign(named, $defs);
    return own;
  };
  const inputSchema = schemaOf(input, 'input');
  const refusal = {
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  const answer = kind === 'download' ? { '*/*': {} } : { 'application/json': { schema: schemaOf(output, 'output') } };
  const operation = {
    operationId: verb,
    tags: [verb.split('.')[0]],
    ...(kind === 'command' ? {} : { parameters: parametersOf(inputSchema) }),
    ...(kind === 'command' ? { requestBody: bodyOf('application/json', inputSchema) } : {}),
    ...(kind === 'upload' ? { requestBody: bodyOf('application/octet-stream', {}) } : {}),
    responses: {
      200: { description: 'OK', content: answer },
      409: { description: 'Refused', ...refusal },
      422: { description: 'Invalid input', ...refusal },
    },
  };
  return { [kind === 'query' || kind === 'download' ? 'get' : 'post']: operation };
}

function bodyOf(contentType: string, schema: Json): Json {
  return { required: true, content: { [contentType]: { schema } } };
}

function parametersOf({ properties = {}, required = [] }: Json): readonly Json[] {
  return Object.entries(properties as Json).map(([name, schema]) => ({
    name,
    in: 'query',
    required: (required as readonly string[]).includes(name),
    schema,
  }));
}
