import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router';
import { parsePeopleFilter } from '#features/access/web/people/filter.ts';
import { isOutside } from '#features/accounts/web/public.tsx';
import { parseAuditFilter } from '#features/audit/web/filter.ts';
import { parseFilter } from '#features/lists/web/filter.ts';
import { flatQuery } from '#ui/client.ts';
import { CrashPage, NotFoundPage, RootFailure } from './failure-pages.tsx';
import { homeOf } from './home.tsx';
import { Layout } from './layout.tsx';
import { createQueries, isSignedIn, readMe } from './session-end.tsx';

const root = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
  // Who is not signed in learns of no page, not even which ones there are.
  beforeLoad: async ({ context, location }) => {
    if (isOutside(location.pathname) || (await isSignedIn(context.queries))) return;
    redirect({ to: '/sign-in', search: { to: location.href }, replace: true, throw: true });
  },
  component: Layout,
  errorComponent: RootFailure,
  notFoundComponent: NotFoundPage,
});

const year = (value: unknown): number | undefined => (/^\d{4}$/.test(String(value)) ? Number(value) : undefined);
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined;

/** An address whose numbers are not numbers names no page. */
function checkNumbers(params: object): void {
  if (!Object.values(params).every((value) => /^\d{1,9}$/.test(String(value)))) notFound({ throw: true });
}

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: ({ context }) => {
    const home = homeOf(readMe(context.queries));
    if (home !== '/') redirect({ to: home, replace: true, throw: true });
  },
  component: lazyRouteComponent(() => import('#features/results/web/start-page.tsx'), 'StartPage'),
});
const results = createRoute({
  getParentRoute: () => root,
  path: '/results',
  component: lazyRouteComponent(() => import('#features/results/web/results-page.tsx'), 'ResultsPage'),
});
const batch = createRoute({
  getParentRoute: () => root,
  path: '/results/$batchId',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  component: lazyRouteComponent(() => import('#features/results/web/batch-page.tsx'), 'BatchPage'),
});
const lists = createRoute({
  getParentRoute: () => root,
  path: '/lists',
  component: lazyRouteComponent(() => import('#features/lists/web/latest-list.tsx'), 'LatestList'),
});
const list = createRoute({
  getParentRoute: () => root,
  path: '/lists/$year',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  validateSearch: parseFilter,
  component: lazyRouteComponent(() => import('#features/lists/web/list-page.tsx'), 'ListPage'),
});
const why = createRoute({
  getParentRoute: () => root,
  path: '/lists/$year/why/$schoolId',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  component: lazyRouteComponent(() => import('#features/lists/web/why-page.tsx'), 'WhyPage'),
});
const flow = createRoute({
  getParentRoute: () => root,
  path: '/flow',
  validateSearch: (search): { from?: number | undefined; to?: number | undefined } => ({
    from: year(search['from']),
    to: year(search['to']),
  }),
  component: lazyRouteComponent(() => import('#features/lists/web/flow-page.tsx'), 'FlowPage'),
});
const schools = createRoute({
  getParentRoute: () => root,
  path: '/schools',
  validateSearch: (search): { q?: string | undefined } => ({ q: text(search['q']) }),
  component: lazyRouteComponent(() => import('#features/registry/web/schools-page.tsx'), 'SchoolsPage'),
});
const roles = createRoute({
  getParentRoute: () => root,
  path: '/roles',
  validateSearch: (search): { by?: 'verb' | undefined; role?: string | undefined } => ({
    by: search['by'] === 'verb' ? 'verb' : undefined,
    role: text(search['role']),
  }),
  component: lazyRouteComponent(() => import('#features/access/web/roles/roles-page.tsx'), 'RolesPage'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { to?: string | undefined } => ({
    to: typeof search['to'] === 'string' ? search['to'] : undefined,
  }),
  component: lazyRouteComponent(() => import('#features/accounts/web/sign-in-page.tsx'), 'SignInPage'),
});
const signInReturn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/return',
  component: lazyRouteComponent(() => import('#features/accounts/web/sign-in-return-page.tsx'), 'SignInReturnPage'),
});
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('#features/accounts/web/setup-page.tsx'), 'SetupPage'),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('#features/accounts/web/invitation-page.tsx'), 'InvitationPage'),
});
const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  component: lazyRouteComponent(() => import('#features/accounts/web/reset-page.tsx'), 'ResetPage'),
});
const guest = createRoute({
  getParentRoute: () => root,
  path: '/guest',
  component: lazyRouteComponent(() => import('#features/accounts/web/guest-page.tsx'), 'GuestPage'),
});
const profile = createRoute({
  getParentRoute: () => root,
  path: '/profile',
  component: lazyRouteComponent(() => import('#features/accounts/web/profile/profile-page.tsx'), 'ProfilePage'),
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

const summary = createRoute({
  getParentRoute: () => root,
  path: '/summary',
  validateSearch: (search): { year?: number | undefined } => ({ year: year(search['year']) }),
  component: lazyRouteComponent(() => import('#features/results/web/summary-page.tsx'), 'SummaryPage'),
});

const work = [start, results, batch, lists, list, why, flow, schools, summary] as const;
const accounts = [signIn, signInReturn, setup, invitation, reset, guest, profile] as const;
const management = [roles, audit, people, person, handover, handOver, privacy, act, outbox] as const;

export const queries = createQueries(() => {
  const { href, pathname } = router.state.location;
  if (isOutside(pathname)) return;
  queries.clear();
  void router.navigate({ to: '/sign-in', search: { to: href }, replace: true });
});

export const router = createRouter({
  routeTree: root.addChildren([...work, ...accounts, ...management]),
  context: { queries },
  defaultErrorComponent: CrashPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
  // A filtered view is a short readable address, not JSON.
  parseSearch: (address) => Object.fromEntries(new URLSearchParams(address)),
  stringifySearch: (search) => {
    const query = flatQuery(search);
    return query === '' ? '' : `?${query}`;
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
