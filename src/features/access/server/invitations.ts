import type { z } from 'zod';
import { dayOf } from '#kernel/day.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { accessContract } from '../contract.ts';
import { listInvitations } from './store-invite.ts';

const PAGE_SIZE = 50;

/** Newest first, a page at a time. */
export async function showInvitations(
  { db, scope, actor, now }: Ctx,
  { state, before }: z.output<(typeof accessContract)['invitations']['input']>,
): Promise<z.input<(typeof accessContract)['invitations']['output']>> {
  const ask = {
    personId: actor.personId,
    now: now(),
    today: dayOf(now()),
    isOpen: state === 'waiting',
    before,
    limit: PAGE_SIZE + 1,
  };
  const rows = await listInvitations(db, scope, ask);
  const shown = rows.slice(0, PAGE_SIZE);
  return {
    invitations: shown.map(
      ({ invitationId, name, email, role, territory, state: now_, invitedBy, invitedAt, expiresAt }) => ({
        ...{ invitationId, name, email, role, territory, state: now_, invitedBy },
        invitedAt: invitedAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      }),
    ),
    next: rows.length > PAGE_SIZE ? (shown.at(-1)?.invitationId ?? null) : null,
  };
}
