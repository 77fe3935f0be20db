import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { parseQueue } from '#features/appeals/web/queue-filter.ts';
import { parseFilter } from '#features/lists/web/filter.ts';
import { parseSigns } from '#features/objectivity/web/signs-filter.ts';
import { parseCalendar, parseDuties } from '#features/obligations/web/search.ts';
import { parseMapSearch } from '#features/lists/web/funnel/search.ts';
import { parseTracksSearch } from '#features/tracks/web/search.ts';
import { parseDraft } from '#features/methodology/web/search.ts';
import { parseWhatif } from '#features/whatif/web/search.ts';
import { homeOf } from '../home.tsx';
import { readMe } from '../session-end.tsx';
import { formPages } from './forms.tsx';
import { indicatorPages } from './indicators.tsx';
import { monitoringPages } from './monitoring.tsx';
import { root } from './root.tsx';
import { schoolPages } from './schools.tsx';
import { checkNumbers, year } from './search.tsx';

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: ({ context }) => {
    const home = homeOf(readMe(context.queries));
    if (home !== '/') redirect({ to: home, replace: true, throw: true });
  },
  component: lazyRouteComponent(() => import('../pages/today.tsx'), 'TodayHome'),
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
const editions = createRoute({
  getParentRoute: () => root,
  path: '/lists/$year/editions',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  component: lazyRouteComponent(() => import('#features/editions/web/editions-page.tsx'), 'EditionsPage'),
});
const why = createRoute({
  getParentRoute: () => root,
  path: '/lists/$year/why/$schoolId',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  component: lazyRouteComponent(() => import('../pages/sheet-page.tsx'), 'SheetPage'),
});
const appeals = createRoute({
  getParentRoute: () => root,
  path: '/appeals',
  validateSearch: parseQueue,
  component: lazyRouteComponent(() => import('#features/appeals/web/queue-page.tsx'), 'AppealsPage'),
});
const appeal = createRoute({
  getParentRoute: () => root,
  path: '/appeals/$appealId',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  validateSearch: parseQueue,
  component: lazyRouteComponent(() => import('../pages/appeal-page.tsx'), 'AppealPage'),
});
const compare = createRoute({
  getParentRoute: () => root,
  path: '/lists/$year/compare',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  component: lazyRouteComponent(() => import('#features/lists/web/funnel/funnel-page.tsx'), 'FunnelPage'),
});
const recurrence = createRoute({
  getParentRoute: () => root,
  path: '/lists/$year/recurrence',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  component: lazyRouteComponent(() => import('#features/lists/web/recurrence/recurrence-page.tsx'), 'RecurrencePage'),
});
const listMap = createRoute({
  getParentRoute: () => root,
  path: '/lists/$year/map',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  validateSearch: parseMapSearch,
  component: lazyRouteComponent(() => import('#features/lists/web/funnel/map-page.tsx'), 'ListMapPage'),
});
const maps = createRoute({
  getParentRoute: () => root,
  path: '/map',
  component: lazyRouteComponent(() => import('#features/maps/web/maps-page.tsx'), 'MapsPage'),
});
const flow = createRoute({
  getParentRoute: () => root,
  path: '/flow',
  validateSearch: (search): { from?: number | undefined; to?: number | undefined } => ({
    from: year(search['from']),
    to: year(search['to']),
  }),
  component: lazyRouteComponent(() => import('#features/lists/web/flow/flow-page.tsx'), 'FlowPage'),
});
const passport = createRoute({
  getParentRoute: () => root,
  path: '/schools/$schoolId',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  component: lazyRouteComponent(() => import('../pages/passport.tsx'), 'Passport'),
});
const summary = createRoute({
  getParentRoute: () => root,
  path: '/summary',
  validateSearch: (search): { year?: number | undefined } => ({ year: year(search['year']) }),
  component: lazyRouteComponent(() => import('#features/results/web/summary-page.tsx'), 'SummaryPage'),
});
const coverage = createRoute({
  getParentRoute: () => root,
  path: '/results/coverage',
  validateSearch: (search): { year?: number | undefined; procedure?: number | undefined } => ({
    year: year(search['year']),
    procedure: /^\d{1,9}$/.test(String(search['procedure'])) ? Number(search['procedure']) : undefined,
  }),
  component: lazyRouteComponent(() => import('#features/results/web/completeness/coverage-page.tsx'), 'CoveragePage'),
});
const signs = createRoute({
  getParentRoute: () => root,
  path: '/results/signs',
  validateSearch: parseSigns,
  component: lazyRouteComponent(() => import('#features/objectivity/web/signs-page.tsx'), 'SignsPage'),
});
const tracks = createRoute({
  getParentRoute: () => root,
  path: '/tracks',
  validateSearch: parseTracksSearch,
  component: lazyRouteComponent(() => import('#features/tracks/web/tracks-page.tsx'), 'TracksPage'),
});

const whatIf = createRoute({
  getParentRoute: () => root,
  path: '/what-if/$year',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  validateSearch: parseWhatif,
  component: lazyRouteComponent(() => import('#features/whatif/web/what-if-page.tsx'), 'WhatIfPage'),
});
const whyChanged = createRoute({
  getParentRoute: () => root,
  path: '/what-if/$year/why/$schoolId',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  validateSearch: parseWhatif,
  component: lazyRouteComponent(() => import('#features/whatif/web/why-changed-page.tsx'), 'WhyChangedPage'),
});
const methods = createRoute({
  getParentRoute: () => root,
  path: '/methodology',
  component: lazyRouteComponent(() => import('#features/methodology/web/list-page.tsx'), 'MethodsPage'),
});
const method = createRoute({
  getParentRoute: () => root,
  path: '/methodology/$name',
  component: lazyRouteComponent(() => import('#features/methodology/web/method-page.tsx'), 'MethodPage'),
});
const draft = createRoute({
  getParentRoute: () => root,
  path: '/methodology-draft',
  validateSearch: parseDraft,
  component: lazyRouteComponent(() => import('#features/methodology/web/draft-page.tsx'), 'DraftPage'),
});

const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar',
  validateSearch: parseCalendar,
  component: lazyRouteComponent(() => import('#features/obligations/web/calendar-page.tsx'), 'CalendarPage'),
});
const duties = createRoute({
  getParentRoute: () => root,
  path: '/calendar/duties',
  validateSearch: parseDuties,
  component: lazyRouteComponent(() => import('#features/obligations/web/duties-page.tsx'), 'DutiesPage'),
});
const calendarEvent = createRoute({
  getParentRoute: () => root,
  path: '/calendar/$eventId',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  component: lazyRouteComponent(() => import('#features/obligations/web/event-page.tsx'), 'EventPage'),
});

export const work = [
  ...formPages,
  ...monitoringPages,
  calendar,
  duties,
  calendarEvent,
  recurrence,
  whatIf,
  whyChanged,
  methods,
  method,
  draft,
  signs,
  coverage,
  tracks,
  start,
  results,
  batch,
  lists,
  list,
  editions,
  why,
  appeals,
  appeal,
  flow,
  compare,
  listMap,
  maps,
  ...schoolPages,
  ...indicatorPages,
  passport,
  summary,
] as const;
