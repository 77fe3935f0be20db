import type { Me } from '#features/accounts/web/public.tsx';

/** Who has any role has «Сегодня»; who has none yet reads why in the profile. */
export function homeOf(me: Me | undefined): string {
  return me === undefined || me.roles.length > 0 ? '/' : '/profile';
}
