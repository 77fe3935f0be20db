import tseslint from 'typescript-eslint';

const cyrillic = {
  selector:
    ':matches(Literal[value=/[А-Яа-яЁё]/], TemplateElement[value.raw=/[А-Яа-яЁё]/], JSXText[value=/[А-Яа-яЁё]/])',
  message: 'Russian text lives in a ru.ts catalogue (or, for words found in files, in a *.words.ts table).',
};
const clock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The domain has no clock: take `now` or `today` as a parameter.',
  },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'The domain has no clock.' },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'The domain has no dice.' },
];
const shape = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'TSEnumDeclaration', message: 'Use a const tuple and a union.' },
];

export default tseslint.config(
  {
    ignores: ['.tsbuild', 'dist', 'node_modules', '.cache', 'data', '**/*.cjs', '**/*.js', 'src/platform/db/tables.ts'],
  },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.domain.json', 'tsconfig.server.json', 'tsconfig.web.json', 'tsconfig.test.json'],
      },
    },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true }],
      complexity: ['error', 10],
      'max-params': ['error', 4],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-restricted-syntax': ['error', cyrillic, ...shape],
    },
  },
  {
    files: ['src/features/*/domain/**/*.ts', 'src/kernel/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', cyrillic, ...clock, ...shape] },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', 'tests/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': [
        'error',
        ...shape,
        {
          selector:
            'CallExpression[callee.object.name="vi"][callee.property.name=/^(mock|doMock)$/][arguments.0.value=/^[#.]/]',
          message: 'Mock nothing of ours.',
        },
      ],
    },
  },
  {
    files: ['**/ru.ts', '**/*.words.ts'],
    rules: { 'no-restricted-syntax': ['error', ...shape], 'max-lines-per-function': 'off' },
  },
  { files: ['vite.config.ts', 'vitest.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
