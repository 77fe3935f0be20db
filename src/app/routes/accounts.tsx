import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root.tsx';

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

export const accounts = [signIn, signInReturn, setup, invitation, reset, guest, profile] as const;
