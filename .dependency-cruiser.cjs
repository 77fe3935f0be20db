/** The dependency rule of docs/architecture.md, as a machine reads it. */
const test = '[.]test[.]tsx?$';
const feature = '^src/features/([^/]+)/';
const worldly =
  '^(node:)?(fs|fs/promises|net|http|https|child_process|worker_threads|os|dns|tls|cluster|timers|timers/promises)$';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Types may refer to each other: nothing of that is left when the program runs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A module nobody reaches is not part of the product.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [test, '^(tests|bench)/', '[.]d[.]ts$', '^src/app/(cli|main|web)[.]tsx?$', '^src/app/public/'],
      },
      to: {},
    },
    {
      name: 'kernel-stands-alone',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: test },
      to: { pathNot: ['^src/kernel/', '^node_modules/zod/'] },
    },
    {
      name: 'domain-is-pure',
      comment: 'Rules know the kernel and other rules: no library, no Node, no clock.',
      severity: 'error',
      from: { path: `${feature}domain/`, pathNot: test },
      to: { pathNot: ['^src/kernel/', '^src/features/[^/]+/domain/'] },
    },
    {
      name: 'contract-is-shape',
      severity: 'error',
      from: { path: `${feature}contract[a-z-]*[.]ts$` },
      to: { pathNot: ['^src/kernel/', '^src/features/[^/]+/(domain/|contract[a-z-]*[.]ts$)', '^node_modules/zod/'] },
    },
    {
      name: 'server-knows-no-page',
      severity: 'error',
      from: { path: '^src/(platform/|features/[^/]+/server/)' },
      to: { path: '^src/(ui/|app/|features/[^/]+/web/)' },
    },
    {
      name: 'page-knows-no-server',
      severity: 'error',
      from: { path: '^src/(ui/|features/[^/]+/web/)', pathNot: test },
      to: { path: ['^src/(platform/|app/|features/[^/]+/server/)'], pathNot: '^src/app/(ru|en)[.]ts$' },
    },
    {
      name: 'page-imports-no-schema',
      comment: 'Pages take the types of a contract; its schemas would weigh on every browser.',
      severity: 'error',
      from: { path: '^src/(ui/|features/[^/]+/web/|app/.*[.]tsx$)', pathNot: test },
      to: {
        path: ['^src/features/[^/]+/contract[a-z-]*[.]ts$', '^node_modules/zod/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^src/(platform|ui)/', pathNot: test },
      to: { path: '^src/features/' },
    },
    {
      name: 'features-meet-in-the-open',
      severity: 'error',
      from: { path: feature, pathNot: test },
      to: {
        path: '^src/features/',
        pathNot: [
          '^src/features/$1/',
          '^src/features/[^/]+/(domain/|contract[.]ts$|ru[.]ts$|en[.]ts$|server/public[.]ts$|web/public[.]tsx$)',
        ],
      },
    },
    {
      name: 'sql-in-stores',
      comment: 'SQL lives in store.ts, store-*.ts and platform/db; the queue of jobs has its own tables.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/(db/|jobs[.]ts$)', '/server/store[^/]*[.]ts$', test] },
      to: { path: '^node_modules/(kysely|pg|pg-boss|pg-copy-streams|@types/pg)/' },
    },
    {
      name: 'world-in-platform',
      comment: 'Only the platform touches disk, network and processes; use cases get them as ctx.',
      severity: 'error',
      from: { path: '^src/(features|kernel|ui)/', pathNot: test },
      to: { path: worldly, dependencyTypes: ['core'] },
    },
    {
      name: 'nobody-imports-the-composition',
      severity: 'error',
      from: { pathNot: '^(src/app|tests|bench)/' },
      to: { path: '^src/app/' },
    },
    {
      name: 'product-imports-no-test',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { path: ['^tests/', test] },
    },
    {
      name: 'bench-imports-no-test',
      comment: 'What is measured may stand on the same browser and server as tests do, but runs none.',
      severity: 'error',
      from: { path: '^bench/' },
      to: { path: ['^tests/(?!support/)', test] },
    },
    {
      name: 'product-needs-no-dev-package',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    },
    {
      name: 'every-package-is-declared',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    { name: 'every-import-resolves', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '[.]css$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.test.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
