import { postMessage } from '#features/accounts/server/public.ts';
import { reachOf } from '#features/accounts/domain/login.ts';
import { dayOf } from '#kernel/day.ts';
import type { Ctx } from '#platform/http/context.ts';
import { answerLetter } from './ru.ts';
import { listHeads } from './store-heads.ts';

/** A letter to who leads the school; without an address the card on the page of today remains. */
export async function tellAnswer(
  ctx: Ctx,
  { appealId, schoolId }: { readonly appealId: number; readonly schoolId: number },
): Promise<void> {
  const { db, scope, now, publicUrl } = ctx;
  const link = `${publicUrl}/appeals/${String(appealId)}`;
  for (const head of await listHeads(db, { regionId: scope.regionId, schoolId }, dayOf(now()))) {
    const toAddress = reachOf(head);
    if (toAddress === null) continue;
    const { personId, name: toName, schoolName } = head;
    const letter = { subject: answerLetter.subject, text: answerLetter.text({ schoolName, link }) };
    await postMessage(ctx, { kind: 'notice', personId, toName, toAddress, ...letter });
  }
}
