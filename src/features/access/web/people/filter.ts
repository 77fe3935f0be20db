import { isRole, type Role } from '../../domain/roles.ts';

export const peopleViews = ['people', 'invite', 'invitations', 'import', 'guests'] as const;
export type PeopleView = (typeof peopleViews)[number];

/** The filter as it stands in the address; what is not said is not filtered. */
export interface PeopleFilter {
  readonly view?: PeopleView | undefined;
  readonly q?: string | undefined;
  readonly role?: Role | undefined;
  readonly municipality?: number | undefined;
  readonly state?: 'blocked' | 'all' | undefined;
}

/** What can not be understood is dropped: an address is never refused. */
export function parsePeopleFilter(search: Record<string, unknown>): PeopleFilter {
  const { q, role, state, view } = search;
  const municipality = Number(search['municipality']);
  return {
    view: peopleViews.find((one) => one === view),
    q: typeof q === 'string' && q !== '' ? q.slice(0, 200) : undefined,
    role: typeof role === 'string' && isRole(role) ? role : undefined,
    municipality: Number.isSafeInteger(municipality) && municipality > 0 ? municipality : undefined,
    state: state === 'blocked' || state === 'all' ? state : undefined,
  };
}
