import { Readable } from 'node:stream';
import { collectTraces } from '#features/audit/server/public.ts';
import { dayOf } from '#kernel/day.ts';
import type { Ctx, Download } from '#platform/http/context.ts';
import { privacyServerRu as words } from './ru.ts';

/** Everything that is kept about a person, feature by feature, as JSON that a person can read too. */
export async function exportPerson(ctx: Ctx, personId: number): Promise<Download> {
  const madeAt = ctx.now();
  const collected: [string, unknown][] = [];
  for (const [feature, part] of Object.entries(ctx.hooks.personal)) {
    collected.push([feature, await part.collect(ctx, personId)]);
  }
  const audit = { traces: await collectTraces(ctx, personId) };
  const everything = { madeAt: madeAt.toISOString(), personId, ...Object.fromEntries(collected), audit };
  return {
    fileName: `${words.exportFile(personId, dayOf(madeAt))}.json`,
    contentType: 'application/json; charset=utf-8',
    body: Readable.from([Buffer.from(JSON.stringify(everything, null, 2))], { objectMode: false }),
  };
}
