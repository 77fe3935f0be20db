import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { changeContract } from './contract-change.ts';
import { readContract } from './contract-schools.ts';

export const schoolFound = z.object({
  schoolId: z.number(),
  code: z.string(),
  name: z.string(),
  municipality: z.string(),
  status: z.enum(['active', 'reorganising', 'merged', 'closed']),
  /** The former name or the identifier that matched, when it is not the present name. */
  matched: z.string().nullable(),
});

export const registryContract = {
  ...readContract,
  ...changeContract,
  /** The region this installation works for, and whether there is anything in it yet. */
  region: endpoint({
    verb: 'registry.region',
    kind: 'query',
    target: 'ownScope',
    input: z.object({}),
    output: z.object({
      regionId: z.number(),
      /** Empty until somebody says it. */
      name: z.string(),
      isDemonstration: z.boolean(),
      /** A registry has been imported: schools it does not have are refused. Until then results bring their schools with them. */
      hasRegistry: z.boolean(),
      /** Those of the reader's territory. */
      schools: z.number(),
      municipalities: z.number(),
    }),
  }),
  /** Municipalities of the reader's territory, for choosing one: whole ones, and those of single schools. */
  municipalities: endpoint({
    verb: 'registry.municipalities',
    kind: 'query',
    target: 'ownScope',
    input: z.object({}),
    output: z.object({
      municipalities: z.array(
        z.object({
          municipalityId: z.number(),
          name: z.string(),
          /** Schools that the reader sees of it. */
          schools: z.number(),
          /** All of it is the reader's. */
          isWhole: z.boolean(),
        }),
      ),
    }),
  }),
  /** Schools of the reader's territory: part of a name («ё» = «е», quotes and legal form ignored), a code or a login. */
  search: endpoint({
    verb: 'registry.search',
    kind: 'query',
    target: 'ownScope',
    input: z.object({ q: z.string().min(1).max(200), limit: z.coerce.number().int().min(1).max(50).default(20) }),
    output: z.object({ schools: z.array(schoolFound) }),
  }),
  /** Brings the registry up to date from a file, or changes nothing and says everything that is wrong with it. */
  import: endpoint({
    verb: 'registry.import',
    kind: 'upload',
    target: 'region',
    input: z.object({ fileName: z.string().min(1).max(255) }),
    output: z.object({
      isAccepted: z.boolean(),
      schools: z.number(),
      added: z.number(),
      changed: z.number(),
      problems: z.array(
        z.object({
          code: z.string(),
          file: z.string(),
          sheet: z.string().nullable(),
          row: z.number().nullable(),
          column: z.string().nullable(),
          found: z.string().nullable(),
          expected: z.string().nullable(),
        }),
      ),
    }),
  }),
};
