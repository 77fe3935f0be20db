import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseBoard, parseGrid, parseLaunch, parseUnits } from '#features/campaigns/web/board/search.ts';
import { parseOverview } from '#features/campaigns/web/overview/search.ts';
import { parseResult } from '#features/campaigns/web/result/search.ts';
import { root } from './root.tsx';
import { checkNumbers } from './search.tsx';

const monitoring = createRoute({
  getParentRoute: () => root,
  path: '/monitoring',
  component: lazyRouteComponent(() => import('#features/campaigns/web/waves/waves-page.tsx'), 'WavesPage'),
});
const monitoringOverview = createRoute({
  getParentRoute: () => root,
  path: '/monitoring/overview',
  validateSearch: parseOverview,
  component: lazyRouteComponent(() => import('#features/campaigns/web/overview/overview-page.tsx'), 'OverviewPage'),
});
const monitoringLaunch = createRoute({
  getParentRoute: () => root,
  path: '/monitoring/new',
  validateSearch: parseLaunch,
  component: lazyRouteComponent(() => import('#features/campaigns/web/launch/launch-page.tsx'), 'LaunchPage'),
});
const monitoringBoard = createRoute({
  getParentRoute: () => root,
  path: '/monitoring/$waveId',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  validateSearch: parseBoard,
  component: lazyRouteComponent(() => import('#features/campaigns/web/board/board-page.tsx'), 'BoardPage'),
});
const monitoringGrid = createRoute({
  getParentRoute: () => root,
  path: '/monitoring/$waveId/grid',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  validateSearch: parseGrid,
  component: lazyRouteComponent(() => import('#features/campaigns/web/grid/grid-page.tsx'), 'GridPage'),
});
const monitoringResult = createRoute({
  getParentRoute: () => root,
  path: '/monitoring/$waveId/result',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  validateSearch: parseResult,
  component: lazyRouteComponent(() => import('#features/campaigns/web/result/result-page.tsx'), 'ResultPage'),
});
const monitoringUnit = createRoute({
  getParentRoute: () => root,
  path: '/monitoring/$waveId/$unitId',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  validateSearch: parseUnits,
  component: lazyRouteComponent(() => import('#features/campaigns/web/sheet/unit-page.tsx'), 'UnitPage'),
});

export const monitoringPages = [
  monitoring,
  monitoringOverview,
  monitoringLaunch,
  monitoringBoard,
  monitoringGrid,
  monitoringResult,
  monitoringUnit,
] as const;
