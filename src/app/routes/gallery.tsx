import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root.tsx';

const states = ['forbidden', 'notFound', 'failed'] as const;
type State = (typeof states)[number];

const parts = createRoute({
  getParentRoute: () => root,
  path: '/gallery',
  validateSearch: (search): { state?: State | undefined } => ({
    state: states.find((state) => state === search['state']),
  }),
  component: lazyRouteComponent(() => import('../gallery/gallery-page.tsx'), 'GalleryPage'),
});

export const gallery = [parts] as const;
