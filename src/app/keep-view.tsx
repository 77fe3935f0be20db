import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { type View, writeView } from '#kernel/view.ts';
import { accountsClient, type Me, meQuery } from '#features/accounts/web/public.tsx';
import { useView } from '#ui/view.tsx';

/**
 * The low-vision version goes with the person: what was chosen here, before or after signing in, is told to the profile;
 * else the profile is followed. Guests share one account, and who looks through another's eyes sees with the own ones.
 */
export function useKeepView(me: Me): void {
  const queries = useQueryClient();
  const { view, isUnsaved, follow } = useView();
  const { mutate } = useMutation({
    mutationFn: (chosen: View) => accountsClient.command('setView', { view: chosen }),
    onSuccess: (_, chosen) => {
      queries.setQueryData(meQuery.queryKey, { ...me, view: chosen });
      settle(chosen);
    },
  });
  // While the answer was on its way the reader may have chosen again.
  const settle = useEffectEvent((chosen: View) => {
    if (writeView(chosen) === writeView(view)) follow(chosen);
  });
  const isOwn = !me.isGuest && me.masqueradedBy === null;
  useEffect(() => {
    if (isOwn && isUnsaved) mutate(view);
  }, [isOwn, isUnsaved, view, mutate]);
  const followProfile = useEffectEvent((kept: View) => {
    if (!isUnsaved) follow(kept);
  });
  const { view: kept } = me;
  useEffect(() => {
    if (isOwn && kept !== null) followProfile(kept);
  }, [isOwn, kept]);
}
