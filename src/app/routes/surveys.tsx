import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseGroup, parseResponses, parseResults } from '#features/surveys/web/responses/search.ts';
import { root } from './root.tsx';
import { checkNumbers } from './search.tsx';

const answering = createRoute({
  getParentRoute: () => root,
  path: '/survey',
  component: lazyRouteComponent(() => import('#features/surveys/web/respondent/survey-page.tsx'), 'SurveyPage'),
});
const responses = createRoute({
  getParentRoute: () => root,
  path: '/surveys/$waveId',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  validateSearch: parseResponses,
  component: lazyRouteComponent(() => import('../pages/survey-responses.tsx'), 'SurveyResponses'),
});
const results = createRoute({
  getParentRoute: () => root,
  path: '/surveys/$waveId/results',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  validateSearch: parseResults,
  component: lazyRouteComponent(() => import('#features/surveys/web/results/results-page.tsx'), 'ResultsPage'),
});
const school = createRoute({
  getParentRoute: () => root,
  path: '/surveys/$waveId/$unitId',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  validateSearch: parseGroup,
  component: lazyRouteComponent(() => import('#features/surveys/web/school/school-page.tsx'), 'SchoolPage'),
});

export const surveyPages = [answering, responses, results, school] as const;
