import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, redirect } from '@tanstack/react-router';
import { isOutside } from '#features/accounts/web/public.tsx';
import { NotFoundPage, RootFailure } from '../failure-pages.tsx';
import { Layout } from '../layout.tsx';
import { isSignedIn } from '../session-end.tsx';

export const root = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
  // Who is not signed in learns of no page, not even which ones there are.
  beforeLoad: async ({ context, location }) => {
    if (isOutside(location.pathname) || (await isSignedIn(context.queries))) return;
    redirect({ to: '/sign-in', search: { to: location.href }, replace: true, throw: true });
  },
  component: Layout,
  errorComponent: RootFailure,
  notFoundComponent: NotFoundPage,
});
