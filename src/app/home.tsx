import type { Me } from '#features/accounts/web/public.tsx';

/** Where each finds their work: lists, else people, else the log, else the summary; who has no role yet reads why in the profile. */
const homes = [
  { verb: 'lists.years', to: '/' },
  { verb: 'access.invite', to: '/people' },
  { verb: 'audit.list', to: '/audit' },
  { verb: 'access.people', to: '/people' },
  { verb: 'results.summary', to: '/summary' },
] as const;

export function homeOf(me: Me | undefined): string {
  if (me === undefined) return '/';
  return homes.find(({ verb }) => me.verbs.includes(verb))?.to ?? '/profile';
}
