import { createRouter } from '@tanstack/react-router';
import { isOutside } from '#features/accounts/web/public.tsx';
import { flatQuery } from '#ui/client.ts';
import { CrashPage } from './failure-pages.tsx';
import { accounts } from './routes/accounts.tsx';
import { gallery } from './routes/gallery.tsx';
import { management } from './routes/management.tsx';
import { root } from './routes/root.tsx';
import { surveyPages } from './routes/surveys.tsx';
import { work } from './routes/work.tsx';
import { createQueries } from './session-end.tsx';

export const queries = createQueries(() => {
  const { href, pathname } = router.state.location;
  if (isOutside(pathname)) return;
  queries.clear();
  void router.navigate({ to: '/sign-in', search: { to: href }, replace: true });
});

export const router = createRouter({
  routeTree: root.addChildren([...work, ...surveyPages, ...accounts, ...management, ...gallery]),
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
