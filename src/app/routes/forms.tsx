import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root.tsx';
import { checkNumbers } from './search.tsx';

const forms = createRoute({
  getParentRoute: () => root,
  path: '/forms',
  validateSearch: (search): { retired?: boolean | undefined } => ({
    retired: search['retired'] === true || search['retired'] === 'true' ? true : undefined,
  }),
  component: lazyRouteComponent(() => import('#features/forms/web/list/forms-page.tsx'), 'FormsPage'),
});
const form = createRoute({
  getParentRoute: () => root,
  path: '/forms/$formId',
  beforeLoad: ({ params }) => {
    checkNumbers(params);
  },
  validateSearch: (search: Record<string, unknown>): { view?: 'preview' | undefined } => ({
    view: search['view'] === 'preview' ? 'preview' : undefined,
  }),
  component: lazyRouteComponent(() => import('#features/forms/web/editor/form-page.tsx'), 'FormPage'),
});

export const formPages = [forms, form] as const;
