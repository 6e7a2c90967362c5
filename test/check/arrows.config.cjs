// The only arrows between packages and folders; docs/contributing.md says why.

const data = '^packages/data-adapter/src/'
const elements = '^packages/elements/src/'
const react = '^packages/react/src/'
const angular = '^packages/angular/src/'
const server = '^packages/server/src/'
const portal = '^packages/portal/src/'
const tests = '\\.(test|test\\.support|fixtures)\\.ts$|/testing/'
const npm = '^node_modules/'
const node = ['core']

const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    only('no-cycle', 'A module does not import what imports it.', {}, { circular: true }),
    only('resolves', 'An import leads somewhere.', {}, { couldNotResolve: true }),
    only(
      'data-adapter-alone',
      'The data adapter has no run-time dependency.',
      { path: data, pathNot: [tests, `${data}(verify|doctor)/`] },
      { pathNot: data },
    ),
    only(
      'commands-on-node',
      'The commands that look at a back end run in Node, and generate their cases.',
      { path: `${data}(verify|doctor)/`, pathNot: tests },
      { pathNot: [data, `${npm}(fast-check|pure-rand|@types/node)/`], dependencyTypesNot: node },
    ),
    only(
      'nothing-on-commands',
      'What a page loads knows nothing of the commands.',
      { path: '^packages/', pathNot: [tests, `${data}(verify|doctor)/`] },
      { path: `${data}(verify|doctor)/` },
    ),
    only(
      'contract-first',
      'The contract knows nothing of what is built on it.',
      { path: `${data}contract/` },
      { pathNot: `${data}contract/` },
    ),
    only(
      'elements-on-data-adapter',
      'Elements stand on the data adapter, Lit and one module of d3.',
      { path: elements, pathNot: tests },
      {
        pathNot: [
          elements,
          data,
          `${npm}(lit|lit-element|lit-html|@lit|@lit-labs|d3-array)/`,
          `${npm}@types/d3-array/`,
        ],
      },
    ),
    only(
      'elements-without-back-end',
      'Records, books and adapters are for back ends, tests and hosts; a provider has the one over HTTP, for its `src`.',
      { path: elements, pathNot: tests },
      { path: `${data}(adapters|book|laws|records)/`, pathNot: `${data}adapters/http\\.ts$` },
    ),
    only(
      'elements-in-a-browser',
      'Elements run in a browser.',
      { path: elements, pathNot: tests },
      { dependencyTypes: node },
    ),
    only(
      'widgets-apart',
      'A widget knows no other widget.',
      { path: `${elements}([a-z]+-[a-z-]+)/`, pathNot: tests },
      { path: `${elements}[a-z]+-[a-z-]+/`, pathNot: [`${elements}$1/`] },
    ),
    only(
      'base-below-widgets',
      'What widgets share knows none of them.',
      { path: `${elements}(base|views|charts|styles|messages|catalogues|languages)/`, pathNot: tests },
      { path: `${elements}([a-z]+-[a-z-]+|dashboard|provider)/` },
    ),
    only(
      'base-below-views',
      'What every widget stands on knows no picture.',
      { path: `${elements}base/`, pathNot: tests },
      { path: `${elements}(views|charts)/` },
    ),
    only(
      'react-on-elements',
      'The components of React stand on the elements.',
      { path: react, pathNot: tests },
      { path: ['^packages/', npm], pathNot: [react, elements, '(^|/)node_modules/(@types/)?react/'] },
    ),
    only(
      'angular-on-elements',
      'The directives of Angular stand on the elements.',
      { path: angular, pathNot: tests },
      { path: ['^packages/', npm], pathNot: [angular, elements, `${npm}@angular/core/`] },
    ),
    only(
      'server-on-data-adapter',
      'The server stands on the data adapter and its database.',
      { path: server, pathNot: tests },
      {
        path: ['^packages/', npm],
        pathNot: [server, data, `${npm}(kysely|pg|pg-.*|@types/pg|@electric-sql)/`],
      },
    ),
    only(
      'nothing-on-portal',
      'Nothing stands on the portal.',
      { path: '^packages/', pathNot: portal },
      { path: portal },
    ),
    only(
      'product-without-tests',
      'What is published imports no test.',
      { path: '^packages/', pathNot: tests },
      { path: ['^test/', tests] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Ours alone: an import of another package leads into its dist, and is an arrow like any other.
    // Declarations for hosts stand beside what is made from the manifest, in dist; the bench installs its peers when it runs.
    exclude: {
      path: [
        '^(?!.*node_modules/).*/dist/',
        '/scripts/host-types/',
        '^test/hosts/[^/]+/(src|start|vite|next|dist)',
        '^test/bench/peers/',
      ],
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['lmp-source', 'import', 'node', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
}
