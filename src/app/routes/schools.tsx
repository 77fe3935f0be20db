import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseSchools } from '#features/registry/web/schools/school-filter.ts';
import { root } from './root.tsx';
import { checkNumbers, text } from './search.tsx';

const schools = createRoute({
  getParentRoute: () => root,
  path: '/schools',
  validateSearch: parseSchools,
  component: lazyRouteComponent(() => import('#features/registry/web/schools-page.tsx'), 'SchoolsPage'),
});
const groupings = createRoute({
  getParentRoute: () => root,
  path: '/schools/groupings',
  validateSearch: (search): { on?: string | undefined } => {
    const on = text(search['on']);
    return { on: on !== undefined && /^(19|20|21)\d\d-\d\d-\d\d$/.test(on) ? on : undefined };
  },
  component: lazyRouteComponent(() => import('#features/registry/web/groupings/groupings-page.tsx'), 'GroupingsPage'),
});
const reorganise = createRoute({
  getParentRoute: () => root,
  path: '/schools/reorganise',
  validateSearch: (search): { school?: number | undefined } => ({
    school: /^\d{1,9}$/.test(String(search['school'])) ? Number(search['school']) : undefined,
  }),
  component: lazyRouteComponent(
    () => import('#features/registry/web/reorganise/reorganise-page.tsx'),
    'ReorganisePage',
  ),
});
const edit = createRoute({
  getParentRoute: () => root,
  path: '/schools/$schoolId/edit',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  component: lazyRouteComponent(() => import('#features/registry/web/edit/edit-page.tsx'), 'EditPage'),
});

export const schoolPages = [schools, groupings, reorganise, edit] as const;
