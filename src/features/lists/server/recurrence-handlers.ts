import { err, ok } from '#kernel/result.ts';
import { downloadPicture } from '#platform/charts/picture.ts';
import type { Handlers } from '#platform/http/module.ts';
import type { recurrenceContract } from '../contract-recurrence.ts';
import { showRecurrence } from './recurrence.ts';
import { recurrenceWords } from './recurrence.words.ts';
import { findSeenRun } from './visible.ts';

export const recurrenceHandlers: Handlers<typeof recurrenceContract> = {
  recurrence: async (ctx, { year, ...look }) => {
    const seen = await findSeenRun(ctx, year);
    return seen === null ? err('not_found') : ok(await showRecurrence(seen, look));
  },
  recurrencePicture: async (ctx, { year, language, by, format }) => {
    const seen = await findSeenRun(ctx, year);
    if (seen === null) return err('not_found');
    const { [by]: part } = await showRecurrence(seen, { language });
    return ok(await downloadPicture(part.svg, recurrenceWords[language].file[by](year), format));
  },
};
