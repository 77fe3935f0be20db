import { z } from 'zod';
import { endpoint, type PlaceTarget } from '#kernel/contract.ts';
import { isOneLine } from '#kernel/plain-text.ts';
import { thingId } from '#kernel/shapes.ts';
import { broughtContract, formCode, formProblem as problem } from './contract-brought.ts';
import { definitionShape } from './contract-definition.ts';
import { formSubjects } from './domain/definition.ts';
import { formChangeKinds } from './domain/form-change.ts';

export { answersShape } from './contract-answers.ts';
export { definitionShape } from './contract-definition.ts';

const version = z.coerce.number().int().min(1).max(32_767);
/** What answers are about: one of the two. */
const place = z
  .object({ schoolId: thingId.optional(), municipalityId: thingId.optional() })
  .refine(({ schoolId, municipalityId }) => (schoolId === undefined) !== (municipalityId === undefined));
type PlaceInput = z.output<typeof place>;
function targetOf({ schoolId, municipalityId }: PlaceInput): PlaceTarget {
  if (schoolId !== undefined) return { schoolId };
  return municipalityId === undefined ? 'region' : { municipalityId };
}
const onForm = z.object({ formId: thingId });
/** The revision of the draft that the person saw; 0: there was none. */
const revision = z.number().int().min(0);

const fact = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const change = z.object({
  kind: z.enum(formChangeKinds),
  /** The field, section or check; null: the form. */
  code: z.string().nullable(),
  facts: z.record(z.string(), fact),
});

const row = z.object({
  formId: z.number(),
  code: z.string(),
  /** Of the newest version that the reader may see. */
  title: z.string(),
  subject: z.enum(formSubjects),
  isAnonymous: z.boolean(),
  /** The version that is asked now; null: none yet. */
  published: z.number().nullable(),
  publishedAt: z.string().nullable(),
  /** The version that is being written; null: none, or not for the reader. */
  draft: z.number().nullable(),
  changedAt: z.string(),
  questions: z.number(),
  minutes: z.number(),
  waves: z.number(),
  isRetired: z.boolean(),
});
export type FormRow = z.output<typeof row>;

const versionRow = z.object({
  version: z.number(),
  state: z.enum(['draft', 'published']),
  changedAt: z.string(),
  publishedAt: z.string().nullable(),
});

const writtenContract = {
  list: endpoint({
    verb: 'forms.list',
    kind: 'query',
    target: 'ownScope',
    input: z.object({ retired: z.enum(['without', 'only']).default('without') }),
    output: z.object({ forms: z.array(row), mayChange: z.boolean() }),
  }),
  /** One version of a form: the published one unless another is asked for; who writes forms sees the draft first. */
  show: endpoint({
    verb: 'forms.show',
    kind: 'query',
    target: 'ownScope',
    input: onForm.extend({ version: version.optional() }),
    output: z.object({
      form: row,
      versions: z.array(versionRow),
      version: z.number(),
      state: z.enum(['draft', 'published']),
      /** What to send with a change; 0: there is no draft. */
      revision: z.number(),
      definition: definitionShape,
      /** What stands against its publication. */
      problems: z.array(problem),
      /** What differs from the published version before it. */
      changes: z.array(change),
      mayChange: z.boolean(),
    }),
  }),
  create: endpoint({
    verb: 'forms.create',
    kind: 'command',
    target: 'region',
    input: z.object({
      code: formCode,
      subject: z.enum(formSubjects),
      isAnonymous: z.boolean().default(false),
      definition: definitionShape,
    }),
    output: z.object({ formId: z.number(), revision: z.number(), problems: z.array(problem) }),
  }),
  /** Keeps the draft; of a published form it begins the next version. */
  change: endpoint({
    verb: 'forms.change',
    kind: 'command',
    target: 'region',
    isKeptWhenNoted: true,
    input: onForm.extend({ revision, definition: definitionShape }),
    output: z.object({ version: z.number(), revision: z.number(), problems: z.array(problem) }),
  }),
  discard: endpoint({
    verb: 'forms.discard',
    kind: 'command',
    target: 'region',
    input: onForm.extend({ revision }),
    output: z.object({}),
  }),
  publish: endpoint({
    verb: 'forms.publish',
    kind: 'command',
    target: 'region',
    input: onForm.extend({ revision }),
    output: z.object({ version: z.number() }),
  }),
  copy: endpoint({
    verb: 'forms.copy',
    kind: 'command',
    target: 'region',
    input: onForm.extend({ version: version.optional(), code: formCode, title: z.string().trim().min(1).max(200) }),
    output: z.object({ formId: z.number() }),
  }),
  retire: endpoint({
    verb: 'forms.retire',
    kind: 'command',
    target: 'region',
    input: onForm,
    output: z.object({}),
  }),
  /** A file for an answer about a school or municipality. */
  attach: endpoint({
    verb: 'forms.attach',
    kind: 'upload',
    target: targetOf,
    input: place.safeExtend({ fileName: z.string().min(1).max(255).refine(isOneLine) }),
    output: z.object({ sha256: z.string(), name: z.string(), bytes: z.number() }),
  }),
  file: endpoint({
    verb: 'forms.file',
    kind: 'download',
    isPersonal: true,
    target: targetOf,
    input: place.safeExtend({ sha256: z.string().regex(/^[\da-f]{64}$/) }),
    output: z.null(),
  }),
  restore: endpoint({
    verb: 'forms.restore',
    kind: 'command',
    target: 'region',
    input: onForm,
    output: z.object({}),
  }),
};

export const formsContract = { ...writtenContract, ...broughtContract };
