import lit from 'eslint-plugin-lit'
import wc from 'eslint-plugin-wc'
import tseslint from 'typescript-eslint'

const TESTS = ['**/*.test.ts', 'test/**']

const BROWSER_ONLY = [
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'customElements',
  'HTMLElement',
]
const NETWORK = ['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket']
const forbid = (names, message) => ['error', ...names.map(name => ({ name, message }))]

const OTHER_PACKAGE = {
  regex: '^(\\.\\./)+(packages|data-adapter|elements|react|angular|server|portal)/',
  message: 'Import another package by its name.',
}
const RAW_MARKUP = {
  group: ['lit/directives/unsafe-*', 'lit-html/directives/unsafe-*', 'lit/static-html.js'],
  message: 'Data is text: let the template escape it.',
}

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.data/**',
      '.cache/**',
      'packages/data-adapter/src/schema/**',
      'packages/react/src/{components/**,index.ts}',
      'packages/angular/src/{directives/**,index.ts}',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.strict,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/unified-signatures': 'off',
      'no-restricted-imports': ['error', { patterns: [OTHER_PACKAGE, RAW_MARKUP] }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'A union of literals says the same.' },
        { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'A module says the same.' },
        { selector: 'TSParameterProperty', message: 'Write the field.' },
        { selector: 'MethodDefinition[accessibility="private"][kind="method"]', message: 'Use #private.' },
      ],
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment'].map(
          property => ({ property, message: 'Data is text: let the template escape it.' }),
        ),
        { object: 'document', property: 'write', message: 'Data is text: let the template escape it.' },
      ],
    },
  },
  {
    // What writes the wrappers is with the elements, and not published: it has no name.
    files: ['packages/{react,angular}/scripts/*.js'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    // To add to a framework's types is to merge into its modules, namespaces and interfaces.
    files: ['packages/elements/scripts/host-types/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/no-empty-object-type': 'off' },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  {
    files: ['packages/*/src/**/*.test{,.support}.ts'],
    rules: {
      // `describe` and `it` of node:test return promises that nobody awaits.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/await-thenable': 'off',
    },
  },
  {
    files: ['packages/data-adapter/src/**/*.ts'],
    ignores: TESTS,
    rules: { 'no-restricted-globals': forbid(BROWSER_ONLY, 'The data adapter runs without a browser.') },
  },
  {
    files: ['packages/elements/src/**/*.ts'],
    ignores: TESTS,
    rules: { 'no-restricted-globals': forbid(NETWORK, 'Elements ask their adapter.') },
  },
  {
    files: ['packages/elements/src/**/*.ts', 'packages/portal/src/**/*.ts'],
    ignores: TESTS,
    plugins: { lit, wc },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/best-practice'].rules,
      'wc/guard-super-call': 'off',
      'lit/no-legacy-imports': 'error',
      'lit/no-template-arrow': 'off',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
    },
  },
)
