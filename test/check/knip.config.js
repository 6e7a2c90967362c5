// Entry points are those of each package.json, and what this file adds: tests, scripts, pages and commands.
const TESTS = 'src/**/*.test.ts'

export default {
  // An exported type may be there to be read; a migration is run by whatever it exports.
  exclude: ['types', 'nsExports', 'nsTypes'],
  ignore: ['**/dist/**'],
  ignoreBinaries: ['apt-get'],
  workspaces: {
    '.': {
      entry: ['eslint.config.js'],
      project: ['*.js'],
      // Checks start these by their commands.
      ignoreDependencies: [
        '@custom-elements-manifest/analyzer',
        'dependency-cruiser',
        'lit-analyzer',
        'typescript-native',
      ],
    },
    'packages/data-adapter': {
      entry: ['src/index.ts', 'src/schema/*.ts', 'scripts/*.js', TESTS],
      project: ['{src,scripts}/**/*.{ts,js}'],
    },
    'packages/elements': {
      entry: [
        'src/index.ts',
        'src/*/*.fixtures.ts',
        'src/{catalogues,development,languages,receipt/languages}/*.ts',
        'scripts/{,cdn/}*.js',
        TESTS,
      ],
      // To knip every file is an entry: the stars of `./*/class` stand for any two names.
      includeEntryExports: true,
      // What only a host takes.
      ignoreIssues: { '{src/{autoloader,export},scripts/cdn}/*.{ts,js}': ['exports'] },
      // The declarations for hosts stand beside what is made from the manifest, in dist.
      project: ['{src,scripts}/**/*.{ts,js}', '!scripts/host-types/**'],
      ignoreDependencies: ['@types/react', 'solid-js', 'svelte', 'vue'],
    },
    'packages/react': {
      entry: ['src/component.ts', 'scripts/*.js'],
      project: ['src/component.ts', 'scripts/*.js'],
      // What is made from the manifest takes the elements; the application of React 18 is installed from here.
      ignoreDependencies: ['@lmp-widgets/elements', '@types/react-dom', 'react-dom'],
    },
    'packages/angular': {
      entry: ['src/bound-element.ts', 'scripts/*.js'],
      project: ['src/bound-element.ts', 'scripts/*.js'],
      ignoreDependencies: ['@lmp-widgets/elements'],
    },
    'packages/server': {
      entry: ['src/index.ts', 'src/embedded/*-worker.js', 'src/sql/migrations/*.ts', TESTS],
      project: ['src/**/*.{ts,js}'],
    },
    'packages/portal': {
      entry: ['src/client/main.ts', 'src/server/start.ts', TESTS],
      project: ['src/**/*.ts'],
      // Imported by the style sheet.
      ignoreDependencies: ['@fontsource-variable/inter'],
    },
    stories: {
      entry: ['.storybook/{main,manager,preview}.ts', '*.stories.ts', '*.mdx'],
      project: ['{.,support,.storybook}/*.{ts,mdx}'],
    },
    'test/hosts/*': {
      // Pages load the one, the test of all hosts the other.
      entry: ['{src,start}/main.{ts,tsx}', 'render.ts', '*-page.js'],
      project: ['**/*.{ts,tsx,vue,svelte}', '*-page.js'],
      // Tests start these by their commands; what all hosts share takes the adapter.
      ignoreDependencies: ['@lmp-widgets/data-adapter', 'svelte-check', 'vite', 'vue-tsc'],
    },
    test: {
      entry: [
        'run.js',
        'accessibility/{doctor,receipt,stage}-page.ts',
        'bench/{run,sql}.ts',
        'contract/generate.ts',
        'hosts/react-life-page.js',
        'packed/{release-dry,suite}.ts',
        'pictures/{accept,sheet-page}.ts',
        '**/*.test.ts',
        'check/*.{js,cjs,ts}',
        'bench/pages/{floor,ours}{,-tiles}.ts',
        // The peers' pages take it: they are a package of their own.
        'bench/pages/floor-kit.ts',
        'support/{*-{suite,reporter,runner},together}.js',
        'samples/given.ts',
        'sweeps/{*-page.ts,hostile-globals.js}',
        'web-test-runner.config.js',
      ],
      ignore: ['bench/peers/**'],
      project: ['**/*.{ts,js}'],
      // Tests start these by their commands, or read the files of the fonts.
      ignoreDependencies: [
        '@arethetypeswrong/cli',
        '@fontsource-variable/inter',
        '@fontsource-variable/noto-sans-arabic',
        '@fontsource/dejavu-sans',
        '@redocly/cli',
        '@stoplight/prism-cli',
        '@stoplight/spectral-cli',
        'publint',
      ],
    },
  },
}
