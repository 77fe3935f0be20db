import type { z } from 'zod';
import { reachOf } from '#features/accounts/domain/login.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { campaignsContract } from '../contract.ts';
import { peopleOf } from './nudge.ts';
import { findSeenWave } from './show-waves.ts';
import { listAnswers } from './store-units.ts';

type Output = z.input<(typeof campaignsContract)['contacts']['output']>;

/** Who is to do something about an answer, as far as the reader knows the people there. */
export async function showContacts(
  ctx: Ctx,
  { waveId, unitId }: { readonly waveId: number; readonly unitId: number },
): Promise<Result<Output, 'not_found'>> {
  const units = await listAnswers(ctx.db, ctx.scope, waveId, { unitIds: [unitId] });
  const seen = units.length === 0 ? null : await findSeenWave(ctx, waveId);
  if (seen === null) return err('not_found');
  const people = await peopleOf(ctx, seen.wave, units);
  return ok({
    people: people.map(({ personId, name, role, phone, ...person }) => {
      return { personId, name, role, phone, email: reachOf(person) };
    }),
  });
}
