import { createRootRoute, createRoute, createRouter, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { parseFilter } from '#features/lists/web/filter.ts';
import { flatQuery } from '#ui/client.ts';
import { CrashPage, NotFoundPage } from './failure-pages.tsx';
import { Layout } from './layout.tsx';

const root = createRootRoute({ component: Layout, notFoundComponent: NotFoundPage });

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

export const router = createRouter({
  routeTree: root.addChildren([start, results, batch, lists, list, why, flow, schools, roles]),
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
