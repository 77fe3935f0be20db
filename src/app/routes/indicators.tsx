import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseIndicator } from '#features/indicators/web/search.ts';
import { root } from './root.tsx';
import { checkNumbers } from './search.tsx';

const list = createRoute({
  getParentRoute: () => root,
  path: '/indicators',
  component: lazyRouteComponent(() => import('#features/indicators/web/list-page.tsx'), 'IndicatorsPage'),
});
const one = createRoute({
  getParentRoute: () => root,
  path: '/indicators/$code',
  validateSearch: parseIndicator,
  component: lazyRouteComponent(() => import('#features/indicators/web/indicator-page.tsx'), 'IndicatorPage'),
});
const card = createRoute({
  getParentRoute: () => root,
  path: '/municipality/$municipalityId',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  component: lazyRouteComponent(() => import('#features/indicators/web/card-page.tsx'), 'CardPage'),
});

export const indicatorPages = [list, one, card] as const;
