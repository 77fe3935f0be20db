import { z } from 'zod';
import type { Answers } from './domain/answers.ts';
import { limits } from './domain/check-type.ts';

/** How much may be sent as answers; what a form makes of it is said by its `examine`. */
const key = z.string().max(60);
const value = z.union([z.number(), z.string().max(limits.textLength)]);

function bounded<V extends z.ZodType>(inner: V, most: number): z.ZodRecord<typeof key, V> {
  return z.record(key, inner).refine((record) => Object.keys(record).length <= most);
}

const file = z.strictObject({
  sha256: z.string().regex(/^[\da-f]{64}$/),
  name: z.string().min(1).max(255),
  bytes: z.number().int().min(0),
});

const answer = z.union([
  value,
  z.strictObject({ noData: z.string().max(500) }),
  z.strictObject({ files: z.array(file).max(limits.files) }),
  z.strictObject({
    rows: z.array(z.strictObject({ row: key, cells: bounded(value, limits.columns) })).max(limits.rows),
  }),
  z.strictObject({ counts: bounded(bounded(z.number(), limits.options), limits.options) }),
  z.array(key).max(limits.options),
  z.strictObject({ part: z.number().exactOptional(), whole: z.number().exactOptional() }),
]);

export const answersShape: z.ZodType<Answers> = z.strictObject({
  values: bounded(answer, limits.fields),
  reasons: bounded(z.string().max(500), limits.checks),
});
