import { z } from 'zod';
import type { Ctx } from '#platform/http/context.ts';
import { job } from '#platform/jobs.ts';
import { isFileKept } from './store-files.ts';

export const forgetFileName = 'access.forgetFile';

/** A file of people or of boundaries is not kept once it was read; a job looks, for whoever sent it does not see whether others need the same bytes. */
export const forgetFileJob = job({
  name: forgetFileName,
  input: z.object({ sha256: z.string() }),
  run: async ({ db, files }: Ctx, { sha256 }) => {
    if (!(await isFileKept(db, sha256))) await files.remove(sha256);
  },
});
