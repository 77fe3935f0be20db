import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parsePeopleFilter } from '#features/access/web/people/filter.ts';
import { parseAuditFilter } from '#features/audit/web/filter.ts';
import { root } from './root.tsx';
import { checkNumbers, text } from './search.tsx';

const roles = createRoute({
  getParentRoute: () => root,
  path: '/roles',
  validateSearch: (search): { by?: 'verb' | undefined; role?: string | undefined } => ({
    by: search['by'] === 'verb' ? 'verb' : undefined,
    role: text(search['role']),
  }),
  component: lazyRouteComponent(() => import('#features/access/web/roles/roles-page.tsx'), 'RolesPage'),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: parseAuditFilter,
  component: lazyRouteComponent(() => import('#features/audit/web/audit-page.tsx'), 'AuditPage'),
});
const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: parsePeopleFilter,
  component: lazyRouteComponent(() => import('#features/access/web/people/people-page.tsx'), 'PeoplePage'),
});
const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  component: lazyRouteComponent(() => import('#features/access/web/person/person-page.tsx'), 'PersonPage'),
});
const handOver = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId/hand-over/$assignmentId',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  component: lazyRouteComponent(() => import('#features/access/web/handover/hand-over-page.tsx'), 'HandOverPage'),
});
const handover = createRoute({
  getParentRoute: () => root,
  path: '/handovers/$handoverId',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  component: lazyRouteComponent(() => import('#features/access/web/handover/handover-page.tsx'), 'HandoverPage'),
});
const privacy = createRoute({
  getParentRoute: () => root,
  path: '/privacy',
  component: lazyRouteComponent(() => import('#features/privacy/web/privacy-page.tsx'), 'PrivacyPage'),
});
const act = createRoute({
  getParentRoute: () => root,
  path: '/privacy/acts/$actId',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  component: lazyRouteComponent(() => import('#features/privacy/web/act-page.tsx'), 'ActPage'),
});
const outbox = createRoute({
  getParentRoute: () => root,
  path: '/outbox',
  validateSearch: (search): { state?: 'all' | undefined } => ({ state: search['state'] === 'all' ? 'all' : undefined }),
  component: lazyRouteComponent(() => import('#features/accounts/web/outbox-page.tsx'), 'OutboxPage'),
});

export const management = [roles, audit, people, person, handover, handOver, privacy, act, outbox] as const;
