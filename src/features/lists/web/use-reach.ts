import { useMe } from '#features/accounts/web/public.tsx';
import { type Reach, reachOf } from './reach.ts';

/** How far the reader sees lists; the region until it is known, or where nobody has said otherwise. */
export function useReach(verb = 'lists.show'): Reach {
  const me = useMe();
  return (me === undefined ? null : reachOf(me.roles, verb)) ?? { kind: 'region' };
}
