import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { formSubjects } from './domain/definition.ts';
import { formProblemKinds } from './domain/form-problem.ts';
import { xlsformRemarkKinds } from './domain/xlsform/remark.ts';

/** Forms that are not written here: what comes with the product, and files of other tools. */
export const formCode = z.string().regex(/^[a-z][a-z0-9_-]{0,59}$/);

export const formProblem = z.object({
  at: z.string(),
  code: z.string().nullable(),
  kind: z.enum(formProblemKinds),
  found: z.string().nullable(),
  expected: z.string().nullable(),
});

const place = {
  sheet: z.string().nullable(),
  row: z.number().nullable(),
  column: z.string().nullable(),
  found: z.string().nullable(),
};

const readyRow = z.object({
  code: z.string(),
  title: z.string(),
  purpose: z.string(),
  source: z.string(),
  subject: z.enum(formSubjects),
  isAnonymous: z.boolean(),
  questions: z.number(),
  checks: z.number(),
  minutes: z.number(),
  /** The region's form of the same code; null: it has none yet. */
  inRegion: z.object({ formId: z.number(), published: z.number().nullable(), isRetired: z.boolean() }).nullable(),
});

export const broughtContract = {
  /** What comes with the product, and what of it the region has already. */
  ready: endpoint({
    verb: 'forms.ready',
    kind: 'query',
    target: 'region',
    input: z.object({}),
    output: z.object({ forms: z.array(readyRow) }),
  }),
  /** Copies one of them into the region: as a draft, or published at once. */
  addReady: endpoint({
    verb: 'forms.addReady',
    kind: 'command',
    target: 'region',
    input: z.object({ code: formCode, isPublished: z.boolean().default(false) }),
    output: z.object({ formId: z.number(), published: z.number().nullable() }),
  }),
  /** Makes the draft of a form from an XLSForm, and tells everything that is not in it as it stood in the file. */
  import: endpoint({
    verb: 'forms.import',
    kind: 'upload',
    target: 'region',
    input: z.object({ fileName: z.string().min(1).max(255), subject: z.enum(formSubjects).default('school') }),
    output: z.object({
      /** Null: nothing was made; why stands in the problems and remarks. */
      form: z.object({ formId: z.number(), code: z.string(), title: z.string(), questions: z.number() }).nullable(),
      remarks: z.array(z.object({ kind: z.enum(xlsformRemarkKinds), ...place, became: z.string().nullable() })),
      /** What stands against the publication of the draft. */
      problems: z.array(formProblem),
      /** Of the file itself, whatever it is about. */
      file: z.array(z.object({ code: z.string(), file: z.string(), ...place, expected: z.string().nullable() })),
    }),
  }),
};
